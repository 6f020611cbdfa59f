import { daysBetween, instantOf, type Moment, type Month, taipeiDay } from '../../domain/months.ts'
import type { Order, RollupFigures, RollupRow } from '../../domain/rollup.ts'
import type { StatusMonth, StatusProblem, Worst } from '../../domain/status-file.ts'
import type { StepId, StepState } from '../../domain/step.ts'
import { formatCount, rocDay, rocMonth } from './dates.ts'
import { STATE_LABELS, STEP_LABELS } from './labels.ts'

/** The words of 彙總: the status file an office hands in, and the view of all of them. */

export const ROLLUP_TEXT = {
  heading: '彙總',
  exportHeading: '交給上級機關:匯出狀態檔',
  exportMeaning:
    '狀態檔只有各月各項目的狀態、逾期天數、檔案順序與下一步;沒有紀錄內容、備註、姓名或任何個人資料。交給上級機關,就能一次看到所屬機關的進度。',
  exportWhat: '機關',
  exportAll: '全部機關',
  exportAction: '匯出狀態檔',
  exportNone: '還沒有機關,沒有狀態可以匯出。',
  dropHeading: '看所屬機關:放入狀態檔',
  dropMeaning:
    '把所屬機關交來的狀態檔一次全部放進來。只在這個分頁計算,不會存入這台電腦的紀錄,關閉分頁就消失;同一機關有新舊兩份時,採用較新的。',
  choose: '選擇狀態檔',
  drop: '或把多個檔案拖到這裡',
  running: '讀取中',
  clear: '全部清除',
  problems: '沒有採用的檔案',
  problemFile: '檔案',
  problemReason: '原因',
  onlyOverdue: '只看逾期',
  onlyOutOfOrder: '只看順序不對',
  months: '顯示月份',
  csv: '匯出 CSV',
  caption: '各機關各月份的狀態。',
  agency: '機關',
  code: '機關代碼',
  overdue: '逾期',
  order: '檔案順序',
  asOf: '截至',
  next: '下一步',
  none: '沒有符合的機關。',
  showAll: '顯示全部機關',
  nextNone: '—',
  noData: '無資料',
  details: '未完成的月份',
  allDone: '各月都已完成。',
  sort: '排序',
  first: '依這一欄排序',
} as const

export const MONTH_CHOICES = [
  { value: '12', label: '近 12 個月' },
  { value: '24', label: '近 24 個月' },
  { value: '600', label: '全部月份' },
] as const

export const ORDER_LABELS: Record<Order, string> = {
  code: ROLLUP_TEXT.code,
  name: ROLLUP_TEXT.agency,
  overdue: ROLLUP_TEXT.overdue,
  order: ROLLUP_TEXT.order,
  asOf: ROLLUP_TEXT.asOf,
}

export const WORST_LABELS: Record<Worst, string> = { ...STATE_LABELS, overdue: '逾期' }

/** A month of an agency in words: `逾期 21 天`, `完成・晚 3 天`, `注意・順序`. */
export function statusText(month: StatusMonth | undefined): string {
  if (!month) return ROLLUP_TEXT.noData
  const { worst, overdueDays, lateDays, outOfOrder } = month
  return [
    worst === 'overdue' && overdueDays > 0 ? `逾期 ${overdueDays} 天` : WORST_LABELS[worst],
    ...(lateDays > 0 ? [`晚 ${lateDays} 天`] : []),
    ...(outOfOrder ? ['順序'] : []),
  ].join('・')
}

/** What stands beside a cell's symbol, where it says more than the symbol. */
export function statusMark({ overdueDays, lateDays, outOfOrder }: StatusMonth): string {
  return [
    ...(overdueDays > 0 ? [String(overdueDays)] : lateDays > 0 ? [`晚${lateDays}`] : []),
    ...(outOfOrder ? ['序'] : []),
  ].join(' ')
}

/** `2 個月,最久 51 天`; '' where nothing is overdue. */
export function overdueText({ overdueMonths, overdueDays }: RollupRow): string {
  if (overdueMonths === 0) return ''
  return `${overdueMonths} 個月,最久 ${overdueDays} 天`
}

/** `須重做 112-06、112-07`; '' where the files are in order. */
export function outOfOrderText({ outOfOrder }: RollupRow): string {
  if (outOfOrder.length === 0) return ''
  const shown = outOfOrder.slice(0, 3).map(rocMonth).join('、')
  return `須重做 ${shown}${outOfOrder.length > 3 ? ` 等 ${outOfOrder.length} 個月` : ''}`
}

