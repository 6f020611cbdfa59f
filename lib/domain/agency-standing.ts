import type { AgencyChecklist, MonthChecklist } from './checklist.ts'
import type { Month } from './months.ts'
import { isClosed, type Step, type StepId, type StepState } from './step.ts'

/** A month in one look: its worst step. */
export interface MonthStanding {
  month: Month
  /** `done` also where nothing of it was needed. */
  state: StepState
  overdue: boolean
  /** The first step that is so bad. */
  step: StepId
  /** Steps that can or must be done now. */
  open: number
  closed: boolean
}

/** One agency in one row: its months ascending, and what its row is sorted and filtered by. */
export interface AgencyStanding {
  code: string
  months: MonthStanding[]
  /** Months in which something can or must be done now. */
  open: number
  /** Those of them with something wrong or overdue. */
  urgent: number
  /** Steps overdue or in attention: what the badge counts. */
  alarms: number
  /** Records of any kind. */
  records: number
}

/** `records`: how many the agency has. */
export function standingOf({ agency, months }: AgencyChecklist, records: number): AgencyStanding {
  const standings = months.map(monthStanding)
  return {
    code: agency.code,
    months: standings,
    open: standings.filter(({ open }) => open > 0).length,
    urgent: standings.filter(isUrgent).length,
    alarms: countAlarms(months),
    records,
  }
}

export function monthStanding({ month, steps }: MonthChecklist): MonthStanding {
  const worst = steps.reduce((bad, step) => (rankOf(step) < rankOf(bad) ? step : bad))
  const closed = steps.every(isClosed)
  return {
    month,
    state: closed ? 'done' : worst.state,
    overdue: worst.overdue,
    step: worst.id,
    open: steps.filter(isOpenStep).length,
    closed,
  }
}

/** Steps overdue or in attention. */
export function countAlarms(months: readonly MonthChecklist[]): number {
  return months.reduce((sum, { steps }) => sum + steps.filter(isUrgent).length, 0)
}

/** True where the operator can or must do something now. */
export function isOpenStep({ state, overdue }: Pick<Step, 'state' | 'overdue'>): boolean {
  return state === 'todo' || state === 'attention' || overdue
}

export function isUrgent({ state, overdue }: Pick<MonthStanding, 'state' | 'overdue'>): boolean {
  return overdue || state === 'attention'
}

const RANKS: StepState[] = ['attention', 'todo', 'waiting', 'done', 'not-needed']

/** Overdue before everything else; the smaller, the worse. */
export function rankOf({ state, overdue }: Pick<Step, 'state' | 'overdue'>): number {
  return RANKS.indexOf(state) - (overdue ? RANKS.length : 0)
}
