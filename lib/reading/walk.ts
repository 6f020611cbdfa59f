import { meant, type Taught } from '../domain/taught-words.ts'
import { isField, wordsOnButton } from './cells.ts'
import { squeeze, wordsOf } from './fold.ts'
import { DATE } from './pages/dates.ts'
import { BUSY, SUM_ROW } from './pages/words.ts'
import { isAway, see, seesRow, standsApart } from './sight.ts'
import { Spread } from './spread.ts'
import { MARK, Stream } from './stream.ts'
import { findKind, Strip, type TableWords } from './strip.ts'

/** A button or link, by its words. */
export interface Control {
  words: string
  element: Element
}

/** What one walk over a document found. */
export interface Walk {
  /** Outside data tables: titles, headings, labels, pagers. */
  page: Stream
  /** Rows of data tables that are no records: pagers and buttons may stand there, headings may not. */
  notes: Stream
  strips: Strip[]
  controls: Control[]
  isLogin: boolean
  /** An element says of itself that it is at work. */
  isBusy: boolean
  /** A row that was not taken looks like a record (several cells, one with a date) or like a sum of some. */
  hasStray: boolean
}

export const CONTROL = 'a,button,summary,[role=button],[onclick]'
export const ROWS = 'tr,[role=row]'
const GRID = 'table,[role=grid],[role=table],[role=treegrid]'
const HAS_DATE = new RegExp(DATE)

/**
 * Walks a document once, in the order it is read. A row is a header, a record under one, or layout; nothing inside a
 * record is ever taken for words of the page, and nothing hidden for anything.
 */
