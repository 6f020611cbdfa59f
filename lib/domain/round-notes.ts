import type { Query } from './query.ts'
import type { Comparison } from './records.ts'
import { pause, type Round } from './round.ts'
import { currentTask, type RoundTask } from './round-tasks.ts'
import type { RowRange } from './row-ranges.ts'

/** The page goes back to the form: the next one that is read is told. */
export function noteBack(round: Round, now: number): Round {
  return { ...round, phase: 'back', touchedAt: now }
}

/** The query form stands there: gone back to, loaded anew while it was filled, or come by what the round did not do. */
export function noteForm(round: Round, doc: string): Round {
  if (round.by === doc && round.phase !== 'back') return round
  if (round.phase === 'sent') return pause(round, { key: 'form-again' })
  if (round.phase === 'asking' && round.at === 'result') return pause(round, { key: 'touched' })
  return { ...round, phase: 'asking', by: doc, at: 'form' }
}

/** The next page of a long result was asked for. */
export function noteTurning(round: Round, now: number): Round {
  return round.turning ? { ...round, phase: 'sent', touchedAt: now } : round
}

/** A query was sent in the round's tab: its own, or the operator's. */
export function noteSent(round: Round, query: Query | null, now: number): Round {
  const task = currentTask(round)
  if (round.state !== 'running' || !task) return round
  if (!query) return pause(round, { key: 'query-unknown' })
  const isOwn =
    query.kind === task.mode && query.month === task.month && query.data === task.data && query.change === 'all'
  return isOwn ? { ...round, phase: 'sent', touchedAt: now } : pause(round, { key: 'touched' })
}

/**
 * A comparison was read and kept in the round's tab. While its query is out, it must be the answer to that; before, it
 * is only the result of the one before, read once more.
 */
export function noteReading(
  round: Round,
  { doc, reading, shown, now }: { doc: string; reading: Comparison; shown: RowRange; now: number },
): Round {
  const task = round.turning?.task ?? currentTask(round)
  if (round.state !== 'running' || round.phase !== 'sent' || !task) return round
  const { mode, month, data, agency, change, total, rowsRead = 0 } = reading
  const isAnswer =
    agency === round.agency.code && mode === task.mode && month === task.month && data === task.data && change === 'all'
  if (!isAnswer) return pause(round, { key: 'other-result' })
  const took = (task.took ?? 0) + now - round.touchedAt
  const read: RoundTask = { ...task, total, rowsRead, at: reading.at, took }
  // A page that shows no more than was seen already leads nowhere.
  const goesOn = round.allRows && rowsRead < total && rowsRead > (task.rowsRead ?? 0)
  const turning = goesOn ? { page: pageAfter(shown), task: read } : undefined
  // Read only once all its pages are: taken up in between, it is asked for anew, for its pages stand no more.
  const tasks = turning ? round.tasks : round.tasks.map((one) => (isSame(one, task) ? read : one))
  const isDone = tasks.every((one) => one.total !== undefined)
  return {
    ...round,
    tasks,
    turning,
    phase: 'asking',
    by: doc,
    at: 'result',
    touchedAt: now,
    readAt: now,
    state: isDone ? 'done' : 'running',
  }
}

function isSame(one: RoundTask, other: RoundTask): boolean {
  return one.month === other.month && one.mode === other.mode && one.data === other.data
}

/** The number of the page after the one whose rows are shown. */
function pageAfter([from, to]: RowRange): number {
  const size = to - from + 1
  return Math.round(to / size) + 1
}
