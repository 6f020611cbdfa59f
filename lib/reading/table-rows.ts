/** A table, or what stands for one (`role=grid`), with its own rows; rows of tables inside it are not its own. */
export interface Block {
  element: Element
  rows: Element[]
}

const CELL = '[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]'
const GRID = '[role=grid],[role=table],[role=treegrid]'

/** Every table of a document in order of its first row, however it is nested. */
export function collectBlocks(document: Document): Block[] {
  const blocks = new Map<Element, Block>()
  let parent: Node | null = null
  let block: Block | undefined
  for (const row of document.querySelectorAll('tr,[role=row]')) {
    if (!block || row.parentNode !== parent) {
      parent = row.parentNode
      const element = (row.localName === 'tr' ? row.closest('table') : row.closest(GRID)) ?? row.parentElement
      if (!element) continue
      block = blocks.get(element) ?? { element, rows: [] }
      blocks.set(element, block)
    }
    block.rows.push(row)
  }
  return [...blocks.values()]
}

/** A row's own cells, in order. */
export function cellsOf(row: Element): ArrayLike<Element> {
  if (row.localName === 'tr') return (row as HTMLTableRowElement).cells
  const cells = [...row.children].filter((child) => child.matches(CELL))
  return cells.length > 0 ? cells : [...row.querySelectorAll(CELL)].filter((cell) => cell.closest('[role=row]') === row)
}

/** Places cells in columns: a cell over two columns stands twice, one over two rows stands again in the next row. */
export class Spread {
  private open: ({ cell: Element; left: number } | undefined)[] = []

  next(cells: ArrayLike<Element>): Element[] {
    const slots: Element[] = []
    const open = this.open
    const carry = () => {
      for (let held = open[slots.length]; held; held = open[slots.length]) {
        held.left--
        if (held.left === 0) open[slots.length] = undefined
        slots.push(held.cell)
      }
    }
    for (let index = 0; index < cells.length; index++) {
      carry()
      const cell = cells[index] as HTMLTableCellElement
      const rows = cell.rowSpan ?? 1
      for (let column = Math.min(cell.colSpan ?? 1, 100); column > 0; column--) {
        if (rows > 1) open[slots.length] = { cell, left: rows - 1 }
        slots.push(cell)
      }
    }
    carry()
    return slots
  }
}
