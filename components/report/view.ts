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

/** A report for paper: the shape of `lib/report/paper.ts`. */
export interface PaperView {
  title: string
  /** Whose and which months; repeated over a table on every page it runs on to. */
  subtitle: string
  facts: readonly { name: string; value: string }[]
  statement: readonly string[]
  chart?: readonly ChartMonthView[]
  tables: readonly PaperTableView[]
  footing: readonly string[]
}

export interface PaperTableView {
  id: string
  heading?: string
  columns: readonly { heading: string; wide?: boolean; number?: boolean }[]
  /** Lines of a cell parted by `\n`. */
  rows: readonly (readonly string[])[]
  /** What is said where there are no rows. */
  none?: string
  /** May be left out of the print. */
  optional?: boolean
  /** Stands before the boxes to sign. */
  main?: boolean
}

export interface ChartMonthView {
  month: string
  /** Early in days, negative: late; undefined: no bar. */
  days?: number
  kind: 'on-time' | 'late' | 'overdue' | 'none'
  word: string
}
