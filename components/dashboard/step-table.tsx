import type { Step } from '../../lib/domain/step.ts'
import { MONTH_TEXT, OVERVIEW_TEXT } from '../../lib/text/dashboard.ts'
import { rocMoment } from '../../lib/text/dates.ts'
import { beside, named, STATE_LABELS, STEP_LABELS, STEP_PLACES } from '../../lib/text/labels.ts'
import { stepText } from '../../lib/text/reasons.ts'
import { byMoment, momentOf, recordText } from '../../lib/text/records.ts'
import { StateIcon } from '../icons.tsx'

/** Every step with its state, why, the records it rests on, and where to do it. */
export function StepTable({ steps }: { steps: readonly Step[] }) {
  return (
    <section class="dash-card dash-card--table" aria-labelledby="dash-steps">
      <h2 id="dash-steps">{MONTH_TEXT.steps}</h2>
      <table class="dash-table" aria-labelledby="dash-steps">
        <thead>
          <tr>
            <th scope="col">{MONTH_TEXT.step}</th>
            <th scope="col">{MONTH_TEXT.state}</th>
            <th scope="col">{MONTH_TEXT.reason}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StepRow({ step }: { step: Step }) {
  const { id, state, overdue, byMark, records } = step
  const canDoNow = state === 'todo' || state === 'attention'
  return (
    <tr>
      <th scope="row" class="dash-nowrap">
        {STEP_LABELS[id]}
      </th>
      <td class="dash-nowrap">
        <span class="dash-step__state dash-state" data-state={state} data-overdue={overdue || undefined}>
          <StateIcon state={state} overdue={overdue} />
          {STATE_LABELS[state]}
          {beside(overdue && OVERVIEW_TEXT.overdue)}
          {beside(byMark && MONTH_TEXT.byMark)}
        </span>
      </td>
      <td>
        <p>{stepText(step)}</p>
        {canDoNow && <p class="dash-soft">{named(MONTH_TEXT.place, STEP_PLACES[id])}</p>}
        {records.length > 0 && (
          <ul class="dash-step__evidence">
            {records.toSorted(byMoment).map((fact) => (
              <li key={`${momentOf(fact)} ${recordText(fact)}`}>
                <span class="dash-nowrap">{rocMoment(momentOf(fact))}</span> {recordText(fact)}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
