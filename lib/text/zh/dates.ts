import { type Day, instantOf, type Moment, type Month, taipeiTime, weekdayOf } from '../../domain/months.ts'

/** Months, days and moments as people in the office write them: 民國 years (112-05, 112-05-16, 112-05-16 09:00). */

function rocYear(iso: string): string {
  return String(Number(iso.slice(0, 4)) - 1911)
}

/** `2023-05` → `112-05`. */
export function rocMonth(month: Month): string {
  return rocYear(month) + month.slice(4)
}

/** `2023-05-16` → `112-05-16`. */
export function rocDay(day: Day): string {
  return rocYear(day) + day.slice(4)
}

const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/

/** A moment to the minute, Taiwan time: `112-05-16 09:00`. */
export function rocMoment(moment: Moment): string {
  // As the product writes them, nearly all there are, without the cost of a calendar.
  if (WRITTEN.test(moment)) return `${rocDay(moment.slice(0, 10))} ${moment.slice(11, 16)}`
  const time = taipeiTime(instantOf(moment))
  return `${rocDay(time.toPlainDate().toString())} ${time.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** `2023-05` → `112 年 5 月`, for headings. */
export function rocMonthLong(month: Month): string {
  return `${rocYear(month)} 年 ${Number(month.slice(5))} 月`
}

/** `2023-06-20` → `6/20(二)`, where the year is clear from beside it. */
export function shortDay(day: Day): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}(${'一二三四五六日'[weekdayOf(day) - 1]})`
}

/** A count as people read it: `1,234`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
