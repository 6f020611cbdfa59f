import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { Month } from '../../lib/domain/months.ts'
import { rocMonthLong } from '../../lib/text/dates.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { Icon } from '../icons.tsx'
import './month-stepper.css'

interface MonthStepperProps {
  months: readonly MonthChecklist[]
  month: Month
  onChoose(month: Month): void
}

/** One month back or on, or any of them from the list behind its name. */
export function MonthStepper({ months, month, onChoose }: MonthStepperProps) {
  const at = months.findIndex((one) => one.month === month)
  const step = (to: number, label: string, icon: 'left' | 'right') => (
    <button
      type="button"
      class="month-stepper__step"
      aria-label={label}
      aria-disabled={months[to] === undefined}
      onClick={() => months[to] && onChoose(months[to].month)}
    >
      <Icon name={icon} size={14} />
    </button>
  )
  return (
    <div class="month-stepper">
      {step(at - 1, POPUP.earlierMonth, 'left')}
      <select
        class="month-stepper__month"
        aria-label={POPUP.month}
        value={month}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {months
          .map((one) => (
            <option key={one.month} value={one.month}>
              {rocMonthLong(one.month)}
            </option>
          ))
          .reverse()}
      </select>
      {step(at + 1, POPUP.laterMonth, 'right')}
    </div>
  )
}
