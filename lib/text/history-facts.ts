import { instantOf, type Moment, type Month, monthOfDay } from '../domain/months.ts'
import type { Fact, Run } from '../domain/records.ts'
import { isNotNeeded } from './zh/evidence.ts'
import { momentOf } from './zh/records.ts'

/** What stands beside a record in a month's history, before any words. */
export interface Aside {
  /** A run that a later record puts right. */
  replaced: boolean
  /** The month whose file carries what the run changed. */
  carrier?: Month
  /** When we learnt of what happened earlier. */
  learntAt?: Moment
}

/** Where it matters what a record is worth beside others; `minuteOf`: moments of one minute are the same to a reader. */
export function asideOf(fact: Fact, all: readonly Fact[], minuteOf: (moment: Moment) => string): Aside {
  const run = fact.kind === 'correction' || fact.kind === 'backfill' ? fact : undefined
  const replaced = run !== undefined && isReplaced(run, all)
  return {
    replaced,
    ...(run && !replaced && run.succeeded !== 0 && !isNotNeeded(run) && { carrier: monthOfDay(run.on) }),
    ...learnt(fact, minuteOf),
  }
}

function isReplaced({ kind, data, at }: Run, all: readonly Fact[]): boolean {
  return all.some(
    (other) =>
      other.kind === kind &&
      other.data === data &&
      other.replaces !== undefined &&
      instantOf(other.replaces) === instantOf(at),
  )
}

/** Of what was read later than it happened. */
function learnt(fact: Fact, minuteOf: (moment: Moment) => string): { learntAt?: Moment } {
  if (fact.kind !== 'production' && fact.kind !== 'filing') return {}
  const { at } = fact
  return at && minuteOf(at) !== minuteOf(momentOf(fact)) ? { learntAt: at } : {}
}
