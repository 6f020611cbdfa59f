import type { CalendarFault } from '../../domain/calendar-file.ts'
import type { CalendarPreview } from '../../domain/calendar-preview.ts'
import { type Day, weekdayOf } from '../../domain/months.ts'
import { brief } from '../foreign-text.ts'
import { rocDay, rocMonth, shortDay } from './dates.ts'
import { plural } from './plural.ts'

/** The words of importing the office calendar (Settings › Dates and holidays). */

export const CALENDAR_IMPORT_TEXT = {
  heading: 'Import the office calendar',
  meaning:
    'For years not included yet, or known from one source only, you can import the CSV of the government office calendar (「中華民國政府行政機關辦公日曆表」) published by the Directorate-General of Personnel Administration (open data at data.gov.tw, dataset 14718; Big5 or UTF-8). The companion does not go online: download the file yourself, then choose it.',
  choose: 'Choose office calendar CSV',
  drop: 'or drop the file here',
  reading: 'Checking the file…',
  preview: 'What will be imported',
  year: 'Year',
  workdays: 'Working days',
  madeUp: 'Make-up working days',
  moved: 'Safe dates that change',
  none: 'None',
  nothingBefore: 'Not included before; only Saturdays and Sundays were left out',
  confirm: 'Import',
  list: 'Imported years',
  full: 'Too many years are imported; remove those not needed first.',
} as const

/** Why a file was not taken: one sentence, and that nothing changed. */
export function calendarFaultText(fault: CalendarFault): string {
  return `${faultSentence(fault)}. Nothing was imported.`
}

function faultSentence(fault: CalendarFault): string {
  switch (fault.key) {
    case 'too-large':
      return 'The file is over 256 KB; that is not one year of the office calendar'
    case 'utf-16':
      return 'The file is UTF-16; use the official CSV as downloaded (Big5 or UTF-8)'
    case 'encoding':
      return 'The file is not text in Big5 or UTF-8; use the official CSV as downloaded (no Excel or ZIP file)'
    case 'empty':
      return 'The file is empty; there are no dates in it'
    case 'not-csv':
      return 'This is not the CSV of the office calendar: its first line does not have 「西元日期」「星期」「是否放假」'
    case 'for-google':
      return 'This is the version named 「Google 行事曆專用」; download the CSV of the same year without these words'
    case 'columns': {
      const isOne = fault.missing.length === 1
      return `The first line lacks the ${isOne ? 'column' : 'columns'} 「${fault.missing.join('」「')}」; use the official CSV as downloaded`
    }
    case 'cells':
      return `Line ${fault.line} does not have all its columns`
    case 'date':
      return `Line ${fault.line}: “${brief(fault.text)}” in 「西元日期」 is not a date (it should have eight digits, such as 20280101)`
    case 'weekday':
      return `Line ${fault.line}: ${rocDay(fault.day)} is a ${weekdayName(fault.day)}, but the file says “${brief(fault.text)}”`
    case 'holiday':
      return `Line ${fault.line}: 「是否放假」 is “${brief(fault.text)}”; it should be 0 (working day) or 2 (day off)`
    case 'two-years': {
      const [first, second] = fault.years.map(rocYearText)
      return `Line ${fault.line} is of ${second}, those before of ${first}; a file can hold one year only`
    }
    case 'twice':
      return `Line ${fault.line}: ${rocDay(fault.day)} is there already further up`
    case 'missing-days':
      return `${plural(fault.count, 'day')} of ${rocYearText(fault.year)} ${fault.count === 1 ? 'is' : 'are'} missing (from ${rocDay(fault.first)} on); the file is incomplete`
    case 'implausible':
      return `${rocYearText(fault.year)} would have ${plural(fault.workdays, 'working day')}, too far from other years (240 to 255); the meaning of 「是否放假」 may have changed`
  }
}

function weekdayName(day: Day): string {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  return names[weekdayOf(day) - 1] ?? ''
}

/** `2028`. */
export function rocYearText(year: string): string {
  return year
}

/** `2028 (ROC 117)`: the official file's name has the ROC year. */
export function bothYearsText(year: string): string {
  return `${year} (ROC ${Number(year) - 1911})`
}

export function workdaysText(count: number): string {
  return plural(count, 'day')
}

/** `Sat 12 Feb, Sat 17 Jun` */
export function daysText(days: readonly Day[]): string {
  return days.length > 0 ? days.map(shortDay).join(', ') : CALENDAR_IMPORT_TEXT.none
}

export const AGAINST_TEXT: Record<CalendarPreview['against'], string> = {
  imported: 'Different from the import before',
  shipped: 'Different from the built-in',
  none: 'Calendar before',
}

export function sameText(against: CalendarPreview['against']): string {
  return against === 'shipped' ? 'Nothing; once imported it counts as checked' : 'Nothing'
}

export function differenceText({ day, works, note }: CalendarPreview['differences'][number]): string {
  return `${shortDay(day)} becomes a ${works ? 'working day' : 'day off'}${note ? ` (${note})` : ''}`
}

export function movedText({ month, from, to }: CalendarPreview['moved'][number]): string {
  return `${rocMonth(month)}: ${shortDay(from)} → ${shortDay(to)}`
}

export function importedCalendarText(year: string): string {
  return `The office calendar of ${rocYearText(year)} was imported; the dates of all months now go by it.`
}

export function removedCalendarText(year: string, isShipped: boolean): string {
  const instead = isShipped ? 'the built-in calendar is used' : 'only Saturdays and Sundays are left out'
  return `The imported office calendar of ${rocYearText(year)} was removed; ${instead} now.`
}
