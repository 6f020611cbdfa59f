import { Spread } from '../spread.ts'
import type { Strip } from '../strip.ts'
import type { PageId } from '../verdicts.ts'
import { GRID, ROWS } from '../walk.ts'

/** Under which column of which table a cell stands. */
export interface CellColumn {
  page: PageId
  /** Undefined: a column nobody knows. */
  field: string | undefined
}

/** What stands in tables of the platform. */
export interface PlacedCells {
  /** Of every cell under a header, as the walk has put them there (walk.ts, strip.ts). */
  columns: Map<Element, CellColumn>
  /** Cells of rows above a header in the same table: months stand over 差假 and 加班 [002]. */
  above: Set<Element>
}

export function placeCells(document: Document, strips: readonly Strip[]): PlacedCells {
  const found: PlacedCells = { columns: new Map(), above: new Set() }
  const spreads = new Map<Element, Spread>()
  const places = strips.map((strip) => {
    const header = strip.columns[0]!.cell.closest(ROWS) ?? strip.columns[0]!.cell
    return { strip, header, grid: gridOf(header) }
  })
  for (const row of places.length > 0 ? document.querySelectorAll(ROWS) : []) {
    const spread = spreads.get(row.parentElement!) ?? new Spread()
    spreads.set(row.parentElement!, spread)
    const slots = spread.next(cellsOf(row))
    if (row.querySelector(ROWS)) continue
    const grid = gridOf(row)
    const own = places.filter((place) => place.grid === grid)
    const candidates = (own[0] ? own : places).filter(({ header }) => isBelow(row, header))
    if (own[0] && !candidates[0]) for (const cell of slots) found.above.add(cell)
    const under = candidates.find(({ strip }) => strip.fit(slots))?.strip
    const fit = under?.fit(slots)
    for (const [at, cell] of fit?.slots.entries() ?? []) {
      found.columns.set(cell, { page: under!.words.page, field: fit!.columns[at]!.field })
    }
  }
  return found
}

/** A `thead` is drawn above the rows wherever it stands. */
function isBelow(row: Element, header: Element): boolean {
  const [isHead, inHead] = [row, header].map((one) => one.parentElement!.localName === 'thead')
  if (isHead !== inHead) return inHead!
  return (header.compareDocumentPosition(row) & 4) > 0
}

const gridOf = (row: Element): Element => row.closest(GRID) ?? row.parentElement!

function cellsOf(row: Element): Element[] {
  const named = row.localName === 'tr' ? [] : [...row.querySelectorAll('[role$=cell],[role$=header]')]
  return named.length > 0 ? named : [...row.children]
}
