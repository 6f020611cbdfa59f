import type { ReminderThing } from './reminder-things.ts'

/**
 * What the operator was told, and what came of it: facts, from which every look derives what is due. Never whether a
 * thing is done. Kept small (`prune`).
 */
export interface Told {
  /** `376420000A 2023-05` */
  thing: string
  /** The occasion's name: `one-workday`, `overdue 2023-06-21`. */
  occasion: string
  /** When, in milliseconds since 1970. */
  at: number
  /** The operator saw it: 知道了, or a click on the notification. */
  seen?: true
  /** 稍後提醒: told again then. */
  until?: number
  /** No notification could be shown: badge and popup alone said it. */
  silent?: true
  /** About to be told by the notification of this id: noted before it is shown, so that a death in between is seen. */
  showing?: string
}

type Named = Pick<ReminderThing, 'key'>

/** About to be told, by the notification of that id; `settleShown` says how it ended. */
export function noteTelling(
  told: readonly Told[],
  due: readonly (Named & { occasion: string })[],
  now: number,
  showing: string,
): Told[] {
  return [...told, ...due.map(({ key, occasion }) => ({ thing: key, occasion, at: now, showing }))]
}

/** No notification could be shown of what is being told. */
export function noteSilent(told: readonly Told[]): Told[] {
  return told.map((one) => (one.showing === undefined ? one : { ...one, silent: true }))
}

/**
 * What was about to be told was told where its notification came about: then what was told before on that occasion is
 * answered. Where the worker died before, it was not, and that still stands.
 */
export function settleShown(told: readonly Told[], isShown: (id: string) => boolean): Told[] {
  const settled = told.flatMap(({ showing, ...one }) => (showing === undefined || isShown(showing) ? one : []))
  const last = new Map(settled.map((one) => [`${one.thing} ${one.occasion}`, one]))
  return settled.filter((one) => last.get(`${one.thing} ${one.occasion}`) === one)
}

/** The operator saw what was last told of these. */
export function noteSeen(told: readonly Told[], things: readonly Named[]): Told[] {
  return answer(told, things, ({ thing, occasion, at }) => ({ thing, occasion, at, seen: true }))
}

/** What was last told of these is to be told again. `until`: milliseconds since 1970. */
export function noteSnooze(told: readonly Told[], things: readonly Named[], until: number): Told[] {
  return answer(told, things, ({ thing, occasion, at }) => ({ thing, occasion, at, until }))
}

function answer(told: readonly Told[], things: readonly Named[], change: (one: Told) => Told): Told[] {
  const last = new Set(things.map(({ key }) => lastTold(told, key)))
  return told.map((one) => (last.has(one) ? change(one) : one))
}

/** The last that was told of a thing: the list is in the order in which it was told, whatever the clock said. */
export function lastTold(told: readonly Told[], thing: string): Told | undefined {
  return told.findLast((one) => one.thing === thing)
}

/** For so long after it is done, a thing's tellings are remembered: it may be opened again. In milliseconds. */
const REMEMBERED = 62 * 86_400_000
/** Six occasions a month, and some days overdue; where very many months are open, only the last ones. */
const MOST = 10
const MANY = 400

/**
 * Forgets what nobody asks for any more: things of agencies not followed, done long ago, told often.
 * `open`: the keys of the things there are; `now`: milliseconds since 1970.
 */
export function prune(
  told: readonly Told[],
  followed: readonly string[],
  open: ReadonlySet<string>,
  now: number,
): Told[] {
  const most = open.size > MANY ? 2 : MOST
  const counts = new Map<string, number>()
  const isKept = ({ thing, at }: Told): boolean => {
    const count = (counts.get(thing) ?? 0) + 1
    counts.set(thing, count)
    return (
      count <= most &&
      followed.includes(thing.slice(0, thing.indexOf(' '))) &&
      (open.has(thing) || now - at < REMEMBERED)
    )
  }
  // From the end: the last told are those that are kept.
  return told.toReversed().filter(isKept).reverse()
}

/** What is kept in the browser's storage, as far as it is ours. */
export function readTold(value: unknown): Told[] {
  return Array.isArray(value) ? value.filter(isTold) : []
}

function isTold(value: unknown): value is Told {
  const { thing, occasion, at, until, showing } = (value ?? {}) as Record<string, unknown>
  return (
    typeof thing === 'string' &&
    typeof occasion === 'string' &&
    Number.isFinite(at) &&
    (until === undefined || Number.isFinite(until)) &&
    (showing === undefined || typeof showing === 'string')
  )
}
