import type { Day } from '../calendar.ts'
import type { Row } from './row.ts'
import { settle } from './row.ts'

export interface Run {
  readonly total: number
  readonly succeeded: number
  readonly on: Day
}

/** 資料校正 and 批次補建 alike: every row of the query is settled today, except those that will not be. */
export function runOver(rows: readonly Row[], today: Day): Run {
  const willing = rows.filter((row) => !row.stubborn)
  for (const row of willing) settle(row, today)
  return { total: rows.length, succeeded: willing.length, on: today }
}