export function walk(document: Document, kinds: readonly TableWords[], taught: Taught = {}): Walk {
  const found: Walk = {
    page: new Stream(),
    notes: new Stream(),
    strips: [],
    controls: [],
    isLogin: false,
    isBusy: false,
    hasStray: false,
  }
  const spreads = new Map<Element, Spread | undefined>()
  const { strips } = found
  /** One list for the cells of every row: there are thousands. */
  const buffer: Element[] = []
  let out = found.page
  const drawn = new Set<string>()
  const early = new Set<Element>()
  let parent: Element | undefined
  let table: Element

  function enter(element: Element): void {
    const name = element.localName
    const isRow = element.matches(ROWS)
    if (isRow && isDrawn(element) && enterRow(element)) return
    const seen = see(element, !isRow)
    if (seen === 'gone' || (!isRow && isAway(element))) return
    found.isBusy ||= seen === 'seen' && saysBusy(element)
    if (isField(element)) {
      enterField(element as HTMLInputElement)
      return
    }
    if (name === 'table') {
      out.block++
      // A `thead` is drawn above the rows wherever it stands.
      for (const part of [...element.children].sort((one, other) => isHead(other) - isHead(one))) enter(part)
      return
    }
    if (/^t(body|head|foot)$/.test(name)) {
      // No text stands between rows.
      for (let row = element.firstElementChild; row; row = row.nextElementSibling) enter(row)
      return
    }
    const apart = standsApart(element)
    if (apart) out.block++
    const { length } = out.raw
    inside(element, seen === 'seen')
    if (seen === 'seen' && element.matches(CONTROL)) addControl(element)
    if (out.raw.length === length && element.matches('[role=radio],[role=checkbox]')) out.say(element, MARK)
    if (apart) out.block++
  }

  function inside(element: Element, isSeen: boolean): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) enter(node as Element)
      else if (isSeen && node.nodeType === 3 && /\S/.test((node as Text).data)) {
        out.say(node as Text, wordsIn(node as Text))
      }
    }
  }

  /** A label of the site's own is read as the documents' one; what stands around it stays. */
  function wordsIn({ data }: Text): string {
    const words = squeeze(data)
    return taught.label ? words.replace(/[\p{L}\p{N}]+/u, (label) => meant(taught, 'label', label)) : words
  }

  function enterField(field: HTMLInputElement): void {
    if (field.type === 'hidden') return
    if (field.type === 'password') found.isLogin = true
    if (/^(button|submit|reset|image)$/.test(field.type)) addControl(field)
    else out.say(field, MARK)
  }

  function addControl(element: Element): void {
    const words = meant(taught, 'button', wordsOf(wordsOnButton(element)))
    if (words) found.controls.push({ words, element })
  }

  /**
   * Rows of one table that carry the same classes are drawn alike. Only a "yes" is taken over from another row: where
   * that errs there is a row too many, and the counts contradict each other.
   */
  function isDrawn(row: Element): boolean {
    if (row.parentElement !== parent) {
      parent = row.parentElement!
      table = row.closest(GRID) ?? parent
      drawn.clear()
    }
    if (row.hasAttribute('style') || row.hasAttribute('hidden')) return seesRow(row)
    if (!drawn.has(row.className) && seesRow(row)) drawn.add(row.className)
    return drawn.has(row.className)
  }

  /** True where the row belongs to a data table: it is taken, or walked as a note. */
  function enterRow(row: Element): boolean {
    const own = strips.find((strip) => strip.table === table)
    if (!own && row.querySelector(`${ROWS},[type=radio]`)) return false
    const slots = slotsOf(row, own)
    if (!own) return startOrContinue(row, slots)
    if (own.take(row, slots)) return true
    const before = out
    out = found.notes
    out.block++
    inside(row, true)
    out.block++
    out = before
    if (!row.querySelector(ROWS)) noteStray(row, slots, 1)
    return true
  }

  function startOrContinue(row: Element, slots: Element[]): boolean {
    const kind = slots.length < 200 ? findKind(slots, kinds) : undefined
    if (kind) {
      found.hasStray ||= early.has(table)
      return strips.push(new Strip(kind, table, slots)) > 0
    }
    const open = strips.find((strip) => strip.takeFrom(table, row, slots))
    if (!open) noteStray(row, slots)
    return open !== undefined
  }

  /** A row's cells, one a column. */
  function slotsOf(row: Element, own: Strip | undefined): Element[] {
    buffer.length = 0
    const cells = cellsOf(row, buffer)
    let spread = spreads.get(table)
    if (own && !spread?.spans) {
      if (cells.length === own.columns.length || !table.querySelector('[rowspan]')) {
        return cells.length === own.columns.length ? cells : new Spread().next(cells)
      }
      spread = undefined
    }
    if (!spread) {
      spreads.set(table, (spread = new Spread()))
      for (const before of table.querySelectorAll(ROWS)) {
        if (before === row) break
        if (before.closest(GRID) === table && seesRow(before)) spread.next(cellsOf(before))
      }
    }
    return spread.next(cells)
  }

  function noteStray(row: Element, slots: Element[], fewest = 3): void {
    const filled = slots.filter((cell, index) => cell !== slots[index - 1] && cell.textContent!.trim())
    const said = squeeze(row.textContent!)
    if (!(filled.length > fewest && HAS_DATE.test(said)) && !(SUM_ROW.test(said) && /[1-9]/.test(said))) return
    // Above every header it may be anything, and in a table with headers of its own, unless its header is below it.
    early.add(table)
    if (strips[0] && (fewest < 3 || !table.querySelector('th,[role=columnheader]'))) found.hasStray = true
  }

  if (document.documentElement) enter(document.documentElement)
  return found
}

const saysBusy = (element: Element): boolean =>
  element.matches('[aria-busy=true],[role=progressbar]') || BUSY.test(squeeze((element as HTMLImageElement).alt ?? ''))

const isHead = (part: Element): number => +(part.localName === 'thead')

function cellsOf(row: Element, cells: Element[] = []): Element[] {
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) cells.push(cell)
  if (row.localName === 'tr') return cells
  const named = row.querySelectorAll('[role$=cell],[role$=header]')
  return named.length > 0 ? [...named] : cells
}
