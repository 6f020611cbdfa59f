import { completeFrom, hasEnded } from '../deadlines.ts'
import { instantOf } from '../months.ts'
import { type Cell, standingOf } from '../readings.ts'
import { reason, type UncountedReading } from '../reasons.ts'
import type { Comparison, Data, Mode } from '../records.ts'
import type { Judgement, StepContext } from '../step.ts'

/** One of the four comparisons: done once a counting reading exists (R2, R5, R22). */
export function judgeComparison(mode: Mode, data: Data): (context: StepContext) => Judgement {
  return ({ facts, month, now }) => {
    const cell = facts.cells.find((one) => one.mode === mode && one.data === data) as Cell
    const records = cell.latest ? [cell.latest] : []
    if (cell.counting) {
      const before = cell.episodes.find(({ cleared }) => cleared === cell.counting)?.opened.total
      return {
        state: 'done',
        reason: reason('compare-read', { total: cell.counting.total, at: cell.counting.at, before }),
        records: [cell.counting],
      }
    }
    const uncounted = cell.latest && describe(cell.latest)
    const found = cell.openBy.at(-1)
    const against = found && instantOf(found.at)
    if (!hasEnded(month, now)) {
      const until = completeFrom(month)
      return {
        state: 'waiting',
        reason: reason('compare-month-not-ended', { month, until, uncounted }),
        until,
        records,
        against,
      }
    }
    return { state: 'todo', reason: reason('compare-missing', { month, uncounted }), records, against }
  }
}

function describe(reading: Comparison): UncountedReading | undefined {
  const standing = standingOf(reading)
  if (standing === 'counting') return undefined
  const { at, total, period, change } = reading
  return { at, total, standing, period, change }
}
