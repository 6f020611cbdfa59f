import { readCell, say } from '../cells.ts'
import { squeeze } from '../fold.ts'
import { see, seesRow } from '../sight.ts'
import { Spread } from '../spread.ts'
import type { Table } from '../table.ts'
import { refuse } from '../verdicts.ts'

/** A column as its header stands over it, in one row or several: `1月差假`. */
export interface GridColumn {
  heads: string
  /** What its own header is known as, perhaps under the site's own word. */
  field: string | undefined
  /** Its texts, one a record of the table. */
  texts: string[]
}

const ROWS = 'tr,[role=row]'
const GRID = 'table,[role=grid],[role=table],[role=treegrid]'

/**
 * A table of months, column by column. Its 差假 and 加班 stand once under each month, which a record by header words
 * cannot tell apart; so the cells are looked at again, and the records say which rows count.
 */
export function readGrid(table: Table): GridColumn[] {
  const header = table.columns.map(({ cell }) => cell.closest(ROWS)!).reduce(later)
  const grid = header.closest(GRID) ?? header.parentElement!
  const own = rowsOf(grid)
  const at = own.findIndex(({ row }) => row === header)
  const { slots: last } = own[at]!
  const shown = last.flatMap((cell, column) => (see(cell) === 'seen' ? column : []))
  const heads = shown.map((column) => {
    const stack = new Set(own.slice(0, at + 1).flatMap(({ slots }) => slots[column] ?? []))
    return [...stack].map((cell) => squeeze(say(cell, 'i,[aria-hidden=true],[class*=icon]'))).join('')
  })
  const bodies = [own.slice(at + 1), ...gridsAfter(grid).map(rowsOf)]
  const rows = bodies.flat().flatMap(({ slots }) => {
    const cells =
      slots.length === last.length
        ? shown.map((column) => slots[column]!)
        : slots.filter((cell) => see(cell) === 'seen')
    return cells.length === shown.length ? [cells.map(readCell)] : []
  })
  const chosen = rowsOfRecords(
    table,
    shown.map((column) => last[column]!),
    rows,
  )
  return heads.map((words, column) => ({
    heads: words,
    field: table.columns.find(({ cell }) => cell === last[shown[column]!])?.field,
    texts: chosen.map((row) => row[column]!),
  }))
}

/** The rows that are the table's records, in their order: known by the texts of columns that stand once. */
function rowsOfRecords({ columns, records }: Table, cells: Element[], rows: string[][]): string[][] {
  const once = columns.flatMap(({ field, cell }) => {
    const isOnce = field && columns.filter((other) => other.field === field).length === 1
    return isOnce && cells.includes(cell) ? [{ field, column: cells.indexOf(cell) }] : []
  })
  let next = 0
  return records.map((record) => {
    while (rows[next] && !once.every(({ field, column }) => rows[next]![column] === record[field])) next++
    return rows[next++] ?? refuse('tables-torn')
  })
}

function rowsOf(grid: Element): { row: Element; slots: Element[] }[] {
  const spread = new Spread()
  const all = [...grid.querySelectorAll(ROWS)].filter((row) => row.closest(GRID) === grid && seesRow(row))
  const isHead = (row: Element) => +(row.parentElement!.localName === 'thead')
  return all.sort((one, other) => isHead(other) - isHead(one)).map((row) => ({ row, slots: spread.next(cellsOf(row)) }))
}

function cellsOf(row: Element): Element[] {
  const named = row.localName === 'tr' ? [] : [...row.querySelectorAll('[role$=cell],[role$=header]')]
  return named.length > 0 ? named : [...row.children]
}

/** Tables after a header that stands alone, or every row of which is a table of its own. */
function gridsAfter(grid: Element): Element[] {
  const all = [...grid.ownerDocument.querySelectorAll(GRID)]
  return all.slice(all.indexOf(grid) + 1).filter((other) => !other.querySelector(GRID) && !grid.contains(other))
}

const later = (one: Element, other: Element): Element => (one.compareDocumentPosition(other) & 4 ? other : one)
