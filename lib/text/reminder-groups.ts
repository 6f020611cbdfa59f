import { type WorkCalendar, workdaysUntil } from '../domain/calendar.ts'
import { type Day, daysBetween, type Month, taipeiDay } from '../domain/months.ts'
import type { Reminder } from '../domain/reminders.ts'

/** Reminders put together as one message says them, before any words. */

/** How a thing stands today, most urgent first. */
const PHASES = ['today', 'past-safe', 'overdue', 'near', 'ready', 'keep'] as const
type Phase = (typeof PHASES)[number]

/** What holds of all things of a group: they share the phase, and the date while it is not overdue. */
export interface ReminderGroup {
  phase: Phase
  /** How many reminders it is of. */
  size: number
  /** Each once, oldest first. */
  months: Month[]
  /** Names, each once. */
  agencies: string[]
  safe: Day
  due: Day
  /** Overdue: for so many days, the longest of them. */
  days: number
  /** Until the safe date, where it is near. */
  workdays: number
  /** Months whose corrected rows the files carry, and how many rows, null where one is not known. */
  carried: { months: Month[]; rows: number | null } | undefined
}

/** By the day it is now, not by those they were due at; by how urgent, then by date. */
export function groupReminders(
  reminders: readonly Reminder[],
  { now, calendar }: { now: number; calendar: WorkCalendar },
): ReminderGroup[] {
  const today = taipeiDay(now)
  const groups = Map.groupBy(reminders, (one) => {
    const phase = phaseOf(one, today)
    return `${PHASES.indexOf(phase)} ${phase === 'overdue' ? '' : one.deadline?.safe}`
  })
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const [first] = group as [Reminder]
      const phase = phaseOf(first, today)
      const { safe, due } = first.deadline ?? { safe: today, due: today }
      return {
        phase,
        size: group.length,
        months: distinct(group.map(({ month }) => month)).sort(),
        agencies: distinct(group.map(({ agency }) => agency.name)),
        safe,
        due,
        days: Math.max(...group.map(({ deadline }) => daysBetween(deadline?.latest ?? today, today))),
        workdays: phase === 'near' ? workdaysUntil(calendar, today, safe) : 0,
        carried: carriedBy(group),
      }
    })
}

function phaseOf({ kind, deadline }: Reminder, today: Day): Phase {
  if (!deadline) return 'keep'
  if (today > deadline.latest) return 'overdue'
  if (today >= deadline.safe) return today === deadline.safe ? 'today' : 'past-safe'
  return kind === 'first-day' || kind === 'first-workday' ? 'ready' : 'near'
}

function carriedBy(group: readonly Reminder[]): ReminderGroup['carried'] {
  const carried = group.flatMap(({ carries }) => carries ?? [])
  if (carried.length === 0) return undefined
  const rows = carried.reduce<number | null>(
    (sum, one) => (sum === null || one.rows === null ? null : sum + one.rows),
    0,
  )
  return { months: distinct(carried.flatMap((one) => one.months)).sort(), rows }
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Set(all)]
}

/** No notification shows more lines. */
const MOST_LINES = 4

/** The lines below the title; `more` says how many are left out. */
export function fewLines(lines: readonly string[], more: (left: number) => string): string[] {
  const left = lines.length - MOST_LINES
  return left > 0 ? [...lines.slice(0, MOST_LINES - 1), more(left + 1)] : [...lines]
}
