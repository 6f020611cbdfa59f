import type { AgencyChecklist, MonthChecklist } from './checklist.ts'
import { addMonths, type Day, type Month } from './months.ts'
import type { Fact, Mark, StoredRecord } from './records.ts'
import { isClosed, type Step, type StepId } from './step.ts'

/** What a successor must know of one agency: everything derived, nothing kept. */
export interface Handover {
  checklist: AgencyChecklist
  /** Wrong or overdue: each by itself, oldest month first. */
  urgent: { month: Month; step: Step }[]
  /** Can be done now: of one step, all its months. */
  todo: { step: StepId; months: Month[] }[]
  /** What becomes possible or is due, by day. */
  dates: HandoverDate[]
  /** Newest first, with what is wholly done as spans. */
  months: (MonthChecklist | MonthSpan)[]
  /** What the operator wrote by hand, newest first. */
  notes: Mark[]
}

/** Neighbouring months of which the same is to be said; both included. */
export interface MonthSpan {
  from: Month
  to: Month
}

export type HandoverDate = { day: Day; month: Month } & ({ kind: 'due'; due: Day } | { kind: 'from'; steps: StepId[] })

/** `records`: the agency's. `today`: what was due before is overdue, and no date to come. */
export function deriveHandover(checklist: AgencyChecklist, records: readonly StoredRecord[], today: Day): Handover {
  const { months } = checklist
  const open = months.flatMap(({ month, steps }) => steps.map((step) => ({ month, step })))
  const urgent = open.filter(({ step }) => step.state === 'attention' || step.overdue)
  const rest = open.filter(({ step }) => step.state === 'todo' && !step.overdue)
  return {
    checklist,
    urgent,
    todo: [...Map.groupBy(rest, ({ step }) => step.id)].map(([step, found]) => ({
      step,
      months: found.map(({ month }) => month),
    })),
    dates: datesOf(months).filter((date) => (date.kind === 'due' ? date.due : date.day) >= today),
    months: foldClosed(months),
    notes: records
      .filter((record): record is Mark & Fact => record.kind === 'mark' && Boolean(record.note))
      .sort((a, b) => (a.month === b.month ? (a.at < b.at ? 1 : -1) : a.month < b.month ? 1 : -1)),
  }
}

/** Months, ascending, as spans of neighbours. */
export function spansOfMonths(months: readonly Month[]): MonthSpan[] {
  const spans: MonthSpan[] = []
  for (const month of months) {
    const last = spans.at(-1)
    if (last && addMonths(last.to, 1) === month) last.to = month
    else spans.push({ from: month, to: month })
  }
  return spans
}

function datesOf(months: readonly MonthChecklist[]): HandoverDate[] {
  const dates = months.flatMap(({ month, steps, safe, due }): HandoverDate[] => {
    const filing = steps.find(({ id }) => id === 'file')
    const waiting = Map.groupBy(
      steps.filter(({ state, until }) => state === 'waiting' && until !== undefined),
      ({ until }) => until as Day,
    )
    return [
      ...(filing && !isClosed(filing) ? [{ kind: 'due' as const, day: safe, due, month }] : []),
      ...[...waiting].map(([day, of]) => ({ kind: 'from' as const, day, month, steps: of.map(({ id }) => id) })),
    ]
  })
  return dates.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function foldClosed(months: readonly MonthChecklist[]): Handover['months'] {
  const folded: Handover['months'] = []
  for (const month of months) {
    const last = folded.at(-1)
    if (!month.steps.every(isClosed)) folded.push(month)
    else if (last && 'to' in last) last.to = month.month
    else folded.push({ from: month.month, to: month.month })
  }
  return folded.reverse()
}
