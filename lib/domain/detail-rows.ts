import type { MonthChecklist } from './checklist.ts'
import { instantOf, type Month } from './months.ts'
import { type Comparison, isFact, type StoredRecord } from './records.ts'

const DAY = 86_400_000

/** The detail rows kept of one month of one agency. */
export interface MonthRows {
  month: Month
  /** Comparisons that have any, and how many they have together. */
  readings: number
  rows: number
  /** When the days began to count, in milliseconds since 1970; undefined: the month has not closed. */
  since?: number
}

export function hasRows(record: StoredRecord): record is Comparison & { rows: unknown[] } {
  return isFact(record) && record.kind === 'comparison' && Array.isArray(record.rows)
}

/**
 * The rows of one agency, by month. Of a month nobody checks (its agency taken off the list, before the agency's first
 * month) no closing will ever be known: its days count from its newest reading. `months`: what is checked.
 */
export function deriveRows(records: readonly StoredRecord[], months: readonly MonthChecklist[]): MonthRows[] {
  const byMonth = Map.groupBy(records.filter(hasRows), ({ month }) => month)
  return [...byMonth].map(([month, own]) => {
    const checklist = months.find((one) => one.month === month)
    return {
      month,
      readings: own.length,
      rows: own.reduce((sum, { rows }) => sum + rows.length, 0),
      since: checklist ? closedAt(checklist) : Math.max(...own.map(({ at }) => instantOf(at))),
    }
  })
}

/** A month closes with its survey (R21). */
function closedAt({ steps }: MonthChecklist): number | undefined {
  const survey = steps.find(({ id }) => id === 'survey')
  return survey?.state === 'done' && survey.mark ? instantOf(survey.mark.at) : undefined
}

/** Whether the rows have been kept long enough. `now`: milliseconds since 1970. */
export function areOver({ since }: MonthRows, days: number, now: number): boolean {
  return since !== undefined && now - since > days * DAY
}
