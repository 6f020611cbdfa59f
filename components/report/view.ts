import type { StepState } from '../../lib/domain/step.ts'

/** What the printed page is given: the shape of `lib/report/month-report.ts`, which components may not know. */
export interface ReportView {
  title: string
  agency: { name: string; code: string }
  month: DatedView
  due?: DatedView
  safe?: DatedView
  steps: readonly StepView[]
  evidence: readonly EvidenceView[]
  producedAt: DatedView
}

interface DatedView {
  roc: string
  iso: string
}

export interface EvidenceView {
  number: number
  at: DatedView
  text: string
}

export interface StepView {
  id: string
  label: string
  state: StepState
  stateLabel: string
  overdue: boolean
  reason: string
  evidence: readonly EvidenceView[]
}
