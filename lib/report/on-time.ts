import { type Day, daysBetween, instantOf, taipeiDay } from '../domain/months.ts'
import type { MonthLine } from './month-line.ts'

/** How many months stood how to their date; `noTime`: filed by a mark or by setting, no time on record. */
interface OnTimeCount {
  months: number
  onTime: number
  late: number
  overdue: number
  noTime: number
  notDue: number
  /** Of those with a time, or overdue: on time in percent, one decimal; undefined where there are none. */
  percent?: number
}

export function countOnTime(lines: readonly MonthLine[]): OnTimeCount {
  const kinds = lines.flatMap(({ timeliness }) => timeliness?.kind ?? [])
  const count = (...wanted: (typeof kinds)[number][]): number => kinds.filter((kind) => wanted.includes(kind)).length
  const [onTime, late, overdue] = [count('on-time'), count('late'), count('overdue')]
  const measured = onTime + late + overdue
  return {
    months: kinds.length,
    onTime,
    late,
    overdue,
    noTime: count('unknown'),
    notDue: count('left', 'past-safe'),
    percent: measured === 0 ? undefined : Math.round((onTime / measured) * 1000) / 10,
  }
}

/** Days from the first accepted filing to the last day on time: 0 that day itself, negative: late. */
export function daysEarly({ firstFiled, checklist }: MonthLine): number | undefined {
  if (!firstFiled) return undefined
  const day: Day = taipeiDay(instantOf(firstFiled.filedAt))
  return daysBetween(day, checklist.latest)
}
