import { chosen } from './chosen.ts'
import * as zh from './zh/calendar-import.ts'

export const {
  CALENDAR_IMPORT_TEXT,
  calendarFaultText,
  rocYearText,
  bothYearsText,
  workdaysText,
  daysText,
  AGAINST_TEXT,
  sameText,
  differenceText,
  movedText,
  importedCalendarText,
  removedCalendarText,
} = chosen('calendar-import', zh)
