import type { AgencyChecklist } from './checklist.ts'
import { type Moment, type Month, toMoment } from './months.ts'
import type { Query } from './query.ts'
import type { Comparison, Data, Mode } from './records.ts'
import type { RowRange } from './row-ranges.ts'
import { comparedBy } from './step.ts'

/**
 * 連續比對: one comparison after another, asked and read in one tab. A round is facts of its own, kept at every step, so
 * that it goes on exactly where it was after the worker was stopped, the browser closed or the machine slept. Pure: the
 * worker keeps it, the page carries out what it wants next (`RoundOrder`).
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

/** What the query form is to ask: the whole month, 異動類型 全部. */
export interface Wanted {
  kind: Mode
  month: Month
  data: Data
  agency: { code: string; name: string }
}

/** What the page is to do next. The same order twice is one: `key` names it. */
export type RoundOrder =
  | {
      do: 'ask'
      key: string
      wanted: Wanted
      /** Not before this moment, in milliseconds since 1970 (the pause between queries). */
      notBefore: number
    }
  | { do: 'turn'; key: string; page: number; notBefore: number }

/** Seconds between two queries: chosen, at least, at most. */
export const PAUSE = { usual: 1, least: 0.5, most: 30 } as const
/** Seconds an answer may take. */
export const PATIENCE = { usual: 60, least: 10, most: 600 } as const

/** The seconds chosen, within what is allowed. */
export function within({ usual, least, most }: typeof PAUSE | typeof PATIENCE, chosen = usual as number): number {
  return Math.min(most, Math.max(least, chosen))
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

/** What the document told last is to do; undefined where the round waits for an answer, or does not run. */
export function orderFor(round: Round, doc: string, pauseSeconds: number): RoundOrder | undefined {
  const { turning } = round
  const task = turning?.task ?? currentTask(round)
  if (round.state !== 'running' || round.phase !== 'asking' || round.by !== doc || !task) return undefined
  const { mode, month, data } = task
  const key = `${round.id} ${round.attempt} ${mode} ${data} ${month}`
  const notBefore = round.readAt + pauseSeconds * 1000
  return turning
    ? { do: 'turn', key: `${key} ${turning.page}`, page: turning.page, notBefore }
    : { do: 'ask', key, wanted: { kind: mode, month, data, agency: round.agency }, notBefore }
}

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

/** Whether the answer is overdue. */
export function isSlow({ state, touchedAt }: Round, patienceSeconds: number, now: number): boolean {
  return state === 'running' && now - touchedAt > patienceSeconds * 1000
}

export interface RoundProgress {
  done: number
  total: number
  /** Milliseconds until the end at the pace so far; undefined before the first. */
  left?: number
}

export function progressOf({ tasks }: Round, pauseSeconds: number): RoundProgress {
  const took = tasks.flatMap((task) => task.took ?? [])
  const progress = { done: took.length, total: tasks.length }
  if (took.length === 0) return progress
  const each = took.reduce((sum, one) => sum + one, 0) / took.length + pauseSeconds * 1000
  return { ...progress, left: Math.round((tasks.length - took.length) * each) }
}

/** What was read with differences: to go to, to correct, and to compare again. */
export function differencesIn({ tasks }: Round): RoundTask[] {
  return tasks.filter(({ total }) => total !== undefined && total > 0)
}
