import { type Day, taipeiDay } from '../../lib/domain/months.ts'
import { parseRocDay, tidyEntry } from '../../lib/text/entry.ts'
import type { RunProblem } from '../../lib/text/popup.ts'

/** The days between which a run must lie to explain what the readings saw (R11a). */
interface Span {
  from: Day
  to: Day
}

/** A day as typed, or what is wrong with it. */
export function checkDay(text: string, now: number, span?: Span): { day: Day } | { problem: RunProblem } {
  const day = parseRocDay(text)
  if (day === undefined) return { problem: 'day-wrong' }
  if (day > taipeiDay(now)) return { problem: 'day-future' }
  if (span && (day < span.from || day > span.to)) return { problem: 'day-outside' }
  return { day }
}

/** A count as typed; null where left blank, for the page did not say (R8). */
export function checkCount(text: string): { count: number | null } | { problem: RunProblem } {
  const tidy = tidyEntry(text).replaceAll(',', '')
  if (tidy === '') return { count: null }
  return /^\d{1,9}$/.test(tidy) ? { count: Number(tidy) } : { problem: 'count-wrong' }
}

interface RunEntry {
  day: string
  total: string
  succeeded: string
}

/** Day and counts of a run as typed, or the first thing that is wrong. */
export function checkRun(
  entry: RunEntry,
  now: number,
): { on: Day; total: number | null; succeeded: number | null } | { problem: RunProblem } {
  const day = checkDay(entry.day, now)
  if ('problem' in day) return day
  const total = checkCount(entry.total)
  if ('problem' in total) return total
  const succeeded = checkCount(entry.succeeded)
  if ('problem' in succeeded) return succeeded
  if (total.count !== null && succeeded.count !== null && succeeded.count > total.count)
    return { problem: 'count-more' }
  return { on: day.day, total: total.count, succeeded: succeeded.count }
}
