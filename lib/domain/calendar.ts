import type { Settings } from './agencies.ts'
import { addDays, type Day, weekdayOf } from './months.ts'
import { daysIn, type OfficeYears, officeYearsOf } from './office-years.ts'
import shipped from './office-calendar.json' with { type: 'json' }

/** The 政府行政機關辦公日曆 as far as it was published, by how far it can be trusted. */
interface CalendarData {
  checked: CalendarSource
  /** Not cross-checked with a second source: said wherever such a year's dates are shown. */
  'single-source': CalendarSource
}

interface CalendarSource {
  source: string
  /** By year, the days that differ from Monday–Friday work as `MMDD` with blanks between: weekdays off, weekend days on. */
  years: Record<string, string[]>
}

type Trust = keyof CalendarData | 'none'

export interface WorkCalendar {
  isWorkday(day: Day): boolean
  /** How far the day's year can be trusted; `none`: not shipped and not imported, only weekends are known. */
  trustOf(day: Day): Trust
}

/** A calendar over the years given; other years know only weekends. */
export function workCalendar(data: CalendarData): WorkCalendar {
  const years = { ...data.checked.years, ...data['single-source'].years }
  const [off, on] = [0, 1].map(
    (which) => new Set(Object.entries(years).flatMap(([year, days]) => daysIn(year, days[which]))),
  ) as [Set<Day>, Set<Day>]
  return {
    isWorkday: (day) => !off.has(day) && (weekdayOf(day) <= 5 || on.has(day)),
    trustOf(day) {
      const year = day.slice(0, 4)
      return year in data.checked.years ? 'checked' : year in data['single-source'].years ? 'single-source' : 'none'
    },
  }
}

/** The office calendar this version ships: 2017–2027. What asks for a date takes `calendarOf`. */
export const officeCalendar: WorkCalendar = workCalendar(shipped)

/** Whether this version ships the year (Gregorian), however well it is known. */
export function isShipped(year: string): boolean {
  return officeCalendar.trustOf(`${year}-01-01`) !== 'none'
}

const made = new WeakMap<object, WorkCalendar>()

/**
 * The calendar in force, the one place it is made: years the operator imported stand before those shipped. An imported
 * year counts as checked: it is the announcement itself, and the operator looked at it (R17).
 */
export function calendarOf(settings: Settings): WorkCalendar {
  const { officeYears } = settings
  if (typeof officeYears !== 'object' || officeYears === null) return officeCalendar
  let calendar = made.get(officeYears)
  if (!calendar) made.set(officeYears, (calendar = layered(officeYearsOf(settings))))
  return calendar
}

function layered(imported: OfficeYears): WorkCalendar {
  const years = Object.fromEntries(Object.entries(imported).map(([year, { off, on }]) => [year, [off, on]]))
  const above = workCalendar({ checked: { source: '', years }, 'single-source': { source: '', years: {} } })
  const calendarFor = (day: Day): WorkCalendar => (Object.hasOwn(years, day.slice(0, 4)) ? above : officeCalendar)
  return { isWorkday: (day) => calendarFor(day).isWorkday(day), trustOf: (day) => calendarFor(day).trustOf(day) }
}

/** The last working day on or before `day`. */
export function workdayOnOrBefore(calendar: WorkCalendar, day: Day): Day {
  let found = day
  while (!calendar.isWorkday(found)) found = addDays(found, -1)
  return found
}

/** The first working day on or after `day`. */
export function workdayOnOrAfter(calendar: WorkCalendar, day: Day): Day {
  let found = day
  while (!calendar.isWorkday(found)) found = addDays(found, 1)
  return found
}

/** The working day so many working days before `day`, which itself may be one or not. */
export function workdayBefore(calendar: WorkCalendar, day: Day, count: number): Day {
  let found = day
  for (let left = count; left > 0; left--) found = workdayOnOrBefore(calendar, addDays(found, -1))
  return found
}

/** Working days after `from`, up to and with `to`; 0 where `to` is not later. */
export function workdaysUntil(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkday(day)) count++
  return count
}
