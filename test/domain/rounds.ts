import { instantOf, toMoment } from '../../lib/domain/months.ts'
import type { Query } from '../../lib/domain/query.ts'
import type { Comparison } from '../../lib/domain/records.ts'
import { beginRound, type Round, takeUp } from '../../lib/domain/round.ts'
import { noteBack, noteForm, noteReading, noteSent } from '../../lib/domain/round-notes.ts'
import { orderFor } from '../../lib/domain/round-order.ts'
import { currentTask, type RoundTask } from '../../lib/domain/round-tasks.ts'
import type { RowRange } from '../../lib/domain/row-ranges.ts'
import { at, CODE, reading } from './facts.ts'

/** Short ways to a round of comparisons and what happens to it. A form's document is `form`, a result's `result`. */

export const NOW = instantOf(at('2023-06-12 09:30'))
export const TAB = 7
export const FORM = 'form'
export const RESULT = 'result'

export const MAY_LEAVE: RoundTask = { month: '2023-05', mode: 'correction', data: 'leave' }
export const MAY_OVERTIME: RoundTask = { month: '2023-05', mode: 'correction', data: 'overtime' }
export const APRIL: RoundTask = { month: '2023-04', mode: 'backfill', data: 'leave' }

export function beginWith(tasks: RoundTask[], more: Partial<Round> = {}): Round {
  const begun = beginRound({
    agency: { code: CODE, name: '宜蘭縣政府' },
    origin: 'https://eip.example.gov.tw',
    tasks,
    allRows: true,
    offHours: false,
    now: NOW,
  })
  return { ...begun, ...more }
}

/** At work in tab `TAB`, told to the form's document. */
export function running(tasks: RoundTask[] = [MAY_LEAVE, MAY_OVERTIME, APRIL], more: Partial<Round> = {}): Round {
  return { ...takeUp(beginWith(tasks), { tab: TAB, doc: FORM, now: NOW }), ...more }
}

export function queryFor({ mode, month, data }: RoundTask, more: Partial<Query> = {}): Query {
  return { kind: mode, month, date: null, change: 'all', data, ...more }
}

/** The query of the round's own task is sent. */
export function sent(round: Round, now = NOW): Round {
  return noteSent(round, queryFor(currentTask(round) as RoundTask), now)
}

export function resultOf({ mode, month, data }: RoundTask, total: number, more: Partial<Comparison> = {}): Comparison {
  return { ...reading(month, mode, data, total, '2023-06-12 09:30'), ...more }
}

/** A result stands in document `RESULT`. */
export function read(round: Round, result: Comparison, now = NOW + 2000, shown: RowRange = rowsOf(result)): Round {
  return noteReading(round, { doc: RESULT, reading: { ...result, at: toMoment(now) }, shown, now })
}

/** All rows on one page; none: [1, 0]. */
function rowsOf({ total }: Comparison): RowRange {
  return [1, total]
}

/** Asks and reads to the end, every comparison in two seconds; `totals`: by task in order, else 0. */
export function finished(round: Round, totals: readonly number[] = []): Round {
  let now = NOW
  let next = round
  for (let task = currentTask(next); task && next.state === 'running'; task = currentTask(next)) {
    const total = totals[next.tasks.indexOf(task)] ?? 0
    const form = noteForm(noteBack(next, now), `${FORM} ${now}`)
    next = read(sent(form, now), resultOf(task, total), (now += 2000))
  }
  return next
}

export const orderOf = (round: Round, doc = round.by) => orderFor(round, doc, 1)
