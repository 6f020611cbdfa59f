/**
 * Years of the 政府行政機關辦公日曆 the operator imported from the official file (R17). They stand in the settings as
 * `officeYears`, so that a backup carries them; in force before what this version ships (`calendarOf`). No Zod here: the
 * scripts on the vendor's page reckon dates too.
 */
import { isDay, type Moment, parseMoment, weekdayOf } from './months.ts'

/** The days of a year that differ from Monday–Friday work, as `MMDD` ascending with one blank between. */
export interface YearDays {
  /** Mondays to Fridays that are off. */
  off: string
  /** Saturdays and Sundays that are worked (補行上班). */
  on: string
}

export interface OfficeYear extends YearDays {
  /** The file it came from, and when it was imported. */
  file: string
  at: Moment
}

/** By year, Gregorian: `2028`. */
export type OfficeYears = Record<string, OfficeYear>

/** More is no office's calendar; it would be loaded with the settings everywhere. */
export const MOST_YEARS = 30
/** Of the file's name, in characters. */
export const LONGEST_NAME = 200

/** Whether it is what the settings may hold. */
export function areOfficeYears(value: unknown): value is OfficeYears {
  return isObject(value) && Object.keys(value).length <= MOST_YEARS && Object.entries(value).every(isOfficeYear)
}

/** The years imported; none where a newer version has set them another way. */
export function officeYearsOf({ officeYears }: { officeYears?: unknown }): OfficeYears {
  return areOfficeYears(officeYears) ? officeYears : NONE
}

const NONE: OfficeYears = {}

function isOfficeYear([year, value]: [string, unknown]): boolean {
  if (!isDay(`${year}-01-01`) || !isObject(value)) return false
  const { off, on, file, at } = value
  return (
    areDays(year, off, (weekday) => weekday <= 5) &&
    areDays(year, on, (weekday) => weekday > 5) &&
    typeof file === 'string' &&
    file.length <= LONGEST_NAME &&
    typeof at === 'string' &&
    parseMoment(at) !== undefined
  )
}

function areDays(year: string, text: unknown, fits: (weekday: number) => boolean): boolean {
  if (typeof text !== 'string' || !/^(\d{4}( \d{4})*)?$/.test(text)) return false
  const days = daysIn(year, text)
  return days.every((day, index) => (index === 0 || day > days[index - 1]!) && isDay(day) && fits(weekdayOf(day)))
}

/** `0101 0228` → the days of that year, as ISO. */
export function daysIn(year: string, text = ''): string[] {
  return (text.match(/\d{4}/g) ?? []).map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
