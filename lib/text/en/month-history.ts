import type { MonthRows } from '../../domain/detail-rows.ts'
import type { Month } from '../../domain/months.ts'
import type { KeptRow } from '../../domain/privacy.ts'
import type { Fact } from '../../domain/records.ts'
import type { RunState } from '../../domain/runs.ts'
import { asideOf } from '../history-facts.ts'
import { formatCount, rocDay, rocMoment, rocMonth } from './dates.ts'
import { comparisonLabel } from './labels.ts'
import { plural } from './plural.ts'

/** The words of a month's history on its page: what stands beside each record's own sentence. */

export const HISTORY_TEXT = {
  order: 'newest first',
  erase: 'Delete this month’s data…',
  carriage: 'Carrying month',
  rowsNote: 'names masked, reasons not kept',
  columns: {
    department: 'Department',
    name: 'Name',
    leaveType: 'Leave type',
    period: 'From – to',
    changedOn: 'Change date',
    changeState: 'Change type',
    formState: 'Form status',
  } satisfies Record<keyof KeptRow, string>,
  inferred: 'For backfill this is inferred from correction; check it',
} as const

/** Where it matters what a record is worth beside others: which file carries it, whether it was put right, when we learnt of it. */
export function asideText(fact: Fact, all: readonly Fact[]): string {
  const { replaced, carrier, learntAt } = asideOf(fact, all, rocMoment)
  const parts = [
    replaced && 'replaced by a later record',
    carrier && `carried by the ${rocMonth(carrier)} data file`,
    learntAt && `read ${rocMoment(learntAt)}`,
  ].filter(Boolean)
  const text = parts.join('; ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function rowsSummary(count: MonthRows['rows']): string {
  return plural(count, 'detail row')
}

/** `2023-05-16 correction · leave, 1 row`. */
export function runBrief({ mode, data, run }: RunState): string {
  const rows = run.succeeded === null ? 'row count unknown' : plural(run.succeeded, 'row')
  return `${rocDay(run.on)} ${comparisonLabel(mode, data).toLowerCase()}, ${rows}`
}

export function givenText(run: RunState, to: Month): [before: string, month: string, after: string] {
  return [`${runBrief(run)} → carried by the `, rocMonth(to), ' data file']
}

export function takenText(run: RunState, from: Month): [before: string, month: string, after: string] {
  return ['This month’s data file carries rows from ', rocMonth(from), `: ${runBrief(run)}`]
}

export function unreadableText(count: number): string {
  return `${formatCount(count)} more ${count === 1 ? 'page' : 'pages'} of this month could not be read`
}
