import type { Settings } from './agencies.ts'
import { type WorkCalendar, workdayOnOrAfter, workdayOnOrBefore } from './calendar.ts'
import { addMonths, type Day, firstDayOf, type Month, startOfDay, taipeiTime } from './months.ts'

export type HolidayRule = NonNullable<Settings['holidayRule']>
export const DEFAULT_HOLIDAY_RULE: HolidayRule = 'previous-workday'

/** The platform takes no files from 18:00:00 until 21:00:00, every day [000] (R16). */
export const PLATFORM_CLOSES = 18
export const PLATFORM_OPENS = 21

export interface Deadline {
  /** The day the documents name [001]. */
  due: Day
  /** The working day by which to be safe (R17). */
  safe: Day
  /** The later of the two: only after it is anything overdue. */
  latest: Day
}

/** The day month M is due: the 20th of M+1; 110-01 to 110-05 were due on 110-08-20 [001] (R17). */
export function dueDayOf(month: Month): Day {
  if (month >= '2021-01' && month <= '2021-05') return '2021-08-20'
  return `${addMonths(month, 1)}-20`
}

/** Due and safe date of a month (R17). */
export function deadlineOf(month: Month, calendar: WorkCalendar, rule: HolidayRule): Deadline {
  const due = dueDayOf(month)
  const safe =
    rule === 'none' ? due : rule === 'next-workday' ? workdayOnOrAfter(calendar, due) : workdayOnOrBefore(calendar, due)
  return { due, safe, latest: safe > due ? safe : due }
}

/** The first day a complete file of `month` can be produced: the 1st of the month after (R12). */
export function completeFrom(month: Month): Day {
  return firstDayOf(addMonths(month, 1))
}

/** True once the month is over, in Taiwan. `now`: milliseconds since 1970. */
export function hasEnded(month: Month, now: number): boolean {
  return now >= startOfDay(completeFrom(month))
}

/** True while the platform takes no files (R16). */
export function isPlatformClosed(now: number): boolean {
  const { hour } = taipeiTime(now)
  return hour >= PLATFORM_CLOSES && hour < PLATFORM_OPENS
}

/** True once the last safe moment is over: 18:00 on the safe date, when the platform closes (R17). */
export function isPastSafe({ safe }: Deadline, now: number): boolean {
  return now >= startOfDay(safe) + PLATFORM_CLOSES * 3_600_000
}
