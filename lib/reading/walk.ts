import { isField, wordsOnButton } from './cells.ts'
import { squeeze, wordsOf } from './fold.ts'
import { see } from './sight.ts'
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
  asksForPassword: boolean
  /** A row in no table we know looks like a record: several cells, one with a date. */
  hasStrayRow: boolean
}

const BLOCK =
  /^(address|article|aside|blockquote|body|caption|center|d[dltv]|details|dialog|div|fieldset|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|t[dhr]|tfoot|thead|ul)$/
const CONTROL = 'a,button,summary,[role=button],[onclick]'
const ROWS = 'tr,[role=row]'
const GRID = 'table,[role=grid],[role=table],[role=treegrid]'
const HAS_DATE = /\d{2,4}[-/.年]\d{1,2}[-/.月]\d/

/**
 * Walks a document once, in the order it is read. A row is a header, a record under one, or layout; nothing inside a
 * record is ever taken for words of the page, and nothing hidden for anything.
 */
export function walk(document: Document, kinds: readonly TableWords[]): Walk {
  const found: Walk = { page: new Stream(), notes: new Stream(), strips: [], controls: [], asksForPassword: false, hasStrayRow: false }
  const spreads = new Map<Element, Spread | undefined>()
  const { strips } = found
  let out = found.page

  function enter(element: Element): void {
    const name = element.localName
    const isRow = name === 'tr' || element.getAttribute('role') === 'row'
    const seen = see(element, !isRow)
    if (seen === 'gone' || (isRow && seen === 'seen' && enterRow(element))) return
    if (isField(element)) return enterField(element as HTMLInputElement)
    const apart = BLOCK.test(name)
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
      else if (node.nodeType === 3 && isSeen) out.say(node as Text, squeeze((node as Text).data))
    }
  }

  function enterField(field: HTMLInputElement): void {
    if (field.type === 'hidden') return
    if (field.type === 'password') found.asksForPassword = true
    if (/^(button|submit|reset|image)$/.test(field.type)) addControl(field)
    else out.say(field, MARK)
  }

  function addControl(element: Element): void {
    const words = wordsOf(wordsOnButton(element))
    if (words) found.controls.push({ words, element })
  }

  /** True where the row belongs to a data table: it is taken, or walked as a note. */
  function enterRow(row: Element): boolean {
    const table = row.closest(GRID) ?? row.parentElement!
    const own = strips.find((strip) => strip.table === table)
    if (!own && row.querySelector(`${ROWS},[type=radio]`)) return false
    const slots = slotsOf(row, table)
    if (!own) return startOrContinue(row, slots, table)
    if (own.take(row, slots)) return true
    const before = out
    out = found.notes
    out.block++
    inside(row, true)
    out.block++
    out = before
    if (!row.querySelector(ROWS)) noteStray(row, slots)
    return true
  }

  function startOrContinue(row: Element, slots: Element[], table: Element): boolean {
    const kind = slots.length < 200 ? findKind(slots, kinds) : undefined
    if (kind) return strips.push(new Strip(kind, table, slots)) > 0
    // A header that stands alone (scrolling grids) has its body in the next table whose rows fit; or in the next ones,
    // where every row is a table of its own.
    const open = strips.find((strip) => isOpen(strip) && strip.take(row, slots))
    if (open) open.table = table
    else if (!table.querySelector('th,[role=columnheader]')) noteStray(row, slots)
    return open !== undefined
  }

  function slotsOf(row: Element, table: Element): Element[] {
    let cells = [...row.children]
    if (row.localName !== 'tr') {
      const named = row.querySelectorAll('[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]')
      if (named.length > 0) cells = [...named]
    }
    if (!spreads.has(table)) spreads.set(table, table.querySelector('[rowspan]') ? new Spread() : undefined)
    const spread = spreads.get(table)
    if (spread) return spread.next(cells)
    return strips.some(({ columns }) => columns.length === cells.length) ? cells : new Spread().next(cells)
  }

  function noteStray(row: Element, slots: Element[]): void {
    const filled = slots.filter((cell, index) => cell !== slots[index - 1] && cell.textContent!.trim())
    found.hasStrayRow ||= filled.length > 2 && HAS_DATE.test(row.textContent!)
  }

  if (document.documentElement) enter(document.documentElement)
  return found
}

function isOpen({ records, saysEmpty, table }: Strip): boolean {
  return (records.length === 0 && !saysEmpty) || table.querySelectorAll(ROWS).length === 1
}
