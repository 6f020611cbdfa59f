import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import { type Day, monthOfDay } from '../../lib/domain/months.ts'
import type { Step } from '../../lib/domain/step.ts'
import { timelinessOf } from '../../lib/domain/timeliness.ts'
import { dueText, OVERVIEW_TEXT, TIMELINESS_TEXT } from '../../lib/text/dashboard.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { beside, STATE_LABELS, STEP_LABELS } from '../../lib/text/labels.ts'
import { stepText } from '../../lib/text/reasons.ts'
import { StateIcon } from '../icons.tsx'
import { hashOf } from './route.ts'

interface MonthRowProps {
  agency: string
  checklist: MonthChecklist
  today: Day
  hasDates: boolean
  /** The cell the Tab key enters at, where it is of this row. */
  activeColumn?: number
}

export function MonthRow({ agency, checklist, today, hasDates, activeColumn }: MonthRowProps) {
  const { month, steps } = checklist
  const href = hashOf({ tab: 'month', agency, month })
  const stop = (column: number) => (column === activeColumn ? 0 : -1)
  return (
    <tr data-running={month >= monthOfDay(today) || undefined}>
      <th scope="row">
        <a class="dash-grid__month" href={href} tabIndex={stop(0)} data-place={`${month} 0`}>
          {rocMonth(month)}
        </a>
      </th>
      {hasDates && <DueCell checklist={checklist} today={today} />}
      {steps.map((step, index) => (
        <td
          key={step.id}
          class="dash-grid__cell dash-state"
          data-state={step.state}
          data-overdue={step.overdue || undefined}
        >
          <a
            href={href}
            tabIndex={stop(index + 1)}
            data-place={`${month} ${index + 1}`}
            data-words={`${rocMonth(month)} ${STEP_LABELS[step.id]}|${stateWords(step)}|${stepText(step)}`}
          >
            <StateIcon state={step.state} overdue={step.overdue} />
            <span class="dash-hidden">{stateWords(step)}</span>
          </a>
        </td>
      ))}
    </tr>
  )
}

function DueCell({ checklist, today }: Pick<MonthRowProps, 'checklist' | 'today'>) {
  const timeliness = timelinessOf(checklist, today)
  const urgent = timeliness?.kind === 'overdue' || timeliness?.kind === 'past-safe'
  return (
    <td class="dash-grid__due" data-urgent={urgent || undefined}>
      {dueText(checklist.due, checklist.safe)}
      <br />
      {timeliness && TIMELINESS_TEXT[timeliness.kind](timeliness.days)}
    </td>
  )
}

function stateWords({ state, overdue }: Step): string {
  return STATE_LABELS[state] + beside(overdue && OVERVIEW_TEXT.overdue)
}
