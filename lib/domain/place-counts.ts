import type { Agency } from './agencies.ts'
import type { AgencyChecklist } from './checklist.ts'
import { newestCount } from './count-below.ts'
import { instantOf, type Moment, type Month, monthOfDay, taipeiDay } from './months.ts'
import { agencyOf } from './place-filings.ts'
import type { MonthCount } from './records.ts'

/** One month of 機關每月筆數統計表. */
export interface SeenCount {
  agency: string | null
  name?: string | undefined
  month: Month
  leave: number
  overtime: number
}

/**
 * What the platform counts, as facts: one where a figure is another than the newest on record. `at`: the platform's own
 * 最後更新時間, else when the page was read; `agencies`: all that are followed. Months to come say nothing.
 */
export function placeCounts(
  seen: readonly SeenCount[],
  checklists: readonly AgencyChecklist[],
  agencies: readonly Agency[],
  at: Moment,
): MonthCount[] {
  const current = monthOfDay(taipeiDay(instantOf(at)))
  return checklists.flatMap(({ agency, months }) =>
    seen
      .filter(
        ({ agency: code, name, month }) =>
          month <= current && agencyOf({ agency: code, name: name ?? null }, agencies)?.code === agency.code,
      )
      .filter(({ month, leave, overtime }) => {
        const newest = newestCount(months.find((one) => one.month === month)?.facts.counts ?? [])
        return newest?.leave !== leave || newest.overtime !== overtime
      })
      .map(({ month, leave, overtime }) => ({ kind: 'count', agency: agency.code, month, leave, overtime, at })),
  )
}
