import { type WorkCalendar, workdayBefore, workdayOnOrAfter } from './calendar.ts'
import { completeFrom } from './deadlines.ts'
import { addMonths, type Day, monthOfDay, startOfDay } from './months.ts'
import type { ReminderKind, ReminderPlan } from './reminder-plan.ts'
import type { ReminderThing } from './reminder-things.ts'

/** One time at which a thing is to be told of. */
export interface Occasion {
  kind: ReminderKind
  /** Its name among the occasions of one thing; it stays when hours or holiday rule are changed. */
  name: string
  /** Milliseconds since 1970. */
  at: number
}

/**
 * The occasions of a thing that still mean something today, in order; kinds that are switched off have none. What was
 * due before the date is over once it is overdue, and then every day has one of its own.
 */
export function occasionsOf(
  { month, step, deadline }: ReminderThing,
  today: Day,
  calendar: WorkCalendar,
  plan: ReminderPlan,
): Occasion[] {
  const inMorning = (kind: ReminderKind, day: Day, name: string = kind): Occasion => ({
    kind,
    name,
    at: instantAt(day, plan.morning),
  })
  const found: Occasion[] = []
  const first = completeFrom(month)
  const isOver = deadline ? today > deadline.latest : monthOfDay(today) > addMonths(month, 1)
  if (!isOver && step.id !== 'file') {
    found.push(inMorning('first-day', first), inMorning('first-workday', workdayOnOrAfter(calendar, first)))
  }
  if (!isOver && deadline) {
    const { safe } = deadline
    found.push(
      inMorning('three-workdays', workdayBefore(calendar, safe, 3)),
      inMorning('one-workday', workdayBefore(calendar, safe, 1)),
      inMorning('safe-day-morning', safe),
      { kind: 'safe-day-before-18', name: 'safe-day-before-18', at: instantAt(safe, plan.beforeClosing) },
    )
  }
  if (isOver && deadline) found.push(inMorning('overdue', today, `overdue ${today}`))
  // Sorting keeps those of one moment in their order.
  return found.filter(({ kind }) => plan.isOn(kind)).sort((a, b) => a.at - b.at)
}

/** A time of a day in Taiwan; `minutes` since midnight. */
export function instantAt(day: Day, minutes: number): number {
  return startOfDay(day) + minutes * 60_000
}
