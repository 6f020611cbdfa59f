import { type WorkCalendar, workdaysUntil } from './calendar.ts'
import type { MonthChecklist } from './checklist.ts'
import { addMonths, type Day, type Month, monthOfDay } from './months.ts'
import type { Step } from './step.ts'

/** The one thing to do next. */
export interface NextAction {
  month: Month
  step: Step
}

/** Filing within this many working days comes before everything that is not wrong or late (R23). */
const NEAR = 5

/** The next action, or null where nothing is `todo` or `attention` (R23). `months` ascend. */
export function findNextAction(
  months: readonly MonthChecklist[],
  today: Day,
  calendar: WorkCalendar,
): NextAction | null {
  const lastEnded = addMonths(monthOfDay(today), -1)
  const isNear = (safe: Day): boolean => workdaysUntil(calendar, today, safe) <= NEAR
  const ranks: ((step: Step, month: MonthChecklist) => boolean)[] = [
    (step) => step.state === 'attention' || step.overdue,
    (step, { safe }) => (step.id === 'produce' || step.id === 'file') && isNear(safe),
    (step) => step.id === 'differences',
    (step, { month }) => step.id.startsWith('compare-') && month === lastEnded,
    (step) => step.id.startsWith('compare-'),
    () => true,
  ]
  const candidates = months.flatMap((month) =>
    month.steps.filter(({ state }) => state === 'todo' || state === 'attention').map((step) => ({ step, month })),
  )
  for (const rank of ranks) {
    const found = candidates.find(({ step, month }) => rank(step, month))
    if (found) return { month: found.month.month, step: found.step }
  }
  return null
}
