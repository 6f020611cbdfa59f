import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Agency } from '../../../lib/domain/agencies.ts'
import type { AgencyStanding } from '../../../lib/domain/agency-standing.ts'
import { AGENCIES_TEXT } from '../../../lib/text/agencies-overview.ts'
import { CellTip } from '../cell-tip.tsx'
import { type Place, placeAfterKey, placeOf } from '../matrix-keys.ts'
import '../matrix.css'
import './agencies.css'
import { AgencyRow } from './agency-row.tsx'
import type { Layout } from './columns.ts'
import { GridHead } from './grid-head.tsx'
import { ROLES } from './roles.ts'
import { useSight } from './use-sight.ts'

interface AgencyGridProps {
  /** The rows, in order. */
  agencies: readonly Agency[]
  standings: ReadonlyMap<string, AgencyStanding>
  layout: Layout
  /** While some are still being derived. */
  busy: boolean
  /** Where it was scrolled to and which cell had the focus; kept by the caller, so that one comes back to it. */
  memory: GridMemory
  onFold(year: string, folded: boolean): void
}

export interface GridMemory {
  top: number
  left: number
  place?: Place
}

/** In pixels, as agencies.css has them: of a row, and of the two rows of the header. */
export const ROW_HEIGHT = 52
export const HEAD_HEIGHT = 72
const HEAD_ROWS = 2

/**
 * Agencies × months, of any size: only what stands in sight is drawn, and the cell that has the focus. Keys as in the
 * months' matrix (WAI-ARIA grid); what is not drawn is told by row and column counts.
 */
export function AgencyGrid({ agencies, standings, layout, busy, memory, onFold }: AgencyGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState(memory.place)
  const [tip, setTip] = useState<HTMLElement>()
  /** Asked for by a key, and not drawn yet when it was. */
  const wanted = useRef<Place>(undefined)
  const codes = useMemo(() => agencies.map(({ code }) => code), [agencies])
  const { rows, columns: sight } = useSight(scroller, { count: codes.length, rowHeight: ROW_HEIGHT, layout, memory })

  // Where the row that had the focus is gone, the Tab key enters at the first one.
  const active: Place =
    place && codes.includes(place.row)
      ? { row: place.row, column: Math.min(place.column, layout.columns.length) }
      : { row: codes[0] ?? '', column: 0 }
  memory.place = active
  const columns = useMemo(() => {
    const drawn = new Set(Array.from({ length: sight.to - sight.from }, (_, index) => sight.from + index))
    if (active.column > 0) drawn.add(active.column - 1)
    return [...drawn]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const column = layout.columns[index]
        return column ? [{ index, column }] : []
      })
  }, [layout, sight.from, sight.to, active.column])

  useLayoutEffect(() => {
    const { row, column } = wanted.current ?? {}
    wanted.current = undefined
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)
    if (!cell) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTip(undefined)
    const cell = placedCell(event)
    // Keys come faster than it is drawn: the last one asked for counts, not the cell that still has the focus.
    const next = cell && placeAfterKey(event, wanted.current ?? placeOf(cell), codes, layout.columns.length)
    if (!next) return
    event.preventDefault()
    wanted.current = next
    setPlace(next)
  }
  const onFocusIn = (event: FocusEvent): void => {
    const cell = placedCell(event)
    if (cell && !wanted.current) setPlace(placeOf(cell))
    setTip(wordyCell(event))
  }
  const onPointerMove = (event: PointerEvent): void => {
    // Where the grid scrolls under a pointer at rest, the words stay with the focus.
    if (event.movementX !== 0 || event.movementY !== 0) setTip(wordyCell(event))
  }
  const inSight = codes.slice(rows.from, rows.to)
  const focused = codes.indexOf(active.row)
  const drawn = [...inSight.keys()].map((index) => rows.from + index)
  if (focused >= 0 && !drawn.includes(focused)) drawn.push(focused)
  return (
    <div class="dash-matrix agencies">
      <div class="agencies-scroll" ref={scroller} onScroll={() => tip && !tip.isConnected && setTip(undefined)}>
        <table
          class="agencies-grid"
          {...ROLES.grid}
          aria-label={AGENCIES_TEXT.grid}
          aria-rowcount={codes.length + HEAD_ROWS}
          aria-colcount={layout.columns.length + 1}
          aria-busy={busy}
          style={{ width: `calc(var(--agencies-name) + ${layout.width}px)` }}
          onKeyDown={onKeyDown}
          onFocusIn={onFocusIn}
          onFocusOut={() => setTip(undefined)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setTip(undefined)}
        >
          <GridHead years={layout.years} columns={columns} onFold={onFold} />
          <tbody {...ROLES.rows} style={{ height: `${codes.length * ROW_HEIGHT}px` }}>
            {drawn.map((index) => {
              const agency = agencies[index]!
              return (
                <AgencyRow
                  key={agency.code}
                  agency={agency}
                  standing={standings.get(agency.code)}
                  columns={columns}
                  top={index * ROW_HEIGHT}
                  rowIndex={index + HEAD_ROWS + 1}
                  activeColumn={agency.code === active.row ? active.column : undefined}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      {tip?.isConnected && <CellTip cell={tip} />}
    </div>
  )
}

function placedCell(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
}

function wordyCell(event: Event): HTMLElement | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-words]') ?? undefined
}
