import type { WorkCalendar } from '../../domain/calendar.ts'
import { PLATFORM_CLOSES, PLATFORM_OPENS } from '../../domain/deadlines.ts'
import { type Month, taipeiTime } from '../../domain/months.ts'
import type { ReminderKind } from '../../domain/reminder-plan.ts'
import type { Reminder } from '../../domain/reminders.ts'
import { fewLines, groupReminders, type ReminderGroup } from '../reminder-groups.ts'
import type { ReminderMessage } from '../zh/reminders.ts'
import { rocMonth, shortDay } from './dates.ts'
import { nextTitle } from './next-action.ts'
import { plural } from './plural.ts'

/** Reminders in words: of many things one message, the most urgent first. */

export const REMINDER_TEXT = {
  heading: 'Reminder',
  seen: 'Got it',
  snooze: { hour: 'In 1 hour', morning: 'Tomorrow morning' },
  show: 'Show',
  /** Why it is only said here. */
  off: 'Notifications are not on yet; reminders show only here and on the icon.',
  blocked: 'The browser or the operating system blocks notifications; reminders show only here and on the icon.',
  allow: 'Turn on notifications',
  refused: 'The browser did not allow notifications; reminders still show here and on the icon.',
} as const

export const KIND_LABELS: Record<ReminderKind, string> = {
  'first-day': 'On the 1st of the month: data files that can be produced (carrying months too)',
  'first-workday': 'On the month’s first working day: data files not produced yet',
  'three-workdays': '3 working days before the safe date',
  'one-workday': '1 working day before the safe date',
  'safe-day-morning': 'On the morning of the safe date',
  'safe-day-before-18': 'On the safe date, once more before 18:00',
  overdue: 'Every day once overdue',
}

/**
 * One message of all of them. `followed`: how many agencies are followed; of one alone the name goes without saying.
 * The words go by the day and hour it is now, not by those it was due at: whoever slept over a date reads what holds.
 */
export function reminderMessage(
  reminders: readonly Reminder[],
  { now, calendar, followed }: { now: number; calendar: WorkCalendar; followed: number },
): ReminderMessage {
  const lines = groupReminders(reminders, { now, calendar }).map((group) => {
    const words = groupText(group, now)
    return followed > 1 ? `${words} (${namesText(group.agencies)})` : words
  })
  const [title = '', ...rest] = lines
  const [only] = reminders
  if (only && reminders.length === 1) rest.push(`Next: ${nextTitle(only)}`)
  return { title, lines: fewLines(rest, (left) => `${left} more`) }
}

function groupText(group: ReminderGroup, now: number): string {
  const { safe, due } = group
  const subject = monthsText(group.months)
  switch (group.phase) {
    case 'today':
      return `${subject}: ${lastDayText(now)}`
    case 'past-safe':
      return `${subject}: file at once, due ${shortDay(due)}`
    case 'overdue':
      return `${subject}: overdue by ${group.size > 1 ? 'up to ' : ''}${plural(group.days, 'day')}, file as soon as you can`
    case 'near':
      return `${subject}: ${plural(group.workdays, 'working day')} left, file before ${PLATFORM_CLOSES}:00 on ${shortDay(safe)}`
    case 'ready':
      return `${subject}: ${group.size === 1 ? 'data file' : 'data files'} can be produced${carriesText(group)}, file before ${shortDay(safe)}`
    case 'keep':
      return `${subject}: WebHR leave data can be confirmed`
  }
}

function lastDayText(now: number): string {
  const { hour } = taipeiTime(now)
  if (hour < PLATFORM_CLOSES) return `file today before ${PLATFORM_CLOSES}:00`
  return hour < PLATFORM_OPENS
    ? `file today once the platform opens at ${PLATFORM_OPENS}:00`
    : 'file before the day ends'
}

function carriesText({ carried }: ReminderGroup): string {
  if (!carried) return ''
  const rows = carried.rows === null ? 'rows' : plural(carried.rows, 'row')
  return ` (with ${rows} corrected or backfilled for ${monthsText(carried.months)})`
}

/** `2023-03, 2023-04`; of many, the first and the last. */
function monthsText(months: readonly Month[]): string {
  if (months.length <= 3) return months.map(rocMonth).join(', ')
  return `${rocMonth(months[0] as Month)} to ${rocMonth(months.at(-1) as Month)} (${months.length} months)`
}

function namesText(names: readonly string[]): string {
  return names.length <= 2 ? names.join(', ') : plural(names.length, 'agency', 'agencies')
}
