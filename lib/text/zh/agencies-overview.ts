import type { MonthStanding } from '../../domain/agency-standing.ts'
import type { Month } from '../../domain/months.ts'
import { formatCount, rocMonth } from './dates.ts'
import { STATE_LABELS, STEP_LABELS } from './labels.ts'

/** The words of the overview of several agencies: agencies × months. */

export const AGENCIES_TEXT = {
  heading: '全部機關',
  grid: '各機關各月份最需要注意的狀態。以方向鍵在格子間移動,按 Enter 開啟月份。',
  agency: '機關',
  search: '搜尋機關',
  searchHint: '名稱或代碼',
  sort: '排序',
  onlyOpen: '只看有待辦的機關',
  noneFound: '沒有符合的機關。',
  clear: '清除搜尋',
  noneOpen: '所有機關都沒有待辦或須注意的月份。',
  noneOpenYet: '計算中,還沒有找到有待辦的機關。',
  showAll: '顯示全部機關',
  waiting: '計算中…',
  before: '不檢核',
  beforeLong: '早於這個機關的起始年月,不檢核',
  urgent: '須先處理',
  urgentNone: '沒有逾期或須注意的機關',
  open: '有待辦',
  openNone: '沒有可以做的事',
  quiet: '沒有待辦',
  quietNote: '已完成,或在等日期',
  noRecords: '還沒有任何紀錄。第一步:允許差勤系統的網站,再到「統計平台資料查詢」查詢一次,結果會自動記在這裡。',
} as const

export const SORT_LABELS = { code: '依機關代碼', name: '依名稱筆畫', open: '待辦月份多的在前' } as const

/** The state of a month or a year in one word. */
export function standingWord({ state, overdue }: Pick<MonthStanding, 'state' | 'overdue'>): string {
  return overdue ? '逾期' : STATE_LABELS[state]
}

/** `注意・逾期`, for the tip. */
export function standingLong({ state, overdue }: Pick<MonthStanding, 'state' | 'overdue'>): string {
  return overdue ? `${STATE_LABELS[state]}・逾期` : STATE_LABELS[state]
}

/** Why a month's cell is as it is. */
export function standingReason({ state, step, open, closed }: MonthStanding): string {
  if (closed) return '全部完成'
  const name = STEP_LABELS[step]
  if (open > 1) return `${name}等 ${open} 項可以處理`
  return state === 'waiting' && open === 0 ? `${name}在等日期或前面的項目` : name
}

export function yearLabel(year: string): string {
  return `${Number(year) - 1911} 年`
}

export function foldLabel(year: string, folded: boolean): string {
  return folded ? `展開 ${yearLabel(year)}` : `收合 ${yearLabel(year)}`
}

export function monthsInYear(count: number): string {
  return `${count} 個月`
}

/** `待辦 3`, in the cell of a folded year. */
export function yearWord(word: string, open: number): string {
  return open > 0 ? `${word} ${open}` : word
}

export function yearReason(openMonths: readonly Month[]): string {
  if (openMonths.length === 0) return '沒有可以做的事'
  const named = openMonths.slice(0, 6).map(rocMonth).join('、')
  return `${openMonths.length} 個月有待辦:${named}${openMonths.length > 6 ? '…' : ''}`
}

export function openText(open: number | undefined): string {
  return open === undefined ? AGENCIES_TEXT.waiting : open === 0 ? '沒有待辦' : `待辦 ${open} 個月`
}

export function agenciesText(count: number): string {
  return `${formatCount(count)} 個機關`
}

export function shownText(shown: number, total: number): string {
  return shown === total
    ? `共 ${formatCount(total)} 個機關`
    : `顯示 ${formatCount(shown)} / ${formatCount(total)} 個機關`
}

export function derivingText(done: number, total: number): string {
  return `計算中 ${formatCount(done)} / ${formatCount(total)} 個機關`
}

export function urgentAgencyLine(name: string, month: Month, overdue: boolean, others: number): string {
  const what = overdue ? '逾期' : '須注意'
  return `${name} ${rocMonth(month)} ${what}${others > 0 ? `;另有 ${formatCount(others)} 個機關` : ''}`
}

export function openAgencyLine(name: string, months: number, total: number): string {
  return `共 ${formatCount(total)} 個月;最多的是 ${name} ${formatCount(months)} 個月`
}
