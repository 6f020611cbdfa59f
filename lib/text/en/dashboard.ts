import type { Day, Month } from '../../domain/months.ts'
import type { Agency } from '../../domain/agencies.ts'
import type { Data, Mode } from '../../domain/records.ts'
import type { StepId } from '../../domain/step.ts'
import { formatCount, rocDay, rocMonth, rocMonthLong, shortDay } from './dates.ts'
import { comparisonLabel, STEP_LABELS } from './labels.ts'

/** The words of the dashboard: frame, overview, month page, unreadable pages. Settings: `settings.ts`. */

export const PRODUCT = '差勤報送小幫手'

export const TAB_LABELS = {
  overview: '總覽',
  files: '檔案',
  reports: '報表',
  rollup: '彙總',
  unreadable: '無法判讀的頁面',
  settings: '設定',
} as const

/** The window's title: where one is, then whose product it is. */
export function windowTitle(place: string): string {
  return `${place}・${PRODUCT}`
}

export const FRAME_TEXT = {
  skip: '跳到內容',
  tabs: '主要頁面',
  agency: '機關',
  allAgencies: '全部機關',
  local: '資料只在這台電腦',
  loading: '讀取資料中…',
  reload: '重新載入',
} as const

/** Columns of the matrix: a step in the fewest words the documents use. */
export const STEP_COLUMNS: Record<StepId, string> = {
  'compare-correction-leave': '校正 差假',
  'compare-correction-overtime': '校正 加班',
  'compare-backfill-leave': '補建 差假',
  'compare-backfill-overtime': '補建 加班',
  differences: '差異處理',
  produce: '下載',
  file: '報送',
  carried: '校正月份',
  survey: '調查表',
  keep: '資料維護',
  count: '平臺筆數',
}

export const OVERVIEW_TEXT = {
  heading: '總覽',
  caption: '各月份的檢核項目。以方向鍵在格子間移動,按 Enter 開啟月份。',
  month: '月份',
  due: '期限',
  onlyOpen: '只看待辦',
  noneOpen: '沒有待辦或須注意的月份。',
  showAll: '顯示全部月份',
  overdue: '逾期',
  legend: '符號說明',
} as const

export const EMPTY_TEXT = {
  noAgencyTitle: '還沒有機關',
  noAgency:
    '第一步:新增要報送的機關。也可以到差勤系統的「統計平台資料查詢」頁,點工具列上的小幫手圖示,直接加入頁面上的機關。',
  noAgencyAction: '新增機關',
  noRecords: '還沒有任何紀錄。第一步:允許差勤系統的網站,再到「統計平台資料查詢」查詢一次,結果會自動記在這裡。',
  noRecordsAction: '允許網站',
} as const

export const CARD_TEXT = {
  heading: '摘要',
  urgent: '須先處理',
  urgentNone: '沒有逾期或須注意的月份',
  compare: '待比對',
  compareNone: '已結束的月份都比對了',
  waiting: '等待中',
  waitingNone: '沒有要等日期的項目',
  none: '無',
} as const

export function monthsText(count: number): string {
  return `${count} 個月`
}

export function combinationsText(count: number): string {
  return `${formatCount(count)} 種組合`
}

export function urgentLine(month: Month, step: StepId, overdueDays: number | undefined): string {
  const what = overdueDays === undefined ? `${STEP_LABELS[step]}須注意` : `逾期 ${overdueDays} 天`
  return `${rocMonth(month)} ${what}`
}

/** `112-06 補建・差假、補建・加班`, and how many months more. */
export function compareLine(month: Month, cells: readonly { mode: Mode; data: Data }[], others: number): string {
  const names =
    cells.length === 4 ? '四種都還沒比對' : cells.map(({ mode, data }) => comparisonLabel(mode, data)).join('、')
  return `${rocMonth(month)} ${names}${others > 0 ? `;另有 ${others} 個月` : ''}`
}

/** `8/1 起`, with its 民國 year where it is another than today's. */
export function fromText(until: Day, today: Day): string {
  if (until.slice(0, 4) !== today.slice(0, 4)) return `${rocDay(until)} 起`
  return `${Number(until.slice(5, 7))}/${Number(until.slice(8))} 起`
}

