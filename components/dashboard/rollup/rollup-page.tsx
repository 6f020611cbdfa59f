import { useMemo, useState } from 'preact/hooks'
import {
  figuresIn,
  monthsIn,
  type Order,
  type Rollup,
  type RollupRow,
  type RollupView,
  rowsIn,
} from '../../../lib/domain/rollup.ts'
import type { Month } from '../../../lib/domain/months.ts'
import { figuresText, MONTH_CHOICES, ROLLUP_TEXT, shownText } from '../../../lib/text/rollup.ts'
import '../matrix.css'
import '../settings.css'
import './rollup.css'
import { RollupMatrix } from './rollup-matrix.tsx'
import { StatusDrop, type StatusDropProps } from './status-drop.tsx'
import { StatusExport, type StatusExportProps } from './status-export.tsx'

interface RollupPageProps {
  /** Of the files dropped; kept nowhere else. */
  rollup: Rollup
  now: number
  export: StatusExportProps
  drop: StatusDropProps
  /** Saves the matrix as it is shown. */
  onCsv(rows: readonly RollupRow[], months: readonly Month[]): void
  onClear(): void
}

const FIRST: RollupView = { order: 'overdue', reversed: false, onlyOverdue: false, onlyOutOfOrder: false }

/** For those who watch over many agencies: who is late, whose files are out of order, from the status files they handed in. */
export function RollupPage({ rollup, now, export: exporting, drop, onCsv, onClear }: RollupPageProps) {
  const [view, setView] = useState(FIRST)
  const [most, setMost] = useState<(typeof MONTH_CHOICES)[number]['value']>('12')
  const rows = useMemo(() => rowsIn(rollup, view), [rollup, view])
  const months = useMemo(() => monthsIn(rollup, Number(most)), [rollup, most])
  const sortBy = (order: Order): void =>
    setView({ ...view, order, reversed: order === view.order ? !view.reversed : false })
  return (
    <>
      <h1 class="dash-hidden">{ROLLUP_TEXT.heading}</h1>
      {rollup.size > 0 && (
        <section aria-label={ROLLUP_TEXT.heading} class="rollup">
          <p class="rollup-figures">{figuresText(figuresIn(rollup))}</p>
          <div class="dash-bar">
            <Check
              label={ROLLUP_TEXT.onlyOverdue}
              checked={view.onlyOverdue}
              onChecked={(onlyOverdue) => setView({ ...view, onlyOverdue })}
            />
            <Check
              label={ROLLUP_TEXT.onlyOutOfOrder}
              checked={view.onlyOutOfOrder}
              onChecked={(onlyOutOfOrder) => setView({ ...view, onlyOutOfOrder })}
            />
            <label class="dash-check">
              {ROLLUP_TEXT.months}
              <select
                class="dash-agency"
                value={most}
                onChange={(event) => setMost(event.currentTarget.value as typeof most)}
              >
                {MONTH_CHOICES.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <span class="dash-soft" role="status">
              {shownText(rows.length, rollup.size)}
            </span>
            <span class="dash-bar dash-bar__end">
              <button type="button" class="dash-button dash-button--main" onClick={() => onCsv(rows, months)}>
                {ROLLUP_TEXT.csv}
              </button>
              <button type="button" class="dash-button" onClick={onClear}>
                {ROLLUP_TEXT.clear}
              </button>
            </span>
          </div>
          {rows.length > 0 ? (
            <RollupMatrix rows={rows} months={months} view={view} now={now} onOrder={sortBy} />
          ) : (
            <div class="dash-card dash-empty">
              <p>{ROLLUP_TEXT.none}</p>
              <button type="button" class="dash-button" onClick={() => setView(FIRST)}>
                {ROLLUP_TEXT.showAll}
              </button>
            </div>
          )}
        </section>
      )}
      <StatusDrop {...drop} />
      <StatusExport {...exporting} />
    </>
  )
}

function Check({ label, checked, onChecked }: { label: string; checked: boolean; onChecked(checked: boolean): void }) {
  return (
    <label class="dash-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
      {label}
    </label>
  )
}
