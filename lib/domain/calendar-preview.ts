import type { Settings } from './agencies.ts'
import { addMonths, type Day, type Month, monthsFrom } from './months.ts'
import { calendarOf, isShipped, type WorkCalendar } from './calendar.ts'
import { type CalendarFile, daysOfYear } from './calendar-file.ts'
import { DEFAULT_HOLIDAY_RULE, deadlineOf } from './deadlines.ts'
import { daysIn, type OfficeYear, type OfficeYears, officeYearsOf } from './office-years.ts'

/** What importing a year would change, told before it is done. */
export interface CalendarPreview {
  /** Gregorian: `2028`. */
  year: string
  workdays: number
  /** Saturdays and Sundays that are worked (補行上班). */
  madeUp: Day[]
  /** What the file is compared with: the year imported before, else the one shipped, else weekends alone. */
  against: 'imported' | 'shipped' | 'none'
  /** Days worked by one of the two and not by the other; none where there was no calendar. */
  differences: { day: Day; works: boolean; note?: string }[]
  /** Months whose safe date moves. */
  moved: { month: Month; from: Day; to: Day }[]
}

/** The settings with the year in them; nothing is stored. */
export function withYear(settings: Settings, { year, off, on }: CalendarFile, told: Pick<OfficeYear, 'file' | 'at'>) {
  return { ...settings, officeYears: { ...officeYearsOf(settings), [year]: { off, on, ...told } } } satisfies Settings
}

/** The years left; undefined where none is. */
export function withoutYear(settings: Settings, year: string): OfficeYears | undefined {
  const left = Object.entries(officeYearsOf(settings)).filter(([one]) => one !== year)
  return left.length > 0 ? Object.fromEntries(left) : undefined
}

export function previewCalendar(file: CalendarFile, settings: Settings): CalendarPreview {
  const { year } = file
  const [before, after] = [calendarOf(settings), calendarOf(withYear(settings, file, { file: '', at: NEVER }))]
  const against = Object.hasOwn(officeYearsOf(settings), year) ? 'imported' : isShipped(year) ? 'shipped' : 'none'
  const days = daysOfYear(year)
  return {
    year,
    workdays: days.filter(after.isWorkday).length,
    madeUp: daysIn(year, file.on),
    against,
    differences:
      against === 'none'
        ? []
        : days
            .filter((day) => before.isWorkday(day) !== after.isWorkday(day))
            .map((day) => ({ day, works: after.isWorkday(day), note: file.notes.get(day) })),
    moved: findMoved(year, before, after, settings.holidayRule ?? DEFAULT_HOLIDAY_RULE),
  }
}

const NEVER = '2000-01-01T00:00:00+08:00'

/** Due in the year are the months from December before it to November. */
function findMoved(year: string, before: WorkCalendar, after: WorkCalendar, rule: Parameters<typeof deadlineOf>[2]) {
  return monthsFrom(addMonths(`${year}-01`, -1), `${year}-11`).flatMap((month) => {
    const [from, to] = [before, after].map((calendar) => deadlineOf(month, calendar, rule).safe) as [Day, Day]
    return from === to ? [] : [{ month, from, to }]
  })
}
