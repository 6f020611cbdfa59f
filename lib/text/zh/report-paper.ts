import type { Day, Moment, Month } from '../../domain/months.ts'
import { formatCount, rocDay, rocMoment, rocMonthLong } from './dates.ts'

/** The words of the printed reports: statements, empty tables, buttons. */

export const PAPER_TEXT = {
  print: '列印',
  tools: '列印方式',
  withEvidence: '列印依據清單',
  noRuns: '這段期間沒有執行校正或補建。',
  noFiles: '這段期間沒有資料檔或報送的紀錄。',
  noDifferences: '這段期間的比對沒有發現差異。',
  noEvidence: '這段期間還沒有任何紀錄。',
  table: '表格',
} as const

interface Counts {
  months: number
  onTime: number
  late: number
  overdue: number
  noTime: number
  notDue: number
  percent?: number
}

/** `共 12 個月:準時 10、晚報 1、逾期未報 0、無報送時間 1、未到期 0。有報送時間或已逾期的 11 個月中準時 10 個月(90.9%)。` */
export function totalsText({ months, onTime, late, overdue, noTime, notDue, percent }: Counts): string {
  const parts = [
    `準時 ${onTime}`,
    `晚報 ${late}`,
    `逾期未報 ${overdue}`,
    ...(noTime > 0 ? [`無報送時間 ${noTime}`] : []),
    ...(notDue > 0 ? [`未到期 ${notDue}`] : []),
  ]
  const share =
    percent === undefined
      ? ''
      : `有報送時間或已逾期的 ${onTime + late + overdue} 個月中,準時 ${onTime} 個月(${percent}%)。`
  return `共 ${months} 個月:${parts.join('、')}。${share}`
}

export function webhrTotalsText(months: number, done: number): string {
  return `共 ${months} 個月,全部完成 ${done} 個月。WebHR 機關沒有規定報送期限。`
}

/** What a month's certificate certifies; every part of it rests on a record. */
export function filedStatement(
  whose: string,
  month: Month,
  filing: { filedAt: Moment; accepted: number; rejected: number },
  due: Day,
  timeliness: string,
): string {
  return `${whose} ${rocMonthLong(month)}份差勤資料,已於 ${rocMoment(filing.filedAt)} 報送彙整平臺完成,正確 ${formatCount(filing.accepted)} 筆、錯誤 ${formatCount(filing.rejected)} 筆;報送期限 ${rocDay(due)},${timeliness}。`
}

export function unfiledStatement(whose: string, month: Month, due: Day, standing: string): string {
  return `${whose} ${rocMonthLong(month)}份差勤資料,報送期限 ${rocDay(due)},目前:${standing}。`
}

export function webhrStatement(whose: string, month: Month, standing: string): string {
  return `${whose} ${rocMonthLong(month)}份差勤資料由 WebHR 直接報送,目前:${standing}。`
}

export const ALL_DONE_STATEMENT = '本月各項檢核均已完成。'
export const MARKED_STATEMENT = '其中以手動標記完成的項目,由承辦人自行填寫,不是讀取結果。'

export function notDoneStatement(steps: string): string {
  return `尚待完成:${steps}。本頁只表示目前的辦理情形,不作為完成的證明。`
}

export const NO_RECORD_STATEMENT = '這台電腦沒有這個月的報送紀錄,本頁不作為報送時間的證明。'

/** `宜蘭縣政府(376420000A) 112 年 1 月至 12 月份差勤資料報送情形如下。`: months of one year. */
export function yearStatement(whose: string, first: Month, last: Month): string {
  const span = first === last ? rocMonthLong(first) : `${rocMonthLong(first)}至 ${Number(last.slice(5))} 月`
  return `${whose} ${span}份差勤資料報送情形如下。`
}
