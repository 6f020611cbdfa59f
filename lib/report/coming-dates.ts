import type { Settings } from '../domain/agencies.ts'
import { type WorkCalendar, workdayBefore } from '../domain/calendar.ts'
import type { AgencyChecklist } from '../domain/checklist.ts'
import { completeFrom, type Deadline, deadlineOf, DEFAULT_HOLIDAY_RULE } from '../domain/deadlines.ts'
import { addMonths, type Day, daysBetween, type Month, monthOfDay, monthsFrom, taipeiDay } from '../domain/months.ts'
import { reminderPlanOf } from '../domain/reminder-plan.ts'
import { isClosed, type StepId } from '../domain/step.ts'
import { type DateKind, dateText, dateTitle } from '../text/calendar-file.ts'
import type { DayEvent } from './ics.ts'

interface ComingDatesInput {
  /** Of every agency followed. */
  checklists: readonly AgencyChecklist[]
  calendar: WorkCalendar
  settings: Settings
  /** Milliseconds since 1970. */
  now: number
}

/** How many months ahead. */
const MONTHS = 12

/**
 * The days of the coming twelve months on which something can or must be done: the file's first day, the safe date and,
 * where it is another, the documents' own. What is done already has none.
 */
export function comingDates({ checklists, calendar, settings, now }: ComingDatesInput): DayEvent[] {
  const today = taipeiDay(now)
  const last = `${addMonths(monthOfDay(today), MONTHS)}${today.slice(7)}`
  const { morning } = reminderPlanOf(settings)
  const months = monthsFrom(addMonths(monthOfDay(today), -1), addMonths(monthOfDay(today), MONTHS))
  return checklists
    .flatMap((checklist) => months.flatMap((month) => datesOf(checklist, month, calendar, settings)))
    .filter(({ day }) => today <= day && day < last)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ kind, day, month, agency, deadline }) => ({
      uid: `${agency.code}-${month}-${kind}@chaiqin-companion`,
      day,
      title: dateTitle(kind, month, checklists.length > 1 ? agency.name : undefined),
      text: dateText(kind, deadline, calendar.trustOf(deadline.due)),
      alarms: alarmsOf(kind, day, calendar, morning),
    }))
}

interface ComingDate {
  kind: DateKind
  day: Day
  month: Month
  agency: AgencyChecklist['agency']
  deadline: Deadline
}

function datesOf(
  { agency, months }: AgencyChecklist,
  month: Month,
  calendar: WorkCalendar,
  settings: Settings,
): ComingDate[] {
  if (month < agency.firstMonth || month <= (agency.filedThrough ?? '')) return []
  const steps = months.find((one) => one.month === month)?.steps ?? []
  const isDone = (id: StepId): boolean => steps.some((step) => step.id === id && isClosed(step))
  const deadline = deadlineOf(month, calendar, settings.holidayRule ?? DEFAULT_HOLIDAY_RULE)
  const { due, safe } = deadline
  const on = (kind: DateKind, day: Day): ComingDate => ({ kind, day, month, agency, deadline })
  if (agency.channel === 'webhr') return isDone('keep') ? [] : [on('keep', completeFrom(month))]
  return [
    ...(isDone('produce') ? [] : [on('produce', completeFrom(month))]),
    ...(isDone('file') ? [] : [on('safe', safe), ...(due === safe ? [] : [on('due', due)])]),
  ]
}

/** In the morning of the day; of the safe date first in the morning of the working day before. */
function alarmsOf(kind: DateKind, day: Day, calendar: WorkCalendar, morning: number): number[] {
  if (kind === 'due') return []
  if (kind !== 'safe') return [morning]
  return [morning - daysBetween(workdayBefore(calendar, day, 1), day) * 1440, morning]
}
