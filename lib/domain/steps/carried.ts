import { completeFrom, hasEnded } from '../deadlines.ts'
import type { MonthFacts } from '../month-facts.ts'
import { instantOf, type Month } from '../months.ts'
import type { Cell, Episode } from '../readings.ts'
import { type Reason, reason } from '../reasons.ts'
import { type RunState, unexplained } from '../runs.ts'
import { isClosed, type Judgement, type StepContext } from '../step.ts'

/** The files of other months that carry this month's corrected rows, filed (R9–R11a, R22). */
export function judgeCarrying(context: StepContext): Judgement {
  const { facts, month, now, stepOf, deadlineOf } = context
  const owed = facts.runs.filter((run) => run.carriedBy !== undefined)
  const records = owed.map(({ run }) => run)
  const toldAt = Math.max(0, ...owed.map((run) => run.toldAt))

  const missed = findMissedRun(facts)
  if (missed) {
    const { cell, episode } = missed
    return {
      state: 'attention',
      reason: reason('carried-missed-run', {
        mode: cell.mode,
        data: cell.data,
        total: episode.opened.total,
        openedAt: episode.opened.at,
        clearedAt: episode.cleared.at,
      }),
      records: [episode.opened, episode.cleared],
      against: Math.max(toldAt, instantOf(episode.cleared.at)),
    }
  }
  if (owed.length === 0) return { state: 'not-needed', reason: reason('carried-no-run', {}), records: [] }

  const notes: Reason[] = owed.some((run) => run.mode === 'backfill') ? [reason('note-backfill-inferred', {})] : []
  const carriers = [...new Set(owed.map((run) => run.carriedBy as Month))].sort()
  const unfiled = carriers.filter((carrier) => !isClosed(stepOf('file', carrier)))
  const first = unfiled[0]
  if (first === undefined) {
    return { state: 'done', reason: reason('carried-done', { months: carriers }), notes, records }
  }
  const common = { notes, records, against: toldAt, deadline: deadlineOf(first) }
  const stuck = unfiled.find((carrier) =>
    (['produce', 'file'] as const).some((id) => stepOf(id, carrier).state === 'attention'),
  )
  if (stuck !== undefined) {
    return { state: 'attention', reason: reason('carried-attention', { month, carrier: stuck }), ...common }
  }
  const running = unfiled.find((carrier) => !hasEnded(carrier, now))
  if (running !== undefined) {
    const { since, ...values } = carriedBy(running, owed, context)
    return { state: 'waiting', reason: reason('carried-waiting', { ...values, until: since }), until: since, ...common }
  }
  return {
    state: 'todo',
    reason: reason('carried-todo', {
      ...carriedBy(first, owed, context),
      produced: isClosed(stepOf('produce', first)),
    }),
    ...common,
  }
}

function carriedBy(carrier: Month, owed: readonly RunState[], { month, deadlineOf }: StepContext) {
  const runs = owed.filter((run) => run.carriedBy === carrier)
  const { due, safe } = deadlineOf(carrier)
  return {
    month,
    carrier,
    on: runs.map(({ run }) => run.on).sort()[0] ?? '',
    rows: runs.reduce<number | null>(
      (sum, { run }) => (sum === null || run.succeeded === null ? null : sum + run.succeeded),
      0,
    ),
    since: completeFrom(carrier),
    due,
    safe,
  }
}

/**
 * A comparison that was open and is clear now, with no run recorded between (R11a). A mark on `carried`
 * answers for what was cleared before it: no run was needed.
 */
function findMissedRun({ cells, runs, marks }: MonthFacts): { cell: Cell; episode: Episode } | undefined {
  const mark = marks.get('carried')
  const answeredUntil = mark ? instantOf(mark.at) : Number.NEGATIVE_INFINITY
  for (const cell of cells) {
    if (cell.openBy.length > 0) continue
    const own = runs.filter((run) => run.mode === cell.mode && run.data === cell.data)
    const episode = unexplained(cell.episodes, own).find(({ cleared }) => instantOf(cleared.at) > answeredUntil)
    if (episode) return { cell, episode }
  }
  return undefined
}
