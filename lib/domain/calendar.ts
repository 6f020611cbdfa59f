import { addDays, type Day, weekdayOf } from './months.ts'
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
  /** How far the day's year can be trusted; `none`: not shipped, only weekends are known. */
  trustOf(day: Day): Trust
}

/** A calendar over the years given; other years know only weekends. */
export function workCalendar(data: CalendarData): WorkCalendar {
  const years = { ...data.checked.years, ...data['single-source'].years }
  const [off, on] = [0, 1].map(
    (which) => new Set(Object.entries(years).flatMap(([year, days]) => daysOf(year, days[which]))),
  ) as [Set<Day>, Set<Day>]
  return {
    isWorkday: (day) => !off.has(day) && (weekdayOf(day) <= 5 || on.has(day)),
    trustOf(day) {
      const year = day.slice(0, 4)
      return year in data.checked.years ? 'checked' : year in data['single-source'].years ? 'single-source' : 'none'
    },
  }
}

function daysOf(year: string, days = ''): Day[] {
  return (days.match(/\d{4}/g) ?? []).map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`)
}

/** The office calendar this version ships: 2017–2027. */
export const officeCalendar: WorkCalendar = workCalendar(shipped)

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
