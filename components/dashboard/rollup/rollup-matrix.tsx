import { useState } from 'preact/hooks'
import type { Month } from '../../../lib/domain/months.ts'
import type { Order, RollupRow, RollupView } from '../../../lib/domain/rollup.ts'
import { rocMonth } from '../../../lib/text/dates.ts'
import { ORDER_LABELS, ROLLUP_TEXT } from '../../../lib/text/rollup.ts'
import { Icon } from '../../icons.tsx'
import { RollupLine } from './rollup-line.tsx'

interface RollupMatrixProps {
  rows: readonly RollupRow[]
  /** Newest first. */
  months: readonly Month[]
  view: RollupView
  now: number
  onOrder(order: Order): void
}

/** Agencies × months. A column's heading sorts by it, once more the other way; an agency's name opens what is not done. */
export function RollupMatrix({ rows, months, view, now, onOrder }: RollupMatrixProps) {
  const [open, setOpen] = useState<string>()
  const head = (order: Order) => (
    <th key={order} scope="col" aria-sort={sortOf(view, order)}>
      <button type="button" class="rollup-sort" title={ROLLUP_TEXT.first} onClick={() => onOrder(order)}>
        {ORDER_LABELS[order]}
        {view.order === order && (
          <span class="rollup-sort__way" data-reversed={view.reversed || undefined}>
            <Icon name="down" size={11} />
          </span>
        )}
      </button>
    </th>
  )
  const columns = months.length + 5
  return (
    // Scrolls both ways, so that it is a stop of the Tab key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="rollup-scroll" tabIndex={0} aria-label={ROLLUP_TEXT.caption}>
      <table class="rollup-table">
        <thead>
          <tr>
            {(['name', 'overdue', 'order'] as const).map(head)}
            {months.map((month) => (
              <th key={month} scope="col" class="rollup-month">
                {rocMonth(month)}
              </th>
            ))}
            {head('asOf')}
            <th scope="col">{ROLLUP_TEXT.next}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RollupLine
              key={row.code}
              row={row}
              months={months}
              now={now}
              columns={columns}
              open={row.code === open}
              onToggle={() => setOpen(row.code === open ? undefined : row.code)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sortOf({ order, reversed }: RollupView, of: Order): 'ascending' | 'descending' | undefined {
  if (order !== of) return undefined
  // The worst comes first of its own: that is falling.
  const falls = of === 'overdue' || of === 'order'
  return falls === reversed ? 'ascending' : 'descending'
}
