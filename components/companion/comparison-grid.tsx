import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import { DATA, MODES } from '../../lib/domain/records.ts'
import type { Step, StepId } from '../../lib/domain/step.ts'
import { DATA_LABELS, MODE_LABELS, STATE_LABELS } from '../../lib/text/labels.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { cellSummary } from '../../lib/text/summaries.ts'
import { StateIcon } from '../icons.tsx'
import './comparison-grid.css'

interface ComparisonGridProps {
  month: MonthChecklist
  steps: readonly Step[]
  open: StepId | undefined
  onToggle(id: StepId): void
  detail(step: Step): ComponentChildren
}

/** 校正 and 補建, each for 差假 and 加班 (R1). */
export function ComparisonGrid({ month, steps, open, onToggle, detail }: ComparisonGridProps) {
  const { cells, runs } = month.facts
  const differences = month.steps.find(({ id }) => id === 'differences')
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">{POPUP.compare}</th>
          {DATA.map((one) => (
            <th key={one} scope="col">
              {DATA_LABELS[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MODES.map((mode) => {
          const own = steps.filter(({ id }) => id.startsWith(`compare-${mode}-`))
          const opened = own.find(({ id }) => id === open)
          return (
            <Fragment key={mode}>
              <tr>
                <th scope="row">{MODE_LABELS[mode]}</th>
                {own.map((step) => {
                  const cell = cells.find((one) => step.id === `compare-${one.mode}-${one.data}`)
                  const { look, text } = cell
                    ? cellSummary(step, cell, runs, differences)
                    : { look: step.state, text: '' }
                  return (
                    <td key={step.id}>
                      <button
                        type="button"
                        class={`grid__cell grid__cell--${look}`}
                        aria-expanded={step.id === open}
                        aria-controls={step.id === open ? `detail-${step.id}` : undefined}
                        onClick={() => onToggle(step.id)}
                      >
                        <StateIcon state={look} />
                        <span class="visually-hidden">{STATE_LABELS[look]}</span>
                        <span>{text}</span>
                      </button>
                    </td>
                  )
                })}
              </tr>
              {opened && (
                <tr class="grid__detail">
                  <td colSpan={3}>{detail(opened)}</td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
