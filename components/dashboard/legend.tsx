import { OVERVIEW_TEXT } from '../../lib/text/dashboard.ts'
import { STATE_LABELS } from '../../lib/text/labels.ts'
import { StateIcon } from '../icons.tsx'
import './matrix.css'

/** Says once what each symbol means; each cell says it again to those who cannot see it. */
export function Legend() {
  return (
    <ul class="dash-legend dash-bar__end" aria-label={OVERVIEW_TEXT.legend}>
      {(['done', 'todo', 'waiting', 'attention', 'not-needed'] as const).map((state) => (
        <li key={state} class="dash-state" data-state={state}>
          <StateIcon state={state} />
          {STATE_LABELS[state]}
        </li>
      ))}
    </ul>
  )
}