/** `112-06-12`, and how many days ago. */
export function asOfText(asOf: Moment, now: number): string {
  const day = taipeiDay(instantOf(asOf))
  const days = daysBetween(day, taipeiDay(now))
  return days > 0 ? `${rocDay(day)}(${days} 天前)` : rocDay(day)
}

/** The steps of a month that are not closed: `下載資料檔 待辦、報送彙整平臺 等待`. */
export function openStepsText({ steps }: StatusMonth): string {
  return Object.entries(steps)
    .filter(([, state]) => state !== 'done' && state !== 'not-needed')
    .map(([id, state]) => `${stepName(id)} ${STATE_LABELS[state]}`)
    .join('、')
}

export function stepName(id: string): string {
  return Object.hasOwn(STEP_LABELS, id) ? STEP_LABELS[id as StepId] : id
}

export function stateName(state: StepState): string {
  return STATE_LABELS[state]
}

export function figuresText({ agencies, overdue, outOfOrder, attention, fine }: RollupFigures): string {
  return `${formatCount(agencies)} 個機關:逾期 ${formatCount(overdue)}、檔案順序不對 ${formatCount(outOfOrder)}、有注意事項 ${formatCount(attention)}、正常 ${formatCount(fine)}。`
}

export function filesText(done: number, total: number): string {
  return `${formatCount(done)} / ${formatCount(total)} 個檔`
}

export function takenText(files: number, ms: number): string {
  return `已讀取 ${formatCount(files)} 個檔(${(ms / 1000).toFixed(1)} 秒)。`
}

export function shownText(shown: number, all: number): string {
  return shown === all ? `${formatCount(all)} 個機關` : `顯示 ${formatCount(shown)} / ${formatCount(all)} 個機關`
}

export function olderText(codes: readonly string[]): string {
  return `較舊的狀態(${codes.slice(0, 5).join('、')}${codes.length > 5 ? ` 等 ${codes.length} 個機關` : ''}),已有較新的,沒有採用。`
}

export function exportedStatusText(name: string, agencies: number): string {
  return `已匯出 ${name}(${formatCount(agencies)} 個機關),請到瀏覽器的下載資料夾查看。`
}

/** `差勤報送狀態_376420000A_112-06-12.json` */
export function statusFileName(codes: readonly string[], day: string): string {
  const whose = codes.length === 1 ? codes[0] : `${codes.length}個機關`
  return `差勤報送狀態_${whose}_${rocDay(day)}.json`
}

export function rollupCsvName(day: string): string {
  return `差勤報送彙總_${rocDay(day)}.csv`
}

type Values = StatusProblem['values']

const PROBLEMS: Record<StatusProblem['key'], (values: Values) => string> = {
  'too-large': ({ limit }) => `檔案超過 ${limit} MB,不像是狀態檔。`,
  'utf-16': () => '檔案是 UTF-16 編碼,狀態檔應為 UTF-8;請對方重新匯出。',
  'not-utf-8': () => '檔案不是 UTF-8 編碼(可能曾以 Big5 另存);請對方重新匯出。',
  empty: () => '檔案是空的。',
  truncated: () => '檔案不完整,後面的內容被截斷了;請對方重新傳送。',
  'not-json': () => '檔案內容不是 JSON,不是狀態檔。',
  'too-deep': () => '檔案的巢狀層數過多,不是狀態檔。',
  'refused-name': ({ name }) => `檔案含有不該有的欄位「${name}」,不是由小幫手匯出的,沒有採用。`,
  backup: () => '這是備份檔,含有紀錄內容;請對方改交「匯出狀態檔」的檔案。',
  'other-file': () => '這不是差勤報送小幫手的狀態檔。',
  'newer-version': ({ version }) => `這份狀態檔由較新的版本匯出(格式第 ${version} 版),請先更新差勤報送小幫手。`,
  'unknown-version': () => '狀態檔的「version」不是認得的版本。',
  field: ({ field }) => `狀態檔的「${field}」缺少或不正確;請對方重新匯出。`,
  twice: ({ code }) => `狀態檔裡的機關 ${code} 或它的月份重複。`,
}

export function statusProblemText({ key, values }: StatusProblem): string {
  return PROBLEMS[key](values)
}

/** Columns of the CSV before those of the months. */
export const ROLLUP_COLUMNS = [
  '機關代碼',
  '機關',
  '截至',
  '截至(ISO)',
  '逾期月數',
  '最久逾期天數',
  '檔案順序須重做的月份',
  '下一步',
] as const

export function monthColumn(month: Month): string {
  return `${rocMonth(month)}(${month})`
}

export function monthsList(months: readonly Month[]): string {
  return months.map(rocMonth).join('、')
}
