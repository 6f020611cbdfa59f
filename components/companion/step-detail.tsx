import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import type { Step } from '../../lib/domain/step.ts'
import { stepText } from '../../lib/text/reasons.ts'
import type { Tell } from './data.ts'
import { Evidence } from './evidence.tsx'
import { FillHere } from './fill-here.tsx'
import { MarkForm } from './mark-form.tsx'
import { MissedRun } from './missed-run.tsx'
import { Sentence } from './sentence.tsx'
import './step-detail.css'

interface StepDetailProps {
  step: Step
  month: MonthChecklist
  now: number
  /** The step is a comparison, and the tab may have its form: fills it. */
  onFill: (() => Promise<ConsoleSaid>) | undefined
  onTell: Tell
}

/** Why the step is as it is, on what that rests, and what the operator can say about it. */
export function StepDetail({ step, month, now, onFill, onTell }: StepDetailProps) {
  const { reason } = step
  // A run that owes nothing is no reason, yet it must stay in sight: its day and counts can be corrected.
  const records =
    step.id === 'carried' && step.records.length === 0 ? month.facts.runs.map(({ run }) => run) : step.records
  return (
    <div class="detail" id={`detail-${step.id}`}>
      <p class="detail__reason">
        <Sentence text={stepText(step)} />
      </p>
      {onFill && <FillHere look="button--quiet" onFill={onFill} />}
      <Evidence records={records} month={month.month} now={now} onTell={onTell} />
      {reason.key === 'carried-missed-run' && <MissedRun missed={reason.values} now={now} onTell={onTell} />}
      <MarkForm step={step} onTell={onTell} />
    </div>
  )
}
