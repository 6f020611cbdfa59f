import { readCell } from './cells.ts'
import { foldBlanks, squeeze, wordsOf } from './fold.ts'
import { type Column, fieldNamed, type Header } from './headers.ts'
import { EMPTY_ROW, SUM_ROW } from './pages/words.ts'
import type { Sight } from './sight.ts'
import { cellsOf, Spread } from './table-rows.ts'

export interface TableRecord {
  /** By field; a field over two columns has both texts. */
  cells: Record<string, string>
  /** By the page's own words. */
  extra: Record<string, string>
}

/** What the rows under a header are. */
export interface Body {
  records: TableRecord[]
  /** The 目前無資料 row is there. */
  saysEmpty: boolean
  /** Rows which are no records: pagers, sums, notes, whatever does not fit the header. */
  notes: Element[]
}

/** Reads the rows under a header, in one pass; 10,000 rows are common. */
export function readRecords(header: Header, rows: readonly Element[], sight: Sight): Body {
  const body: Body = { records: [], saysEmpty: false, notes: [] }
  const fit = createFit(header.columns, sight)
  const width = header.columns.length
  const spread = spansRows(rows) ? new Spread() : undefined
  const isHeader = createHeaderTest(header)
  for (const row of rows) {
    if (!sight.seesRow(row)) continue
    const cells = cellsOf(row)
    const slots = spread ? spread.next(cells) : cells.length === width ? cells : new Spread().next(cells)
    const fits = isBodyRow(row) ? fit(slots) : undefined
    if (!fits) {
      const texts = Array.from(cells, (cell) => readCell(cell, sight)).filter(Boolean)
      if (texts.length === 1 && isEmptyRow(texts[0]!)) body.saysEmpty = true
      else body.notes.push(row)
      continue
    }
    const texts: string[] = []
    let filled = 0
    let first = ''
    for (let index = 0; index < fits.slots.length; index++) {
      const cell = fits.slots[index]!
      const text = fits.columns[index]!.seen && cell !== fits.slots[index - 1] ? readCell(cell, sight) : ''
      if (text && ++filled === 1) first = text
      texts.push(text)
    }
    if (filled === 0 || isSum(first, filled, texts.length)) body.notes.push(row)
    else if (filled === 1 && isEmptyRow(first)) body.saysEmpty = true
    else if (!isHeader(texts, fits.columns)) body.records.push(toRecord(texts, fits.columns))
  }
  return body
}

const isEmptyRow = (text: string): boolean => wordsOf(text) === EMPTY_ROW

/** Sums stand over few columns; a department named 合計 has a whole record beside it. */
const isSum = (first: string, filled: number, width: number): boolean =>
  filled * 2 <= width && SUM_ROW.test(wordsOf(first))

function isBodyRow(row: Element): boolean {
  const part = row.parentElement?.localName
  return part !== 'thead' && part !== 'tfoot'
}

function spansRows(rows: readonly Element[]): boolean {
  const spanning = rows[0]?.closest('table')?.querySelectorAll<HTMLTableCellElement>('td[rowspan],th[rowspan]') ?? []
  return Array.from(spanning).some((cell) => cell.rowSpan > 1 && rows.includes(cell.parentElement!))
}

function toRecord(texts: string[], columns: Column[]): TableRecord {
  const cells: Record<string, string> = {}
  let extra: [string, string][] | undefined
  for (let index = 0; index < texts.length; index++) {
    const { field, words, seen } = columns[index]!
    const text = texts[index]!
    if (!seen) continue
    if (field !== undefined) cells[field] = cells[field] === undefined ? text : foldBlanks(`${cells[field]} ${text}`)
    else if (words) (extra ??= []).push([words, text])
  }
  return { cells, extra: extra ? Object.fromEntries(extra) : {} }
}

type Fit = { slots: ArrayLike<Element>; columns: Column[] }

/**
 * Which cell stands under which header. By place where the row has as many cells as the header; else by place among
 * what is seen, where only one of the two carries hidden columns or a last column for the scroll bar.
 */
function createFit(columns: Column[], sight: Sight): (slots: ArrayLike<Element>) => Fit | undefined {
  const shown = columns.filter(({ seen }) => seen)
  const blanks = shown.length - 1 - shown.findLastIndex(({ words }) => words)
  return (slots) => {
    if (slots.length === columns.length && !isOneCell(slots)) return { slots, columns }
    const seen = Array.from(slots).filter((cell) => sight.look(cell, 'seen') === 'seen')
    if (new Set(seen).size < 2) return undefined
    const width = [shown.length, shown.length - blanks].find((count) => count === seen.length)
    return width ? { slots: seen, columns: shown.slice(0, width) } : undefined
  }
}

const isOneCell = (slots: ArrayLike<Element>): boolean => slots[0] === slots[slots.length - 1]

/** Tests for the header standing again between or below the rows. The first known column decides for nearly all. */
function createHeaderTest({ words, columns }: Header): (texts: string[], columns: Column[]) => boolean {
  const known = new Map<string, boolean>()
  const names = (text: string, field: string): boolean => {
    const key = `${field} ${text}`
    let same = known.get(key)
    if (same === undefined) known.set(key, (same = text.length < 40 && fieldNamed(squeeze(text), words) === field))
    return same
  }
  const first = columns.find(({ field, seen }) => field && seen)?.field
  return (texts, placed) => {
    const at = placed.findIndex(({ field }) => field === first)
    return names(texts[at] ?? '', first ?? '') && placed.every(({ field, seen }, index) => !field || !seen || names(texts[index]!, field))
  }
}
