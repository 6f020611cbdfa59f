import type { AgencyChecklist } from './checklist.ts'
import type { Moment, Month } from './months.ts'
import type { Data, Mode } from './records.ts'
import type { Round } from './round.ts'
import { comparedBy } from './step.ts'

/** One comparison of a round. */
export interface RoundTask {
  month: Month
  mode: Mode
  data: Data
  /** What was read: the total, and the rows seen of it; undefined until then. */
  total?: number
  rowsRead?: number
  at?: Moment
  /** From asking to reading, in milliseconds. */
  took?: number
}

/** The comparisons of ended months not done yet, in the order of R23: last ended month first, then the oldest. */
export function pendingTasks(
  { months }: AgencyChecklist,
  { from, to, isWanted = () => true }: { from: Month; to: Month; isWanted?: (mode: Mode, data: Data) => boolean },
): RoundTask[] {
  const tasks = months
    .filter(({ month }) => from <= month && month <= to)
    .flatMap(({ month, steps }) =>
      steps.flatMap(({ id, state }) => {
        const compared = comparedBy(id)
        return compared && state === 'todo' && isWanted(compared.mode, compared.data) ? [{ month, ...compared }] : []
      }),
    )
  // After it comes the month that runs.
  const last = months.at(-2)?.month
  return [...tasks.filter(({ month }) => month === last), ...tasks.filter(({ month }) => month !== last)]
}

/** The first task that is not read; undefined where all are. */
export function currentTask({ tasks }: Round): RoundTask | undefined {
  return tasks.find(({ total }) => total === undefined)
}

/** What was read with differences: to go to, to correct, and to compare again. */
export function differencesIn({ tasks }: Round): RoundTask[] {
  return tasks.filter(({ total }) => total !== undefined && total > 0)
}
