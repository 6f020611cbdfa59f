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
interface Walk {
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
const REACHES = '[rowspan]:not([rowspan="1"])'
export const GRID = 'table,[role=grid],[role=table],[role=treegrid]'
const HAS_DATE = new RegExp(DATE)
/** A pause may be made after as many elements; a row is one, with its cells. */
const OFTEN = 50

/**
 * Walks a document once, in the order it is read. A row is a header, a record under one, or layout; nothing inside a
 * record is ever taken for words of the page, and nothing hidden for anything. Yields now and then, so that whoever
 * drives it can let the page breathe. `skipsRecords`: for who asks only for what stands outside data tables.
 */
export function* walk(
  document: Document,
  kinds: readonly TableWords[],
  taught: Taught = {},
  skipsRecords?: boolean,
): Generator<void, Walk> {
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
  let out = found.page
  const drawn = new Set<string>()
  const early = new Set<Element>()
  let parent: Element
  let table: Element
  let count = 0

  const isTurn = (): boolean => ++count % OFTEN === 0

  function* enter(element: Element, place = placeOf(element)): Generator<void> {
    if (isTurn()) yield
    if (place === null) return
    const name = element.localName
    const isRow = place !== undefined
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
      const { tHead, children } = element as HTMLTableElement
      for (const part of new Set([tHead, ...children])) if (part) yield* enter(part)
      return
    }
    if (/^t(body|head|foot)$/.test(name)) {
      // No text stands between rows.
      for (let row = element.firstElementChild; row; row = row.nextElementSibling) {
        const place = placeOf(row)
        // Most rows end here, without what going deeper costs.
        if (place !== null) yield* enter(row, place)
        else if (isTurn()) yield
      }
      return
    }
    const before = out
    out = place ?? out
    const apart = standsApart(element)
    if (apart) out.block++
    const { length } = out.raw
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) yield* enter(node as Element)
      else if (seen === 'seen' && node.nodeType === 3 && /\S/.test((node as Text).data)) {
        out.say(node as Text, wordsIn(node as Text))
      }
    }
    if (seen === 'seen' && element.matches(CONTROL)) addControl(element)
    if (out.raw.length === length && element.matches('[role=radio],[role=checkbox]')) out.say(element, MARK)
    if (apart) out.block++
    out = before
  }

  /** A label of the site's own is read as the documents' one; what stands around it stays. */
  function wordsIn({ data }: Text): string {
    const words = squeeze(data)
    return taught.label ? words.replace(/[\p{L}\p{N}]+/u, (label) => meant(taught, 'label', label)) : words
  }

  function enterField(field: HTMLInputElement): void {
    if (field.type === 'hidden') return
    found.isLogin ||= field.type === 'password'
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
    if (row.matches('[style],[hidden]')) return seesRow(row)
    if (!drawn.has(row.className) && seesRow(row)) drawn.add(row.className)
    return drawn.has(row.className)
  }

  /**
   * Where the words in a row belong. Null: nowhere, as the row is a record, or a header. Undefined: it is no row. In a
   * data table what is neither is a note; any other row is layout, or may be once it is known.
   */
  function placeOf(row: Element): Stream | null | undefined {
    if (row.localName !== 'tr' && !row.matches('[role=row]')) return undefined
    if (!isDrawn(row)) return out
    const own = strips.find((strip) => strip.table === table)
    if (own && skipsRecords) return null
    // Other rows stand in it, or choices, or half a page.
    if (!own && (row.querySelector(`${ROWS},[type=radio]`) || row.querySelectorAll('*').length > 2000)) return out
    const slots = slotsOf(row, own)
    if (own ? own.take(row, slots) : startOrContinue(row, slots)) return null
    if (!own || !row.querySelector(ROWS)) noteStray(row, slots, own ? 1 : 3)
    return own ? found.notes : out
  }

  function startOrContinue(row: Element, slots: Element[]): boolean {
    const kind = slots.length < 200 ? findKind(slots, kinds) : undefined
    if (!kind) return strips.some((strip) => strip.takeFrom(table, row, slots))
    found.hasStray ||= early.has(table)
    return strips.push(new Strip(kind, table, slots)) > 0
  }

  /** A row's cells, one a column. They reach into the next rows of the same `tbody` alone. */
  function slotsOf(row: Element, own: Strip | undefined): Element[] {
    let cells: Element[] = []
    for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) cells.push(cell)
    if (row.localName !== 'tr') {
      const named = row.querySelectorAll('[role$=cell],[role$=header]')
      if (named[0]) cells = [...named]
    }
    if (!spreads.has(parent)) spreads.set(parent, parent.querySelector(REACHES) ? new Spread() : undefined)
    const spread = spreads.get(parent)
    return !spread && cells.length === own?.columns.length ? cells : (spread ?? new Spread()).next(cells)
  }

  function noteStray(row: Element, slots: Element[], fewest: number): void {
    if (found.hasStray) return
    const filled = slots.filter((cell, index) => cell !== slots[index - 1] && cell.textContent!.trim())
    const said = squeeze(row.textContent!)
    if (!(filled.length > fewest && HAS_DATE.test(said)) && !(SUM_ROW.test(said) && /[1-9]/.test(said))) return
    // Above every header it may be anything, and in a table with headers of its own, unless its header is below it.
    early.add(table)
    if (strips[0] && (fewest < 3 || !table.querySelector('th,[role=columnheader]'))) found.hasStray = true
  }

  yield* enter(document.documentElement)
  return found
}

const saysBusy = (element: Element): boolean =>
  element.matches('[aria-busy=true],[role=progressbar]') || BUSY.test(squeeze((element as HTMLImageElement).alt ?? ''))
