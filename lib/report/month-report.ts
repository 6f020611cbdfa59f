import type { Agency } from '../domain/agencies.ts'
import type { MonthChecklist } from '../domain/checklist.ts'
import { canonicalJson, recordKey } from '../domain/keys.ts'
import { instantOf, toMoment } from '../domain/months.ts'
import { type Fact, isFact, type StoredRecord } from '../domain/records.ts'
import type { Step, StepId, StepState } from '../domain/step.ts'
import { rocDay, rocMoment, rocMonth } from '../text/zh/dates.ts'
import { STATE_LABELS, STEP_LABELS } from '../text/zh/labels.ts'
import { reasonText } from '../text/zh/reasons.ts'
import { byMoment, momentOf, recordText } from '../text/zh/records.ts'
import { REPORT_TITLE } from '../text/zh/report.ts'

/** A date or month as people read it and as it sorts. */
interface Dated {
  roc: string
  iso: string
}

/** One record in words, under the number by which steps name it. */
export interface ReportEvidence {
  number: number
  at: Dated
  text: string
}

interface ReportStep {
  id: StepId
  label: string
  state: StepState
  stateLabel: string
  overdue: boolean
  reason: string
  evidence: ReportEvidence[]
}

/** One month of one agency as it can be shown to others: no names, no notes, no detail rows. */
export interface MonthReport {
  title: string
  agency: { name: string; code: string }
  month: Dated
  /** Undefined where the documents name no date: agencies that file through WebHR (R17). */
  due?: Dated
  safe?: Dated
  steps: ReportStep[]
  /** Every record of the month, and those of other months its steps rest on; by time. */
  evidence: ReportEvidence[]
  producedAt: Dated
}

/**
 * The month's proof. `records`: any records, the month's are picked out; `now`: milliseconds since 1970.
 * Sentences are made from counts and times alone, so nothing of a person can get in.
 */
export function monthReport(
  { month, due, safe, steps }: MonthChecklist,
  agency: Agency,
  now: number,
  records: Iterable<StoredRecord>,
): MonthReport {
  const evidence = numberEvidence(agency, month, steps, records)
  const hasDeadline = steps.some(({ deadline }) => deadline !== undefined)
  return {
    title: REPORT_TITLE,
    agency: { name: agency.name, code: agency.code },
    month: { roc: rocMonth(month), iso: month },
    ...(hasDeadline && { due: dayOf(due), safe: dayOf(safe) }),
    steps: steps.map((step) => ({
      id: step.id,
      label: STEP_LABELS[step.id],
      state: step.state,
      stateLabel: STATE_LABELS[step.state],
      overdue: step.overdue,
      reason: reasonOf(step),
      evidence: step.records
        .map((fact) => evidence.get(recordKey(fact)) as ReportEvidence)
        .sort((a, b) => a.number - b.number),
    })),
    evidence: [...evidence.values()],
    producedAt: momentOfReport(toMoment(now)),
  }
}

function numberEvidence(
  { code }: Agency,
  month: string,
  steps: readonly Step[],
  records: Iterable<StoredRecord>,
): Map<string, ReportEvidence> {
  const facts = new Map<string, Fact>()
  for (const record of records) {
    if (isFact(record) && record.agency === code && record.month === month) facts.set(recordKey(record), record)
  }
  for (const fact of steps.flatMap((step) => step.records)) facts.set(recordKey(fact), fact)
  // At one moment by content: the same facts in another order give the same report.
  const ordered = [...facts].sort(([, a], [, b]) => byMoment(a, b) || (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
  return new Map(
    ordered.map(([key, fact], index) => [
      key,
      { number: index + 1, at: momentOfReport(momentOf(fact)), text: recordText(fact, { withoutNotes: true }) },
    ]),
  )
}

/** The step's sentences; a mark's note stays out, for it may name a person. */
function reasonOf({ reason, notes }: Step): string {
  return [reason, ...notes]
    .map((one) => reasonText(one.key === 'marked' ? { ...one, values: { ...one.values, note: '' } } : one))
    .join('')
}

function dayOf(day: string): Dated {
  return { roc: rocDay(day), iso: day }
}

/** Taiwan time on both sides, whatever offset the record was written with, so that ISO texts sort. */
function momentOfReport(moment: string): Dated {
  return { roc: rocMoment(moment), iso: toMoment(instantOf(moment)) }
}
