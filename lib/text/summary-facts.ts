import { instantOf, type Moment, type Month, monthOfDay, taipeiTime } from '../domain/months.ts'
import type { Cell } from '../domain/readings.ts'
import type { ReasonValues } from '../domain/reasons.ts'
import type { Fact, Run } from '../domain/records.ts'
import type { RunState } from '../domain/runs.ts'
import type { Step, StepState } from '../domain/step.ts'

/** What the few words beside a step are made of, before any words. */

/** Overdue: for so many days. */
export function overdueDays({ notes }: Step): number | undefined {
  const overdue = notes.find(({ key }) => key === 'note-overdue')
  return overdue?.key === 'note-overdue' ? overdue.values.days : undefined
}

/** Differences a comparison found that are not closed yet; undefined where it has none. */
export function openOf(
  cell: Cell,
  runs: readonly RunState[],
  differences: Step | undefined,
): { total: number; look: StepState; is: 'marked' | 'run' | 'untouched' } | undefined {
  const found = cell.openBy.at(-1)
  if (!found) return undefined
  const { total } = found
  if (differences?.byMark) return { total, look: 'done', is: 'marked' }
  const run = runs.findLast(({ mode, data }) => mode === cell.mode && data === cell.data)
  const ranSince = run !== undefined && run.at > instantOf(found.at)
  return ranSince ? { total, look: 'todo', is: 'run' } : { total, look: 'attention', is: 'untouched' }
}

/** The month a comparison's own words stand under. */
export function monthOfCell(step: Step, cell: Cell): Month {
  return step.until ? monthOfDay(step.until) : (cell.counting?.month ?? '')
}

/** Rows of differences nothing was run on yet. */
export function rowsToHandle(cells: ReasonValues['differences-open']['cells']): number {
  return cells.filter(({ ranOn }) => !ranOn).reduce((sum, { total }) => sum + total, 0)
}

export function lastRun(records: readonly Fact[]): Run | undefined {
  return records.filter((record): record is Run => 'succeeded' in record).at(-1)
}

/** `09:00`, Taiwan time. */
export function clockTime(moment: Moment): string {
  return taipeiTime(instantOf(moment)).toPlainTime().toString({ smallestUnit: 'minute' })
}
