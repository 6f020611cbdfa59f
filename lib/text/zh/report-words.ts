import type { Day, Moment, Month } from '../../domain/months.ts'
import type { Filing, MonthCount, Run } from '../../domain/records.ts'
import type { Timeliness } from '../../domain/timeliness.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { WORDS } from './report-sheets.ts'

/** How a month stood to its date. `by`: what says that it was filed, where no time is on record. */
export function timelinessText({ kind, days }: Timeliness, by: 'setting' | 'mark'): string {
  switch (kind) {
    case 'on-time':
      return '準時'
    case 'late':
      return `晚 ${days} 天`
    case 'overdue':
      return `逾期 ${days} 天`
    case 'left':
      return '未到期'
    case 'past-safe':
      return '未到期(已過建議完成日)'
    case 'unknown':
      return by === 'setting' ? WORDS.filedThrough : '已報送(手動標記,無報送時間)'
  }
}

/** `2/3 筆`: succeeded of all. */
export function runCountsText({ total, succeeded }: Pick<Run, 'total' | 'succeeded'>): string {
  if (total === null && succeeded === null) return `筆數${WORDS.countUnknown}`
  const text = (count: number | null): string => (count === null ? WORDS.countUnknown : formatCount(count))
  return `${text(succeeded)}/${text(total)} 筆`
}

/** `5 筆 → 112-05 檔`: rows of all runs of a month, and the files that carry them. */
export function runRowsText(rows: number | undefined, carriers: readonly Month[]): string {
  const count = rows === undefined ? `筆數${WORDS.countUnknown}` : `${formatCount(rows)} 筆`
  return carriers.length === 0 ? count : `${count} → ${carriers.map(rocMonth).join('、')} 檔`
}

export function acceptedText({ accepted, rejected }: Pick<Filing, 'accepted' | 'rejected'>): string {
  return `正確 ${formatCount(accepted)} 錯誤 ${formatCount(rejected)}`
}

export function platformCountText({ leave, overtime }: Pick<MonthCount, 'leave' | 'overtime'>): string {
  return `差假 ${formatCount(leave)} 加班 ${formatCount(overtime)}`
}

export function firstFiledText(at: Moment): string {
  return `首次 ${rocMoment(at)}`
}

export function safeText(safe: Day): string {
  return `建議 ${rocDay(safe)}`
}

export function unfinishedText(steps: number): string {
  return `未完成 ${steps} 項`
}

/** The day of a moment. */
export function rocDayOf(at: Moment | undefined): string | undefined {
  return at === undefined ? undefined : rocMoment(at).split(' ')[0]
}

/** The rows of a year's sum. */
export const TOTALS = {
  months: '應報送的月份',
  onTime: '準時',
  late: '晚報',
  overdue: '逾期未報(到製表當天)',
  noTime: '已報送但沒有報送時間(依設定或手動標記)',
  notDue: '未到期',
  done: '各項檢核全部完成的月份',
} as const
