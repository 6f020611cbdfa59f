import type { Day, Month } from '../domain/months.ts'
import { rocDay, shortDay } from './en/dates.ts'

/** Days in the fewest English words. */

/** `2023-06-19` → `19 Jun`. */
export function plainDay(day: Day): string {
  return shortDay(day).slice('Mon '.length)
}

/** `19 Jun`, or the whole day where it lies in another year than what it stands beside. */
export function briefDay(day: Day, beside: Day | Month): string {
  return day.slice(0, 4) === beside.slice(0, 4) ? plainDay(day) : rocDay(day)
}

/** `Mon 19 Jun`, or the whole day where it lies in another year than what it stands beside. */
export function weekdayAndDay(day: Day, beside: Day | Month): string {
  return day.slice(0, 4) === beside.slice(0, 4) ? shortDay(day) : rocDay(day)
}
