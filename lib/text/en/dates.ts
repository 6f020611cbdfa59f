import { type Day, instantOf, type Moment, type Month, taipeiTime, weekdayOf } from '../../domain/months.ts'

/** Months, days and moments in English: Western years (2023-05, 2023-05-16, 2023-05-16 09:00), Taiwan time. */

/** `2023-05`. */
export function rocMonth(month: Month): string {
  return month
}

/** `2023-05-16`. */
export function rocDay(day: Day): string {
  return day
}

/** A moment to the minute, Taiwan time: `2023-05-16 09:00`. */
export function rocMoment(moment: Moment): string {
  const time = taipeiTime(instantOf(moment))
  return `${time.toPlainDate().toString()} ${time.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `2023-05` → `May 2023`, for headings. */
export function rocMonthLong(month: Month): string {
  return `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

/** `2023-06-20` → `Tue 20 Jun`, where the year is clear from beside it. */
export function shortDay(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`
}

export { formatCount } from '../zh/dates.ts'
