import type { WorkCalendar } from '../../lib/domain/calendar.ts'
import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import { isClosed, type Step } from '../../lib/domain/step.ts'
import { attentionText, dueLine, progressLabel, progressText } from '../../lib/text/due.ts'
import { CALENDAR_CAUTIONS } from '../../lib/text/labels.ts'
import { Icon } from '../icons.tsx'
import './progress.css'

interface ProgressProps {
  month: MonthChecklist
  calendar: WorkCalendar
  now: number
}

/** How far the month is, and by when it is due. */
export function Progress({ month, calendar, now }: ProgressProps) {
  const { steps, due: dueDay } = month
  // What is not needed counts once all before it is closed: until then it may yet be.
  const firstOpen = steps.findIndex((step) => !isClosed(step))
  const isCounted = (step: Step, index: number): boolean =>
    step.state === 'done' || (isClosed(step) && (firstOpen === -1 || index < firstOpen))
  const closed = steps.filter(isCounted).length
  const wrong = steps.filter(({ state, overdue }) => state === 'attention' && !overdue).length
  const due = dueLine(month, now)
  const trust = calendar.trustOf(dueDay)
  return (
    <div class="progress">
      <div class="progress__bar" role="img" aria-label={progressLabel(closed, steps.length)}>
        {steps.map((step, index) => (
          <span
            key={step.id}
            class={`progress__part ${
              step.state === 'attention' || step.overdue
                ? 'progress__part--alarm'
                : isCounted(step, index)
                  ? 'progress__part--done'
                  : ''
            }`}
          />
        ))}
      </div>
      <p class="progress__words">
        <span>{progressText(closed, steps.length)}</span>
        {wrong > 0 && (
          <span class="progress__alarm">
            <Icon name="attention" size={14} />
            {attentionText(wrong)}
          </span>
        )}
        {due.text && (
          <span class={due.urgent ? 'progress__alarm' : ''}>
            {due.urgent && <Icon name="attention" size={14} />}
            {due.text}
          </span>
        )}
      </p>
      {due.open && trust !== 'checked' && <p class="progress__caution">{CALENDAR_CAUTIONS[trust]}</p>}
    </div>
  )
}
