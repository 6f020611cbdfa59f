/**
 * Months, days and moments as the product keeps them: ISO text, Gregorian years.
 * Month `2023-05`, day `2023-05-16`, moment `2023-05-16T09:00:00+08:00`. All are Taiwan
 * time (UTC+8, no daylight saving since 1979) whatever the computer's own zone.
 * ISO text of one kind compares rightly with `<` and `>`.
 */
export type Month = string
export type Day = string
export type Moment = string

const TAIPEI = '+08:00'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const WRITTEN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i

/** 民國 1 to 1088: other years are mistakes, and at the calendar's end a month has no next one. */
const FIRST_YEAR = '1912'
const LAST_YEAR = '3000'

/** True for `YYYY-MM` with a month 01–12. */
export function isMonth(text: string): boolean {
  return MONTH.test(text) && text >= FIRST_YEAR && text < LAST_YEAR
}

/** True for `YYYY-MM-DD` that exists in the calendar (2023-02-29 does not). */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < FIRST_YEAR || text >= LAST_YEAR) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** Milliseconds since 1970 of an ISO moment with offset or `Z`; undefined where the text is none. */
export function parseMoment(text: string): number | undefined {
  // What we write ourselves, nearly every moment there is, without the cost of Temporal.
  if (WRITTEN.test(text) && text.slice(8, 10) <= '28' && text >= FIRST_YEAR && text < LAST_YEAR) return Date.parse(text)
  if (!MOMENT.test(text) || text < FIRST_YEAR || text >= LAST_YEAR) return undefined
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return undefined
  }
}

/** Milliseconds since 1970 of a moment that was checked at the door (records.ts). */
export function instantOf(moment: Moment): number {
  return parseMoment(moment) ?? Number.NaN
}

/** The month `count` months after `month` (before it, where negative). */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  const year = Math.floor(index / 12)
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`
}

/** Every month from `first` to `last`, both included; none where `last` is before `first`. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`
}

export function lastDayOf(month: Month): Day {
  return `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()}`
}

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7)
}

export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** Taiwan's wall clock at an instant (milliseconds since 1970). */
export function taipeiTime(instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(TAIPEI)
}

/** The day in Taiwan at an instant. */
export function taipeiDay(instant: number): Day {
  return wallClock(instant).slice(0, -14)
}

const TAIPEI_AHEAD = 8 * 3_600_000

/** Taiwan's wall clock as ISO text: there is no daylight saving, so this needs no Temporal, which costs ten times as much. */
function wallClock(instant: number): string {
  return new Date(instant + TAIPEI_AHEAD).toISOString()
}

/** The instant a day begins in Taiwan, in milliseconds since 1970. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00${TAIPEI}`)
}

/** An instant as the product writes it: `2023-05-16T09:00:00+08:00`, with milliseconds where it has any. */
export function toMoment(instant: number): Moment {
  if (instant % 1000 === 0) return `${wallClock(instant).slice(0, -5)}${TAIPEI}`
  return taipeiTime(instant).toString({ timeZoneName: 'never' })
}
