import { REPORT_TEXT } from '../../lib/text/report.ts'
import { StateIcon } from '../icons.tsx'
import type { StepView } from './view.ts'

/** The steps, each naming by number the records it rests on. */
export function StepRows({ steps }: { steps: readonly StepView[] }) {
  return (
    <table class="report-table">
      <thead>
        <tr>
          <th scope="col">{REPORT_TEXT.step}</th>
          <th scope="col">{REPORT_TEXT.state}</th>
          <th scope="col">{REPORT_TEXT.reason}</th>
          <th scope="col">{REPORT_TEXT.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ id, label, state, stateLabel, overdue, reason, evidence }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              <span class="report-state">
                <StateIcon state={state} overdue={overdue} size={14} />
                {stateLabel}
                {overdue && `・${REPORT_TEXT.overdue}`}
              </span>
            </td>
            <td class="report-wide">{reason}</td>
            <td>{evidence.map(({ number }) => `[${number}]`).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
