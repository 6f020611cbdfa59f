import type { Settings } from './agencies.ts'
import type { WorkCalendar } from './calendar.ts'
import type { AgencyChecklist } from './checklist.ts'
import { addDays, type Day, startOfDay, taipeiDay } from './months.ts'
import { instantAt, type Occasion, occasionsOf } from './reminder-occasions.ts'
import { quietUntil, type ReminderKind, type ReminderPlan, reminderPlanOf } from './reminder-plan.ts'
import { findThings, type ReminderThing } from './reminder-things.ts'
import type { Told } from './told.ts'

/** A thing, and why it is told of. */
export interface Reminder extends ReminderThing {
  kind: ReminderKind
  /** The occasion's name (`Told`). */
  occasion: string
  /** No notification told it. */
  silent?: true
  /** Put off until then, and told once more. */
  again?: number
}

/** What one look at everything comes to. */
export interface ReminderLook {
  /** To be told now, all in one message; what was told before and not answered belongs into it too (`standing`). */
  due: Reminder[]
  /** Told, still open, and neither seen nor put off: what popup and side panel show. */
  standing: Reminder[]
  /** The keys of all things that are open, told or not. */
  open: Set<string>
  /** When anything changes by time alone: look again then, in milliseconds since 1970. At the latest at midnight. */
  next: number
}

interface ReminderInput {
  /** Of every agency followed. */
  checklists: readonly AgencyChecklist[]
  calendar: WorkCalendar
  settings: Settings
  told: readonly Told[]
  /** Milliseconds since 1970. */
  now: number
}

/**
 * What is due to be told, out of the same checklists that everything else rests on. Of each thing only the newest
 * occasion that has come counts: whoever slept over three dates is told once, of what holds now. An occasion is told
 * once, whatever happens to worker, alarms and clock; one that came in quiet hours is told when they end.
 */
export function deriveReminders({ checklists, calendar, settings, told, now }: ReminderInput): ReminderLook {
  const plan = reminderPlanOf(settings)
  const today = taipeiDay(now)
  const things = checklists.flatMap((checklist) => findThings(checklist, today))
  const tellings = Map.groupBy(told, ({ thing }) => thing)
  const quiet = quietUntil(plan, now)

  const found = things.map((thing) => {
    const occasions = occasionsOf(thing, today, calendar, plan)
    const occasion = occasions.findLast(({ at }) => at <= now)
    const own = tellings.get(thing.key) ?? []
    const isLater = occasions.some(({ at }) => at > now && at === instantAt(today, plan.morning))
    return { thing, occasion, own, isLater }
  })
  // What was missed yesterday waits for what comes this morning anyway, and is told with it.
  const isMorningToCome = found.some(({ isLater }) => isLater)

  const due: Reminder[] = []
  const standing: Reminder[] = []
  for (const { thing, occasion, own } of found) {
    if (!occasion) continue
    const again = own.findLast((one) => one.occasion === occasion.name)?.until
    const reminder: Reminder = { ...thing, kind: occasion.kind, occasion: occasion.name, ...(again && { again }) }
    const mayBeTold = quiet === undefined && (!isMorningToCome || again !== undefined)
    if (mayBeTold && isDue(occasion, own, now)) due.push(reminder)
    else if (isUnanswered(own.at(-1))) standing.push({ ...reminder, ...(own.at(-1)?.silent && { silent: true }) })
  }
  return {
    due,
    standing,
    open: new Set(things.map(({ key }) => key)),
    next: nextLook(today, plan, told, quiet, now),
  }
}

/** A clock that ran ahead and was put back: what was told further ahead than this says nothing about today. */
const ASTRAY = 2 * 86_400_000

function isDue({ name, at }: Occasion, own: readonly Told[], now: number): boolean {
  const same = own.findLast(({ occasion }) => occasion === name)
  if (same) return same === own.at(-1) && same.until !== undefined && same.until <= now
  // A later word about the thing has said it too, though the clock was put back since.
  return !own.some((one) => one.at >= at && one.at <= now + ASTRAY)
}

function isUnanswered(last: Told | undefined): boolean {
  return last !== undefined && !last.seen && last.until === undefined
}

function nextLook(
  today: Day,
  plan: ReminderPlan,
  told: readonly Told[],
  quiet: number | undefined,
  now: number,
): number {
  const moments = [
    instantAt(today, plan.morning),
    instantAt(today, plan.beforeClosing),
    ...told.flatMap(({ until }) => until ?? []),
    ...(quiet === undefined ? [] : [quiet]),
    startOfDay(addDays(today, 1)),
  ]
  return Math.min(...moments.filter((moment) => moment > now))
}

/** How long 稍後提醒 puts off. */
export type Snooze = 'hour' | 'morning'

/** Until when: in an hour, or in the morning of the next day, in milliseconds since 1970. */
export function snoozeEnd(snooze: Snooze, settings: Settings, now: number): number {
  if (snooze === 'hour') return now + 3_600_000
  return instantAt(addDays(taipeiDay(now), 1), reminderPlanOf(settings).morning)
}

/** Whether anything told still waits for an answer; only then is it worth deriving what. */
export function hasUnanswered(told: readonly Told[]): boolean {
  return [...new Map(told.map((one) => [one.thing, one])).values()].some(isUnanswered)
}
