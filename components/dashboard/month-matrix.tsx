import { useRef, useState } from 'preact/hooks'
import type { Day, Month } from '../../lib/domain/months.ts'
import { OVERVIEW_TEXT, STEP_COLUMNS } from '../../lib/text/dashboard.ts'
import { CellTip } from './cell-tip.tsx'
import type { YearGroup } from './figures.ts'
import { MonthRow } from './month-row.tsx'
import { type Place, placeAfterKey, placeOf } from './matrix-keys.ts'
import './matrix.css'
import { YearFold } from './year-fold.tsx'

interface MonthMatrixProps {
  agency: string
  /** Newest first. */
  groups: readonly YearGroup[]
  /** Whether years that are wholly done stand folded. */
  foldable: boolean
  today: Day
}

/**
 * Months × steps. One stop of the Tab key; arrow keys go from cell to cell (WAI-ARIA grid), every cell is a link to
 * its month, and the cell under pointer or focus says its words.
 */
export function MonthMatrix({ agency, groups, foldable, today }: MonthMatrixProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [place, setPlace] = useState<Place>()
  const [tip, setTip] = useState<HTMLElement>()
  const table = useRef<HTMLTableElement>(null)

  const isFolded = ({ year, closed }: YearGroup): boolean => foldable && closed && !unfolded.has(year)
  const rows = groups.filter((group) => !isFolded(group)).flatMap(({ months }) => months.map(({ month }) => month))
  // Where the row that had the focus is gone, the Tab key enters at the first one.
  const active: Place = place && rows.includes(place.month) ? place : { month: rows[0] as Month, column: 0 }
  const steps = groups[0]?.months[0]?.steps ?? []
  const hasDates = steps.some(({ id }) => id === 'file')

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTip(undefined)
    const cell = placedCell(event)
    // From the cell that has the focus, not from the state: keys come faster than it is drawn.
    const next = cell && placeAfterKey(event, placeOf(cell), rows, steps.length)
    if (!next) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-place="${next.month} ${next.column}"]`)?.focus()
  }
  const onFocusIn = (event: FocusEvent): void => {
    const cell = placedCell(event)
    if (cell) setPlace(placeOf(cell))
    setTip(wordyCell(event))
  }
  const onPointerMove = (event: PointerEvent): void => {
    // Where the focus scrolls the table under a pointer at rest, the words stay with the focus.
    if (event.movementX !== 0 || event.movementY !== 0) setTip(wordyCell(event))
  }
  return (
    <div class="dash-matrix">
      <div class="dash-matrix__scroll">
        <table
          class="dash-grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern is made for tables
          role="grid"
          ref={table}
          onKeyDown={onKeyDown}
          onFocusIn={onFocusIn}
          onFocusOut={() => setTip(undefined)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setTip(undefined)}
        >
          <caption class="dash-hidden">{OVERVIEW_TEXT.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{OVERVIEW_TEXT.month}</th>
              {hasDates && <th scope="col">{OVERVIEW_TEXT.due}</th>}
              {steps.map(({ id }) => (
                <th key={id} scope="col" class="dash-grid__step">
                  {STEP_COLUMNS[id]}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.year}>
              {foldable && group.closed && (
                <YearFold
                  group={group}
                  columns={steps.length + (hasDates ? 2 : 1)}
                  open={!isFolded(group)}
                  onToggle={() => setUnfolded(toggled(unfolded, group.year))}
                />
              )}
              {!isFolded(group) &&
                group.months.map((month) => (
                  <MonthRow
                    key={month.month}
                    agency={agency}
                    checklist={month}
                    today={today}
                    hasDates={hasDates}
                    activeColumn={month.month === active.month ? active.column : undefined}
                  />
                ))}
            </tbody>
          ))}
        </table>
      </div>
      {tip && <CellTip cell={tip} />}
    </div>
  )
}

function placedCell(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
}

function wordyCell(event: Event): HTMLElement | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-words]') ?? undefined
}

function toggled(years: ReadonlySet<string>, year: string): ReadonlySet<string> {
  return years.has(year) ? new Set([...years].filter((one) => one !== year)) : new Set([...years, year])
}
