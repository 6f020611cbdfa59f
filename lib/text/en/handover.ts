import type { HandoverDate, MonthSpan } from '../../domain/handover.ts'
import type { Month } from '../../domain/months.ts'
import type { Step } from '../../domain/step.ts'
import { formatCount, rocDay, rocMonth, shortDay } from './dates.ts'
import { STATE_LABELS, STEP_LABELS } from './labels.ts'
import { reasonText } from './reasons.ts'

/** The words of the handover: where it is made, and the page itself. */

export const HANDOVER_TEXT = {
  heading: '交接檔',
  meaning:
    '給接手同仁的一個網頁檔:下一步、待辦與注意事項、各月進度、接下來的日期,並附上備份。任何瀏覽器都能開啟、列印,不需網路;接手的同仁在新電腦「還原備份」選這個檔,紀錄就全部過去。',
  notes: '包含備註',
  notesHint: '備註是承辦人自己寫的,可能提到個人。不勾選時,網頁與所附備份都不含備註。',
  backup: '附上備份',
  backupHint: '不附備份時,只能閱讀,不能還原。',
  action: '產生交接檔',
  noAgency: '還沒有機關,沒有可以交接的內容。',
} as const

export function handedOverText(name: string, records: number | undefined): string {
  const holds = records === undefined ? '不含備份' : `含 ${formatCount(records)} 筆紀錄的備份`
  return `已產生 ${name}(${holds}),請到瀏覽器的下載資料夾查看。`
}

/** `差勤報送交接_112-06-01.html` */
export function handoverName(day: string): string {
  return `差勤報送交接_${rocDay(day)}.html`
}

export const HANDOVER_PAGE = {
  title: '差勤資料報送交接',
  madeAt: '製作時間',
  ledger: '帳本',
  begin: '接手第一件事',
  agency: '機關代碼',
  channel: '報送方式',
  firstMonth: '檢核起始年月',
  filedThrough: '之前已報送至',
  next: '下一步',
  nextNone: '目前沒有可以做的事,等下面的日期。',
  where: '到哪裡做',
  urgent: '須先處理',
  urgentNone: '沒有逾期或須注意的項目。',
  todo: '現在可以做的',
  todoNone: '沒有待辦。',
  dates: '接下來的日期',
  datesNone: '沒有要等的日期。',
  months: '各月進度',
  notes: '備註',
  notesNone: '沒有備註。',
  month: '年月',
  step: '項目',
  state: '狀態',
  reason: '說明',
  day: '日期',
  what: '事項',
  progress: '完成',
  note: '內容',
  when: '時間',
  closed: '全部完成',
  footing:
    '本檔依這台電腦的紀錄推算,是製作當時的狀況;讀取結果為網頁當時所載文字,手動標記由承辦人自行填寫。補建的歸屬月份、重新產製的順序是依規則推定。',
  withNotes: '本檔含承辦人寫的備註,可能提到個人,請妥善保管。',
  withoutNotes: '本檔不含備註。',
} as const

/** What the successor does first; `records`: how many the file brings along. */
export function beginSteps(records: number | undefined): string[] {
  return [
    '在新電腦安裝差勤報送小幫手(Chrome、Edge 或 Firefox)。',
    ...(records === undefined
      ? []
      : [
          `點工具列的小幫手圖示 › 總覽 › 設定 › 備份與還原 ›「選擇備份檔或交接檔」,選這個檔案,帶入 ${formatCount(records)} 筆紀錄。`,
        ]),
    '開啟差勤系統,點小幫手圖示 ›「在此網站啟用」,依「下一步」繼續。',
  ]
}

export function spanText({ from, to }: MonthSpan): string {
  return from === to ? rocMonth(from) : `${rocMonth(from)} 至 ${rocMonth(to)}`
}

/** `111-10 至 112-03、112-05(7 個月)` */
export function spansText(spans: readonly MonthSpan[], months: readonly Month[]): string {
  return `${spans.map(spanText).join('、')}${months.length > 1 ? `(${months.length} 個月)` : ''}`
}

export function dateText(date: HandoverDate): string {
  const { month } = date
  if (date.kind === 'from') return `起可以做 ${rocMonth(month)} 的${date.steps.map((id) => STEP_LABELS[id]).join('、')}`
  const due = date.due === date.day ? '' : `(期限 ${shortDay(date.due)},遇非上班日)`
  return `前完成 ${rocMonth(month)} 的報送${due}`
}

/** A day in full, for paper: `112-06-20(二)`. */
export function fullDay(day: string): string {
  return rocDay(day) + shortDay(day).replace(/^.*\(/, '(')
}

/** State and lateness in words. */
export function stateWords({ state, overdue }: Pick<Step, 'state' | 'overdue'>): string {
  return overdue ? `${STATE_LABELS[state]}・逾期` : STATE_LABELS[state]
}

/** Why a step is as it is; a mark's note only where it was asked for. */
export function reasonWords({ reason, notes }: Pick<Step, 'reason' | 'notes'>, withNotes: boolean): string {
  return [reason, ...notes]
    .map((one) =>
      reasonText(one.key === 'marked' && !withNotes ? { ...one, values: { ...one.values, note: '' } } : one),
    )
    .join('')
}