export function waitingLine(month: Month, steps: readonly StepId[]): string {
  const compares = steps.filter((id) => id.startsWith('compare-'))
  const names = steps.filter((id) => !id.startsWith('compare-')).map((id) => STEP_LABELS[id])
  return `${rocMonth(month)} ${[...(compares.length > 0 ? ['比對'] : []), ...names].join('、')}`
}

export function punctualLabel(of: number): string {
  return `近 ${of} 個到期月份準時報送`
}

export function punctualLine({ late, overdue, unknown }: { late: number; overdue: number; unknown: number }): string {
  const parts = [late && `晚 ${late}`, overdue && `逾期 ${overdue}`, unknown && `無報送時間 ${unknown}`].filter(Boolean)
  return parts.length > 0 ? parts.join('・') : '全部準時'
}

/** `6/20(二)`, or `5/20(六) → 5/19` where another day is the safe one. */
export function dueText(due: Day, safe: Day): string {
  return safe === due ? shortDay(due) : `${shortDay(due)} → ${Number(safe.slice(5, 7))}/${Number(safe.slice(8))}`
}

export const TIMELINESS_TEXT = {
  'on-time': () => '準時',
  late: (days: number) => `晚 ${days} 天`,
  overdue: (days: number) => `逾期 ${days} 天`,
  left: (days: number) => (days === 0 ? '今天截止' : `剩 ${days} 天`),
  'past-safe': (days: number) => (days === 0 ? '今天是期限,請立即報送' : `期限剩 ${days} 天,請立即報送`),
  unknown: () => '已報送',
} as const

/** `111 年 10 月 – 12 月`: the months of a folded year. */
export function yearSpanText(first: Month, last: Month): string {
  return first === last ? rocMonthLong(first) : `${rocMonthLong(first)} – ${Number(last.slice(5))} 月`
}

export function yearClosedText(count: number): string {
  return `${count} 個月,全部完成`
}

export const MONTH_TEXT = {
  back: '總覽',
  due: '報送期限',
  safe: '建議完成日',
  steps: '檢核項目',
  step: '項目',
  state: '狀態',
  reason: '說明與依據',
  place: '到哪裡做',
  records: '全部紀錄',
  time: '時間',
  content: '內容',
  noRecords: '這個月還沒有任何紀錄。',
  csv: '下載 CSV',
  print: '列印',
  previous: '上一個月',
  next: '下一個月',
  byMark: '手動標記',
  unknownMonth: '這個月份不在檢核範圍:早於起始年月,或還沒到。',
  unknownAgency: '清單上沒有這個機關。',
} as const

/** A record whose kind this version does not know (contract.md: kept and ignored). */
export function unknownRecordText(kind: string): string {
  return `較新版本的紀錄(${kind.slice(0, 40)}),這個版本不認得,已保留、不列入。`
}

export function agencyOptionText({ name, code }: Pick<Agency, 'name' | 'code'>): string {
  return `${name} ${code}`
}

export const UNREADABLE_TEXT = {
  heading: '無法判讀的頁面',
  intro:
    '這些頁面看起來是差勤系統的頁面,但內容不齊全或互相矛盾,因此沒有記錄任何結果,各項狀態也沒有改變。請到差勤系統重新查詢;若一再出現,請把這裡的原因提供給維護人員。',
  empty: '沒有無法判讀的頁面。讀取不到的頁面會列在這裡,並說明原因。',
  time: '時間',
  page: '頁面',
  site: '網站',
  whose: '機關・年月',
  reason: '原因',
  unknown: '不明',
} as const

/** The console's and the platform's pages as their menus name them. */
const PAGE_NAMES: Record<string, string> = {
  'query-form': '統計平台資料查詢',
  comparison: '比對結果',
  listing: '資料清單',
  'produce-form': '統計平台資料下載',
  'production-history': '下載紀錄',
  'session-expired': '登入或連線逾時',
  upload: '手動報送',
  'upload-result': '上傳結果',
  'format-check': 'JSON檔檢核功能',
  'filing-summary': '彙整總表',
  'filing-history': '報送歷程',
  'filing-errors': '錯誤明細',
  'monthly-counts': '機關每月筆數統計表',
}

export function pageName(page: string): string {
  return Object.hasOwn(PAGE_NAMES, page) ? (PAGE_NAMES[page] as string) : UNREADABLE_TEXT.unknown
}
