import type { WorkCalendar } from '../../domain/calendar.ts'
import type { Deadline } from '../../domain/deadlines.ts'
import type { Month } from '../../domain/months.ts'
import type { DateKind } from '../zh/calendar-file.ts'
import { rocMonth, shortDay } from './dates.ts'
import { CALENDAR_CAUTIONS, STEP_PLACES } from './labels.ts'

/** The words of the calendar file for the office's own calendar. */

export const CALENDAR_NAME = 'Attendance filing'

export { calendarFileName } from '../zh/calendar-file.ts'

/** `agency`: its name, where several are followed. */
export function dateTitle(kind: DateKind, month: Month, agency: string | undefined): string {
  const what = {
    produce: 'Attendance data file can be produced',
    safe: 'File attendance data before 18:00',
    due: 'Attendance filing due date',
    keep: 'WebHR leave data can be confirmed',
  }[kind]
  return `${rocMonth(month)} ${what}${agency === undefined ? '' : ` (${agency})`}`
}

export function dateText(kind: DateKind, { due, safe }: Deadline, trust: ReturnType<WorkCalendar['trustOf']>): string {
  const caution = trust === 'checked' ? [] : [`${CALENDAR_CAUTIONS[trust]}.`]
  switch (kind) {
    case 'keep':
      return `Where – ${STEP_PLACES.keep}`
    case 'produce':
      return [`Where – ${STEP_PLACES.produce}`, `File before 18:00 on ${shortDay(safe)}.`, ...caution].join('\n')
    case 'safe': {
      const other = safe === due ? [] : [`The due date, ${shortDay(due)}, is not a working day.`]
      const closed = 'The platform is closed every day 18:00–21:00.'
      return [`Where – ${STEP_PLACES.file}`, closed, ...other, ...caution].join('\n')
    }
    case 'due':
      return [`Not a working day; better file before 18:00 on ${shortDay(safe)}.`, ...caution].join('\n')
  }
}
