import { useEffect, useRef } from 'preact/hooks'
import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import type { Step, StepId } from '../../lib/domain/step.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { ComparisonGrid } from './comparison-grid.tsx'
import type { Tell } from './data.ts'
import { StepDetail } from './step-detail.tsx'
import { StepRow } from './step-row.tsx'
import './checklist.css'

interface ChecklistProps {
  month: MonthChecklist
  now: number
  /** The step whose detail is shown. */
  open: StepId | undefined
  onToggle(id: StepId): void
  /** Fills the query form for a comparison, where the tab may have it. */
  fillFor(step: StepId): (() => Promise<ConsoleSaid>) | undefined
  onTell: Tell
}

/** The month's steps: four comparisons in a grid, the others as rows; one of them open at a time. */
export function Checklist({ month, now, open, onToggle, fillFor, onTell }: ChecklistProps) {
  const root = useRef<HTMLElement>(null)
  const told = useRef(false)
  useEffect(() => {
    if (!told.current) return
    told.current = false
    // What was told replaces the form it was told in; the keyboard goes on from the step's own line.
    if (document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>('button[aria-expanded="true"]')?.focus()
    }
  }, [month])
  const tell: Tell = (one) => {
    told.current = true
    return onTell(one)
  }
  const compare = month.steps.filter(({ id }) => id.startsWith('compare-'))
  const rows = month.steps.filter(({ id }) => !id.startsWith('compare-'))
  const detail = (step: Step) => (
    <StepDetail key={step.id} step={step} month={month} now={now} onFill={fillFor(step.id)} onTell={tell} />
  )
  return (
    <section class="checklist" ref={root} aria-label={POPUP.checklist}>
      {compare.length > 0 && (
        <ComparisonGrid month={month} steps={compare} open={open} onToggle={onToggle} detail={detail} />
      )}
      <ul class="checklist__rows">
        {rows.map((step) => (
          <StepRow key={step.id} step={step} month={month.month} open={step.id === open} onToggle={onToggle}>
            {detail(step)}
          </StepRow>
        ))}
      </ul>
    </section>
  )
}
