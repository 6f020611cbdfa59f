import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'

export interface NeedyMonth {
  month: Month
  state: 'attention' | 'todo'
}

/** Months in which something can or must be done: what is wrong first, then the oldest. */
export function findNeedyMonths(months: readonly MonthChecklist[]): NeedyMonth[] {
  const needy = months.flatMap(({ month, steps }): NeedyMonth[] => {
    if (steps.some(({ state, overdue }) => state === 'attention' || overdue)) return [{ month, state: 'attention' }]
    return steps.some(({ state }) => state === 'todo') ? [{ month, state: 'todo' }] : []
  })
  return [...needy.filter(({ state }) => state === 'attention'), ...needy.filter(({ state }) => state === 'todo')]
}
