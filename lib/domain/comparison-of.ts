import { type Moment, monthOfDay } from './months.ts'
import type { KeptRow } from './privacy.ts'
import type { Query, ResultHeading } from './query.ts'
import type { Comparison } from './records.ts'

/** The record of a comparison result that was read, its query known. */
export function comparisonOf(
  heading: ResultHeading,
  query: Query,
  read: { total: number; rowsRead: number; rows: KeptRow[] },
  at: Moment,
): Comparison {
  return {
    kind: 'comparison',
    agency: heading.agency.code,
    agencyName: heading.agency.name,
    month: monthOfDay(heading.period[0]),
    mode: heading.mode,
    data: query.data,
    period: heading.period,
    change: query.change,
    total: read.total,
    rowsRead: read.rowsRead,
    at,
    ...(read.rows.length > 0 && { rows: read.rows }),
  }
}
