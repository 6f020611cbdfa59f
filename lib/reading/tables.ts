import { type Column, findHeader, type Header, type TableWords } from './headers.ts'
import { type Body, readRecords, type TableRecord } from './records.ts'
import type { Sight } from './sight.ts'
import { type Block, cellsOf, collectBlocks } from './table-rows.ts'

/** A data table put together again: header and body from one table or several. */
export interface Table {
  words: TableWords
  /** The columns a person sees. */
  columns: Column[]
  fields: ReadonlySet<string>
  records: TableRecord[]
  saysEmpty: boolean
  /** Parts that stand side by side have different numbers of rows. */
  torn: boolean
  /** Another table on the page has as many known columns, and others. */
  rival: boolean
}

export interface Tables {
  tables: Table[]
  /** Rows of data tables: no word in them is a word of the page. */
  dataRows: Set<Element>
  /** Rows inside data tables that are no records: pagers, buttons and sums may stand there, headings not. */
  notes: Element[]
  /** Rows of tables without any header, which no data table took. */
  others: Element[]
}

type Strip = { header: Header; block: Block; body: Body }

/** Finds and reads every data table of the kinds given. */
export function readTables(document: Document, kinds: readonly TableWords[], sight: Sight): Tables {
  const found: Tables = { tables: [], dataRows: new Set(), notes: [], others: [] }
  const strips: Strip[] = []
  let free: Block[] = []
  for (const block of collectBlocks(document)) {
    if (isInside(block.element, found.dataRows)) continue
    const header = findHeader(block, kinds, sight)
    if (!header) {
      free.push(block)
      continue
    }
    const rows = ownRows(block.rows.slice(header.next))
    strips.push({ header, block, body: readRecords(header, rows, sight) })
    for (const { cell } of header.columns) found.dataRows.add(cell)
    for (const row of rows) found.dataRows.add(row)
  }
  for (const strip of strips) {
    if (strip.body.records.length > 0 || strip.body.saysEmpty) continue
    for (const block of takeBody(strip, free, sight)) {
      free = free.filter((other) => other !== block && !block.element.contains(other.element))
      for (const row of ownRows(block.rows)) found.dataRows.add(row)
    }
  }
  for (const { body } of strips) for (const row of body.notes) found.notes.push(row)
  for (const words of kinds) {
    const table = join(strips.filter(({ header }) => header.words === words))
    if (table) found.tables.push(table)
  }
  found.others = free.filter((block) => !hasOwnHeader(block, sight)).flatMap(({ rows }) => rows)
  return found
}

function isInside(element: Element, rows: ReadonlySet<Element>): boolean {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) if (rows.has(outer)) return true
  return false
}

/** Rows which hold no further table, or so many cells that they are records whatever stands in them. */
function ownRows(rows: readonly Element[]): Element[] {
  return rows.filter((row) => cellsOf(row).length > 1 || !row.querySelector('tr,[role=row]'))
}

/**
 * The body of a header that stands alone (scrolling grids): the next table without a header whose rows fit; and the
 * ones after it, where every row is a table of its own.
 */
function takeBody({ header, block, body }: Strip, free: readonly Block[], sight: Sight): Block[] {
  const taken: Block[] = []
  for (const next of free) {
    const isAfter = block.element.compareDocumentPosition(next.element) & 4 // DOCUMENT_POSITION_FOLLOWING
    const rows = ownRows(next.rows)
    if (!isAfter || rows.length === 0) continue
    if (taken.length > 0 && rows.length > 1) break
    const { records, saysEmpty, notes } = readRecords(header, rows, sight)
    if (records.length === 0 && !saysEmpty) continue
    for (const record of records) body.records.push(record)
    body.saysEmpty ||= saysEmpty
    for (const row of notes) body.notes.push(row)
    taken.push(next)
    if (rows.length > 1) break
  }
  return taken
}

/** One table from its parts: the widest, others with the same columns below it, others with the rest beside it. */
function join(strips: Strip[]): Table | undefined {
  const [widest, ...rest] = strips.sort((one, other) => other.header.fields.size - one.header.fields.size)
  if (!widest) return undefined
  const { words, columns, fields } = widest.header
  const table: Table = {
    words,
    columns: columns.filter(({ seen }) => seen),
    fields,
    records: widest.body.records,
    saysEmpty: widest.body.saysEmpty,
    torn: false,
    rival: false,
  }
  for (const { header, body } of rest) {
    if (header.fields.isDisjointFrom(table.fields)) {
      table.torn ||= body.records.length !== table.records.length
      table.records = table.records.map((record, row) => ({
        cells: { ...record.cells, ...body.records[row]?.cells },
        extra: { ...record.extra, ...body.records[row]?.extra },
      }))
      table.columns = [...table.columns, ...header.columns.filter(({ seen }) => seen)]
      table.fields = table.fields.union(header.fields)
    } else if (header.fields.symmetricDifference(fields).size === 0) {
      table.records = [...table.records, ...body.records]
      table.saysEmpty ||= body.saysEmpty
    } else table.rival ||= header.fields.size >= fields.size
  }
  return table
}

/** Whether a table of no known kind has a header of its own: its rows are then its own affair. */
function hasOwnHeader({ rows }: Block, sight: Sight): boolean {
  const shown = rows.filter((row) => sight.seesRow(row))
  const [first] = shown
  if (!first) return false
  const cells = Array.from(cellsOf(first))
  const isTh = (cell: Element) => cell.localName === 'th' || cell.getAttribute('role') === 'columnheader'
  // Every record has a date in it; a header has no figure at all.
  const isWords = (cell: Element) => /^[^\d０-９]*[^\s\d０-９][^\d０-９]*$/.test(cell.textContent ?? '')
  if (first.parentElement?.localName === 'thead' || (cells.length > 1 && cells.every(isTh))) return true
  return shown.length > 1 && cells.length > 1 && cells.every(isWords)
}
