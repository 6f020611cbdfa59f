import type { MonthChecklist } from './checklist.ts'
import type { Month } from './months.ts'
import type { RunState } from './runs.ts'

/** Whose file carries whose rows (R9, R11): what a month gives to other months' files, and what its own file takes in. */
export interface Carriage {
  given: { run: RunState; to: Month }[]
  /** Its own runs in its own month are among them. */
  taken: { run: RunState; from: Month }[]
}

/** `months`: all of the agency's. */
export function carriageOf(months: readonly MonthChecklist[], month: Month): Carriage {
  const owed = months.flatMap(({ month: from, facts }) =>
    facts.runs.flatMap((run) => (run.carriedBy ? [{ run, from, to: run.carriedBy }] : [])),
  )
  return {
    given: owed.filter(({ from, to }) => from === month && to !== month).map(({ run, to }) => ({ run, to })),
    taken: owed.filter(({ to }) => to === month).map(({ run, from }) => ({ run, from })),
  }
}
