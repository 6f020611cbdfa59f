import type { MonthFacts } from './month-facts.ts'
import { instantOf, type Moment } from './months.ts'
import type { MonthCount } from './records.ts'

/** The platform counts fewer rows of a month than its accepted file has. */
export interface CountBelow {
  platform: number
  file: number
  at: Moment
}

/** What the platform counted last of a month. */
export function newestCount(counts: readonly MonthCount[]): MonthCount | undefined {
  return [...counts].sort((a, b) => instantOf(a.at) - instantOf(b.at)).at(-1)
}

const MINUTE = 60_000
const minuteOf = (moment: Moment): number => Math.floor(instantOf(moment) / MINUTE) * MINUTE

/** What the platform counted since a filing; a count from before it says nothing of it. Both may lack their seconds. */
export function countSince(counts: readonly MonthCount[], filedAt: Moment): MonthCount | undefined {
  const count = newestCount(counts)
  return count && instantOf(count.at) >= minuteOf(filedAt) ? count : undefined
}

/**
 * Whether the platform's count lies below the accepted file's own: a hint, no failure, for rows whose person does not
 * match 表19 經歷檔 are not counted [002] (R19).
 */
export function findCountBelow({ counts, files }: Pick<MonthFacts, 'counts' | 'files'>): CountBelow | undefined {
  const file = files.findLast(({ complete, accepted }) => complete && accepted)
  const filing = file?.filings.findLast(({ rejected }) => rejected === 0)
  const count = filing && countSince(counts, filing.filedAt)
  if (!count) return undefined
  const platform = count.leave + count.overtime
  const own = file?.records ?? filing.accepted
  return platform < own ? { platform, file: own, at: count.at } : undefined
}
