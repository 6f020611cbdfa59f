import type { Day, Month } from './months.ts'
import type { Change, Data, Mode } from './records.ts'

/** What the query form 統計平台資料查詢 was sent with; headings name neither data type nor 異動類型 (R6). */
export interface Query {
  /** 校正, 補建, or a plain listing by 申請日期 or 異動日期 (R6: no comparison). */
  kind: Mode | 'by-applied-date' | 'by-changed-date'
  /** One of the two, by the choice 年月 or 日期. */
  month: Month | null
  date: Day | null
  change: Change
  data: Data
  agencyName?: string
}

/** What a result page's heading says of itself. */
export interface ResultHeading {
  mode: Mode
  agency: { code: string; name: string }
  period: [Day, Day]
}

export function sameHeading(a: ResultHeading, b: ResultHeading): boolean {
  return (
    a.mode === b.mode && a.agency.code === b.agency.code && a.period[0] === b.period[0] && a.period[1] === b.period[1]
  )
}
