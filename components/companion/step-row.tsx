import type { ComponentChildren } from 'preact'
import type { Month } from '../../lib/domain/months.ts'
import type { Step, StepId } from '../../lib/domain/step.ts'
import { STATE_LABELS, STEP_LABELS } from '../../lib/text/labels.ts'
import { stepSummary } from '../../lib/text/summaries.ts'
import { StateIcon } from '../icons.tsx'
import './step-row.css'

interface StepRowProps {
  step: Step
  month: Month
  open: boolean
  onToggle(id: StepId): void
  children: ComponentChildren
}

/** One step in one line; opens to why, and on what it rests. */
export function StepRow({ step, month, open, onToggle, children }: StepRowProps) {
  const wrong = step.state === 'attention' || step.overdue
  return (
    <li class="step">
      <button
        type="button"
        class="step__line"
        aria-expanded={open}
        aria-controls={open ? `detail-${step.id}` : undefined}
        onClick={() => onToggle(step.id)}
      >
        <StateIcon state={step.state} overdue={step.overdue} />
        <span class="step__label">{STEP_LABELS[step.id]}</span>
        <span class="visually-hidden">{STATE_LABELS[step.state]}</span>
        <span class={`step__summary ${wrong ? 'step__summary--alarm' : ''}`}>{stepSummary(step, month)}</span>
      </button>
      {open && children}
    </li>
  )
}
