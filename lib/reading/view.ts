import type { TableWords } from './headers.ts'
import { ABOUT_BUSY, BUSY, CERTIFICATE, SESSION_OVER } from './pages/words.ts'
import { createSight } from './sight.ts'
import { type Control, readBlocks, readStream, type Stream } from './stream.ts'
import { readTables, type Table } from './tables.ts'
import type { PageId } from './verdicts.ts'

/** A document looked at once: its data tables, and the words outside them. Page readers read from this alone. */
export interface View {
  /** Outside data tables: titles, headings, labels, pagers. */
  text: Stream
  /** Rows of data tables that are no records: pagers and buttons may stand there, headings may not. */
  notes: Stream
  /** Both, for words that may stand in either. */
  streams: readonly Stream[]
  tables: readonly Table[]
  /** Buttons and links, menus left out. */
  controls: readonly Control[]
  /** The vendor says 請稍後: what stands behind it may be old. */
  isBusy: boolean
  /** Password or certificate asked, or the time-out words: nothing else may be read here. */
  isLogin: boolean
  /** Rows in no table we know which look like records: a row of several cells with a date, or a start and an end. */
  hasStrayRows(): boolean
  tableOf(page: PageId): Table | undefined
}

const DATE = String.raw`\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`
const HAS_DATE = new RegExp(DATE)
const START_AND_END = new RegExp(String.raw`${DATE}\d{1,2}:\d{2}(:\d{2})?[-~至]?${DATE}\d{1,2}:\d{2}`)
/** A sum of something, where there should be nothing. */
const SUM = /^(合計|小計|總計|共計).*[1-9]/

/** Looks at a document: `kinds` are the tables to find in it. Changes nothing. */
export function look(document: Document, kinds: readonly TableWords[]): View {
  const sight = createSight(document)
  const { tables, dataRows, notes: noteRows, others } = readTables(document, kinds, sight)
  const root = document.documentElement
  const text = readStream(root ? [root] : [], sight, dataRows)
  const notes = readStream(noteRows.filter((row) => sight.seesRow(row)), sight, withoutRows(dataRows, noteRows))
  const streams = [text, notes]
  const isRecord = (row: Element) => {
    const filled = Array.from(row.children, (cell) => cell.textContent ?? '').filter((said) => said.trim())
    return sight.seesRow(row) && filled.length > 2 && HAS_DATE.test(filled.join(' '))
  }
  return {
    text,
    notes,
    streams,
    tables,
    controls: streams.flatMap(({ controls }) => controls).filter(({ inMenu }) => !inMenu),
    isBusy: streams.some(isBusy) || isMarkedBusy(document, sight.sees),
    isLogin: streams.some(isLogin),
    hasStrayRows: () =>
      [...others, ...noteRows].some(isRecord) ||
      streams.some((stream) => START_AND_END.test(stream.text)) ||
      readBlocks(notes).some((block) => SUM.test(block.text)),
    tableOf: (page) => tables.find(({ words }) => words.page === page),
  }
}

function withoutRows(all: ReadonlySet<Element>, some: readonly Element[]): Set<Element> {
  return all.difference(new Set(some))
}

function isBusy(stream: Stream): boolean {
  const said = readBlocks(stream).filter(({ text }) => /請稍|中|等待/.test(text) && !ABOUT_BUSY.test(text))
  return said.some(({ text }) => text.length <= 24 && BUSY.test(text))
}

function isMarkedBusy(document: Document, sees: (element: Element) => boolean): boolean {
  return Array.from(document.querySelectorAll('[aria-busy=true]')).some(sees)
}

function isLogin(stream: Stream): boolean {
  if (stream.asksForPassword) return true
  return readBlocks(stream).some(({ text }) => (text.length <= 40 && SESSION_OVER.test(text)) || CERTIFICATE.test(text))
}
