import { addDays, type Day, weekdayOf } from './months.ts'
import shipped from './office-calendar.json' with { type: 'json' }

/** One year of the 政府行政機關辦公日曆: the days that differ from Monday–Friday work. Keys `MMDD`. */
export interface CalendarYear {
  source: string
  /** False where only one source is known (2027): said wherever the year's dates are shown. */
  crossChecked: boolean
  caution?: string
  /** Weekdays without work, with their name. */
  off: Record<string, string>
  /** Weekend days with work (補行上班). */
  on: Record<string, string>
}

export interface WorkCalendar {
  isWorkday(day: Day): boolean
  /** The holiday's (or make-up day's) name, where the calendar gives one. */
  nameOf(day: Day): string | undefined
  /** How far the year can be trusted; `none`: not shipped, only weekends are known. */
  trustOf(day: Day): 'checked' | 'single-source' | 'none'
}

/** A calendar over years as published; years not given know only weekends. */
export function workCalendar(years: Record<string, CalendarYear>): WorkCalendar {
  const yearOf = (day: Day): CalendarYear | undefined => years[day.slice(0, 4)]
  const keyOf = (day: Day): string => day.slice(5, 7) + day.slice(8, 10)
  return {
    isWorkday(day) {
      const year = yearOf(day)
      const key = keyOf(day)
      if (year && key in year.off) return false
      return weekdayOf(day) <= 5 || (year !== undefined && key in year.on)
    },
    nameOf(day) {
      const year = yearOf(day)
      return year?.off[keyOf(day)] ?? year?.on[keyOf(day)]
    },
    trustOf(day) {
      const year = yearOf(day)
      return year ? (year.crossChecked ? 'checked' : 'single-source') : 'none'
    },
  }
}

/** The office calendar this version ships: 2017–2027. */
export const officeCalendar: WorkCalendar = workCalendar(shipped as Record<string, CalendarYear>)

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

/** Working days after `from`, up to and with `to`; 0 where `to` is not later. */
export function workdaysUntil(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkday(day)) count++
  return count
}
