import type { Day, Moment, Month } from './months.ts'
import type { Standing } from './readings.ts'
import type { Comparison, Data, Mode } from './records.ts'
import type { StepId } from './step.ts'

/** One of the four comparisons, with what was found. */
export interface CellValue {
  mode: Mode
  data: Data
  total: number
  /** The day of a run since that reading: what is left is to compare once more. */
  ranOn?: Day
}

/** A reading that counts for nothing, and why (R2, R3). */
export interface UncountedReading {
  at: Moment
  total: number
  standing: Exclude<Standing, 'counting'>
  period: [Day, Day]
  change: Comparison['change']
}

/**
 * Why a step is as it is: a key and its values, no words (lib/text renders them, one file a
 * language). Months are ISO months, days ISO days, moments ISO moments.
 */
export interface ReasonValues {
  // comparisons
  'compare-read': { total: number; at: Moment; before?: number }
  'compare-month-not-ended': { month: Month; until: Day; uncounted?: UncountedReading }
  'compare-missing': { month: Month; uncounted?: UncountedReading }
  // differences
  'differences-rows-left': { mode: Mode; data: Data; total: number; succeeded: number; left: number; on: Day }
  'differences-open': { cells: CellValue[] }
  'differences-wait-comparisons': { missing: { mode: Mode; data: Data }[] }
  'differences-cleared': Record<string, never>
  'differences-none': Record<string, never>
  // producing
  'produce-out-of-order': { month: Month; producedAt: Moment; older: Month; olderProducedAt: Moment }
  'produce-follows-plan': { month: Month; older: Month }
  'produce-done': { producedAt: Moment; records?: number; verified: boolean }
  'produce-month-not-ended': { month: Month; until: Day; prematureAt?: Moment }
  'produce-only-premature': { month: Month; producedAt: Moment; since: Day }
  'produce-now': { month: Month; safe: Day; past: boolean }
  'produce-look-first': { month: Month }
  'filed-through': { through: Month }
  // filing
  'file-wait-plan': { month: Month }
  'file-wait-produce': { month: Month }
  'file-rejected': { rejected: number; filedAt: Moment }
  'file-done': { filedAt: Moment; accepted: number }
  'file-ready': { month: Month; safe: Day; past: boolean }
  'file-upload-again': { month: Month; older: Month; producedAt: Moment }
  'file-only-premature': { month: Month; producedAt: Moment; since: Day }
  // carrying
  'carried-missed-run': { mode: Mode; data: Data; total: number; openedAt: Moment; clearedAt: Moment }
  'carried-no-run': Record<string, never>
  'carried-done': { months: Month[] }
  'carried-attention': { month: Month; carrier: Month }
  'carried-waiting': { month: Month; carrier: Month; on: Day; rows: number | null; until: Day; due: Day; safe: Day }
  'carried-todo': {
    month: Month
    carrier: Month
    on: Day
    rows: number | null
    since: Day
    due: Day
    safe: Day
    produced: boolean
  }
  // closing
  'survey-done': { at: Moment }
  'survey-too-early': { missing: StepId[] }
  'survey-now': Record<string, never>
  'survey-wait': { missing: StepId[] }
  // WebHR agencies
  'keep-month-not-ended': { month: Month; until: Day }
  'keep-now': { month: Month }
  'count-done': { leave: number; overtime: number; at: Moment }
  'count-wait-keep': Record<string, never>
  'count-now': { month: Month }
  // any step
  marked: { at: Moment; note: string }
  // sentences that follow another
  'note-backfill-inferred': Record<string, never>
  /** The commonest message of the newest filing's 錯誤明細, and how many kinds there are. */
  'note-rejected-why': { message: string; count: number; kinds: number }
  /** Not read yet. */
  'note-rejected-look': Record<string, never>
  /** The platform counts fewer rows than the file has (R19). */
  'note-count-below': { platform: number; file: number; at: Moment }
  'note-platform-closed': { lastDay: boolean }
  'note-better-not-upload': { month: Month; producedAt: Moment }
  'note-overdue': { due: Day; latest: Day; days: number }
}

export type ReasonKey = keyof ReasonValues
export type Reason = { [K in ReasonKey]: { key: K; values: ReasonValues[K] } }[ReasonKey]

/** A reason, its values checked against its key. */
export function reason<K extends ReasonKey>(key: K, values: ReasonValues[K]): Reason {
  return { key, values } as Reason
}
