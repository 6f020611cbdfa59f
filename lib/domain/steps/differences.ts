import { instantOf } from '../months.ts'
import type { Cell } from '../readings.ts'
import { type CellValue, reason } from '../reasons.ts'
import type { RunState } from '../runs.ts'
import { isClosed, type Judgement, type StepContext, type StepId } from '../step.ts'

/** The differences of the month's open comparisons, handled and compared again (R7, R8, R22). */
export function judgeDifferences({ facts, before, stepOf }: StepContext): Judgement {
  const open = facts.cells
    .map((cell) => ({ cell, run: lastRunOf(cell, facts.runs) }))
    .filter(({ cell, run }) => isOpen(cell, run))
  const against = Math.max(...open.map(({ cell, run }) => spokenAt(cell, run)))
  const records = open.flatMap(({ cell, run }) => [...cell.openBy, ...(run ? [run.run] : [])])

  const left = open.find(({ cell, run }) => run && leftRows(run, cell))
  if (left?.run) {
    const { mode, data, run } = left.run
    const [total, succeeded] = [run.total ?? 0, run.succeeded ?? 0]
    const values = { mode, data, total, succeeded, left: left.run.left, on: run.on }
    return { state: 'attention', reason: reason('differences-rows-left', values), records, against }
  }
  if (open.length > 0) {
    const cells = open.map(({ cell, run }) => valueOf(cell, run))
    return { state: 'todo', reason: reason('differences-open', { cells }), records, against }
  }
  const missing = facts.cells.filter((cell) => !isClosed(stepOf(stepIdOf(cell, before))))
  if (missing.length > 0) {
    const pairs = missing.map(({ mode, data }) => ({ mode, data }))
    return { state: 'waiting', reason: reason('differences-wait-comparisons', { missing: pairs }), records: [] }
  }
  const read = facts.cells.flatMap((cell) => (cell.counting ? [cell.counting] : []))
  if (facts.cells.some((cell) => cell.hadDifferences) || facts.runs.some((run) => run.carriedBy !== undefined)) {
    return {
      state: 'done',
      reason: reason('differences-cleared', {}),
      records: [...read, ...facts.runs.map(({ run }) => run)],
    }
  }
  return { state: 'not-needed', reason: reason('differences-none', {}), records: read }
}

function lastRunOf({ mode, data }: Cell, runs: readonly RunState[]): RunState | undefined {
  return runs.findLast((run) => run.mode === mode && run.data === data)
}

/** Open by its readings (R5), or by a run that left rows and that no counting reading has followed (R8). */
function isOpen(cell: Cell, run: RunState | undefined): boolean {
  return cell.openBy.length > 0 || (run !== undefined && leftRows(run, cell))
}

function leftRows(run: RunState, { counting }: Cell): boolean {
  return run.left > 0 && !(counting && instantOf(counting.at) > run.at)
}

function spokenAt(cell: Cell, run: RunState | undefined): number {
  return Math.max(...cell.openBy.map((reading) => instantOf(reading.at)), run && run.left > 0 ? run.toldAt : 0)
}

function valueOf({ mode, data, openBy }: Cell, run: RunState | undefined): CellValue {
  const reading = openBy.at(-1)
  const ranSince = run && reading && run.at > instantOf(reading.at)
  return { mode, data, total: reading?.total ?? run?.left ?? 0, ranOn: ranSince ? run.run.on : undefined }
}

function stepIdOf({ mode, data }: Cell, before: readonly StepId[]): StepId {
  return before.find((id) => id === `compare-${mode}-${data}`) as StepId
}
