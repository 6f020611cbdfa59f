import { dropUnseen, foldVariants, foldWidth, wordsOf } from '../fold.ts'
import { readCell } from '../cells.ts'
import { MONTH_IN_HEAD } from '../pages/count-months.ts'
import { EMPTY_ROW, SUM_ROW } from '../pages/words.ts'
import { fieldNamed, readColumn } from '../strip.ts'
import type { CellColumn } from './cell-columns.ts'
import { type Range, rangesOf, type Site } from './known-words.ts'
import { type Invented, maskCell } from './mask-cell.ts'
import { maskData } from './mask-data.ts'

const CELL = 'td,th,[role$=cell],[role$=header]'
const HEADER_MONTH = /^\d{2,4}年\d{1,2}月/

/** What the walk found of tables, and who stands in for whom. */
export interface Tables {
  /** The cells of headers. */
  headers: ReadonlySet<Element>
  /** On pages of the platform, what stands under which. */
  columns: ReadonlyMap<Element, CellColumn>
  invented: Invented
}

/** Every text of the document, masked as data or, over a column, but for the words of a header. */
export function maskUnits(document: Document, site: Site, { headers, columns, invented }: Tables): Map<Text, string[]> {
  const units = new Map<Element, Text[]>()
  for (const text of textsIn(document.documentElement)) {
    const unit = unitOf(text.parentElement!, headers)
    const texts = units.get(unit)
    if (texts) texts.push(text)
    else units.set(unit, [text])
  }
  const masked = new Map<Text, string[]>()
  for (const [unit, texts] of units) {
    // A line break between two texts parts them.
    const whole = texts.map(({ data }) => data).join('\n')
    const column = columns.get(unit)
    const chars =
      headers.has(unit) || isHeader(unit, whole, site)
        ? header(whole, site)
        : column
          ? maskCell(whole, readCell(unit), column, invented)
          : maskData(whole)
    keepStart(whole, chars)
    let at = 0
    for (const text of texts) {
      masked.set(text, chars.slice(at, at + text.data.length))
      at += text.data.length + 1
    }
  }
  return masked
}

function unitOf(parent: Element, headers: ReadonlySet<Element>): Element {
  for (let cell: Element | null = parent; cell; cell = cell.parentElement) {
    if (headers.has(cell) || cell.matches(CELL)) return cell
  }
  return parent
}

/** By its text, or as the reader has it: without what is hidden, and icons that are words. */
const isHeader = (unit: Element, whole: string, { kinds }: Site): boolean =>
  (whole.length < 99 &&
    (wordsOf(whole) === EMPTY_ROW || kinds.some((kind) => fieldNamed(whole, kind) !== undefined))) ||
  (unit.firstElementChild !== null && kinds.some((kind) => readColumn(unit, kind).field !== undefined))

function header(text: string, { isPlatform, knownWords }: Site): string[] {
  return maskedBut(text, (said) => {
    const [month] = HEADER_MONTH.exec(said) ?? []
    return [
      ...knownWords(said, true),
      ...(month ? [[0, month.length] as Range] : []),
      ...(isPlatform ? rangesOf(MONTH_IN_HEAD, said) : []),
    ]
  })
}

/** 合計 first in a row says what the row is. */
function keepStart(text: string, chars: string[]): void {
  const start = text.length - text.trimStart().length
  const [sum] = SUM_ROW.exec(text.slice(start)) ?? []
  if (sum) for (let at = start; at < start + sum.length; at++) chars[at] = text[at]!
}

/** A text as placeholders, but for the words found in it. */
export const maskBut = (text: string, find: (said: string) => Range[]): string => maskedBut(text, find).join('')

/** A text as placeholders, but for the ranges found in it as the reader has it: folded and without blanks. */
function maskedBut(text: string, find: (said: string) => Range[]): string[] {
  const chars = maskData(text)
  const at = [...text.split('').keys()].filter((index) => dropUnseen(text[index]!) !== '')
  const folded = foldVariants(foldWidth(text))
  for (const [from, to] of find(at.map((index) => folded[index]).join(''))) {
    for (let index = from; index < to; index++) chars[at[index]!] = text[at[index]!]!
  }
  return chars
}

/** Every text in an element, in order. */
export function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4) // SHOW_TEXT
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}
