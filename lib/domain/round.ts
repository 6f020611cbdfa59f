import { type Moment, toMoment } from './months.ts'
import { differencesIn, type RoundTask } from './round-tasks.ts'

/**
 * 連續比對: one comparison after another, asked and read in one tab. A round is facts of its own, kept at every step, so
 * that it goes on exactly where it was after the worker was stopped, the browser closed or the machine slept. Pure: the
 * worker keeps it, tells it what happens (round-notes.ts), and the page carries out what it wants next (round-order.ts).
 */
export interface Round {
  /** Another for every round: what is left over of an older one is not taken for it. */
  id: string
  agency: { code: string; name: string }
  /** The one tab it drives, and the site it began on. */
  tab: number
  origin: string
  tasks: RoundTask[]
  state: 'running' | 'paused' | 'stopped' | 'done'
  /** Why it is paused. */
  why?: RoundPause | undefined
  /** Where it is with the current task: the page was told to ask, is going back to the form, or the query was sent. */
  phase: 'asking' | 'back' | 'sent'
  /** The document that was told, and whether it is the form or a result. */
  by: string
  at: 'form' | 'result'
  /** Results longer than a page are paged through. */
  allRows: boolean
  /** It may go on outside office hours. */
  offHours: boolean
  /** The page of a long result that comes next, and whose result it is. */
  turning?: { page: number; task: RoundTask } | undefined
  /** Counts the times it was begun or taken up: an order of an earlier time is not this one's. */
  attempt: number
  startedAt: Moment
  /** The last sign of life, and the last answer, in milliseconds since 1970. */
  touchedAt: number
  readAt: number
}

/** Why a round paused by itself, or was paused. */
export type RoundPause =
  | { key: 'operator' | 'touched' | 'expired' | 'grant-lost' | 'tab-closed' | 'restarted' | 'off-hours' | 'not-saved' }
  | { key: 'unreadable'; reason: string; values: Readonly<Record<string, string | number>> }
  /** The result is not the one that was asked for, or what was asked could not be told. */
  | { key: 'other-result' | 'query-unknown' }
  /** Instead of a result, the form came again. */
  | { key: 'form-again' }
  /** Nothing came for that many seconds. */
  | { key: 'slow'; seconds: number }
  | { key: 'server-error'; status: number }
  /** The page said something in a box of its own. */
  | { key: 'page-said'; text: string }
  /** The form could not be filled or sent: a problem of `lib/assist`. */
  | { key: 'problem'; problem: { key: string; values: Readonly<Record<string, string | number>> } }

/** A round that no tab drives yet (`takeUp`). */
export function beginRound({
  now,
  ...begun
}: Pick<Round, 'agency' | 'origin' | 'tasks' | 'allRows' | 'offHours'> & { now: number }): Round {
  return {
    ...begun,
    id: crypto.randomUUID(),
    tab: -1,
    state: 'paused',
    phase: 'asking',
    by: '',
    at: 'form',
    attempt: 0,
    startedAt: toMoment(now),
    touchedAt: now,
    readAt: 0,
  }
}

/** 複查: a round of those with differences alone, each to be compared anew. */
export function recheckOf(round: Round, now: number): Round {
  const tasks = differencesIn(round).map(({ month, mode, data }): RoundTask => ({ month, mode, data }))
  return beginRound({ ...round, tasks, now })
}

/** Begins a round, or takes a paused one up again, in a document that was just read. */
export function takeUp(round: Round, { tab, doc, now }: { tab: number; doc: string; now: number }): Round {
  return {
    ...round,
    tab,
    by: doc,
    at: 'form',
    state: 'running',
    why: undefined,
    phase: 'asking',
    turning: undefined,
    attempt: round.attempt + 1,
    touchedAt: now,
  }
}

export function pause(round: Round, why: RoundPause): Round {
  return round.state === 'running' ? { ...round, state: 'paused', why } : round
}

export function stop(round: Round): Round {
  return round.state === 'done' ? round : { ...round, state: 'stopped', why: undefined }
}

/** What the operator can do with a round from anywhere: none of it needs the page. */
export type RoundDeed = 'pause' | 'stop' | 'close'

/** The rounds after the operator paused, ended or put away the one of that agency. */
export function afterDeed(rounds: readonly Round[], agency: string, deed: RoundDeed): Round[] {
  return rounds.flatMap((round) => {
    if (round.agency.code !== agency) return round
    if (deed === 'pause') return pause(round, { key: 'operator' })
    return deed === 'stop' ? stop(round) : []
  })
}
