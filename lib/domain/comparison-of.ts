import { type Moment, monthOfDay } from './months.ts'
import type { Query, ResultHeading } from './query.ts'
import type { Comparison } from './records.ts'

/** The record of a comparison result that was read, its query known; its rows, if kept, are added by the store's side. */
export function comparisonOf(
  { mode, agency, period }: ResultHeading,
  { data, change }: Query,
  read: { total: number; rowsRead: number },
  at: Moment,
): Comparison {
  return {
    kind: 'comparison',
    agency: agency.code,
    agencyName: agency.name,
    month: monthOfDay(period[0]),
    mode,
    data,
    period,
    change,
    ...read,
    at,
  }
}
