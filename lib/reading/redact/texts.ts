import { dropUnseen, foldVariants, foldWidth, squeeze, wordsOf } from '../fold.ts'
import { findRegions, piecesIn, readName } from '../fields.ts'
import { pages } from '../pages/index.ts'
import { EMPTY_ROW, SUM_ROW } from '../pages/words.ts'
import type { Stream } from '../stream.ts'
import { fieldNamed } from '../strip.ts'
import { walk } from '../walk.ts'
import { Agencies } from './agencies.ts'
import { knownWords } from './known-words.ts'
import { maskData } from './mask-data.ts'
import { wordsOfStream } from './stream-words.ts'

const kinds = pages.flatMap(({ table }) => table ?? [])
const CELL = 'td,th,[role$=cell],[role$=header]'
/** A list's answer to 查詢年月 or 下載月份. */
const DATE_CHOICE = /^(民國|西元)?(\d{2,4}([-/.年]\d{1,2}([-/.月]\d{1,2})?)?[年月日]?|\d{1,2}[月日]?|\d{5,8})$/
const HEADER_MONTH = /^\d{2,4}年\d{1,2}月/

/** What a copy says instead: of each text, of a box, of a button. */
export interface Texts {
  textOf(text: Text): string
  /** A box's content, an option's words. */
  valueOf(field: Element, value: string): string
  /** Words on a button, and what stands in for its picture. */
  labelOf(words: string): string
  agencies: Agencies
}

/**
 * Decides what a copy says. The reader's own walk tells what stands where: words of the page, headers over columns, and
 * everything else, which is data or hidden. Nothing stays that is not known to be the product's or the console's.
 */
export function decideTexts(document: Document): Texts {
  const { page, notes, strips } = walk(document, kinds)
  const agencies = new Agencies()
  const { span, produceMonth, agency } = findRegions(page)
  const texts = maskUnits(document, new Set(strips.flatMap(({ columns }) => columns.map(({ cell }) => cell))))
  // Headings name the agencies first; the form's answer may be one of them.
  const named = wordsOfStream(page, agencies) && readName(page, agency)
  if (named && named.length > 2 && !isKnown(named)) agencies.nameFor(named)
  for (const stream of [page, notes]) overlay(stream, agencies, texts)
  const dated = new Set([span, produceMonth].flatMap((region) => (region ? piecesIn(page, region) : [])).map(({ node }) => node as Node))

  const agencyIn = (value: string) => agencies.names.find((name) => value.includes(name))
  return {
    agencies,
    textOf: (text) => texts.get(text)?.join('') ?? '',
    labelOf: (words) => maskBut(words, knownWords),
    valueOf(field, value) {
      const said = squeeze(value)
      if (dated.has(field) && DATE_CHOICE.test(said)) return value
      const name = agencyIn(value)
      if (name !== undefined) {
        return value.split(name).map((part) => maskData(part).join('')).join(agencies.nameFor(name))
      }
      return field.localName === 'select' ? maskBut(value, knownWords) : maskData(value).join('')
    },
  }
}

function isKnown(text: string): boolean {
  return knownWords(text).reduce((sum, [from, to]) => sum + to - from, 0) >= text.length
}

/** Every text of the document, masked as data or, over a column, but for the words of a header. */
function maskUnits(document: Document, headers: ReadonlySet<Element>): Map<Text, string[]> {
  const units = new Map<Element, Text[]>()
  const walker = document.createTreeWalker(document, 4) // SHOW_TEXT
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    const unit = unitOf(text.parentElement!, headers)
    const texts = units.get(unit)
    if (texts) texts.push(text)
    else units.set(unit, [text])
  }
  const masked = new Map<Text, string[]>()
  for (const [unit, texts] of units) {
    // A line break between two texts parts them.
    const whole = texts.map(({ data }) => data).join('\n')
    const chars = headers.has(unit) || isHeaderText(whole) ? header(whole) : maskData(whole)
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

const isHeaderText = (text: string): boolean =>
  text.length < 99 && (wordsOf(text) === EMPTY_ROW || kinds.some((kind) => fieldNamed(text, kind) !== undefined))

function header(text: string): string[] {
  return maskedBut(text, (said) => {
    const [month] = HEADER_MONTH.exec(said) ?? []
    return [...knownWords(said, true), ...(month ? [[0, month.length] as [number, number]] : [])]
  })
}

/** 合計 first in a row says what the row is. */
function keepStart(text: string, chars: string[]): void {
  const start = text.length - text.trimStart().length
  const [sum] = SUM_ROW.exec(text.slice(start)) ?? []
  if (sum) for (let at = start; at < start + sum.length; at++) chars[at] = text[at]!
}

const maskBut = (text: string, find: typeof knownWords): string => maskedBut(text, find).join('')

/** A text as placeholders, but for the ranges found in it as the reader has it: folded and without blanks. */
function maskedBut(text: string, find: (said: string) => [from: number, to: number][]): string[] {
  const chars = maskData(text)
  const at = [...text.split('').keys()].filter((index) => dropUnseen(text[index]!) !== '')
  const folded = foldVariants(foldWidth(text))
  for (const [from, to] of find(at.map((index) => folded[index]).join(''))) {
    for (let index = from; index < to; index++) chars[at[index]!] = text[at[index]!]!
  }
  return chars
}

/** Puts back into the texts of a stream what may stay, and what stands for agencies. */
function overlay(stream: Stream, agencies: Agencies, texts: Map<Text, string[]>): void {
  const { kept, instead } = wordsOfStream(stream, agencies)
  for (const { start, node } of stream.pieces) {
    if (node.nodeType !== 3) continue
    const { data } = node as Text
    const masked = texts.get(node as Text)!
    let at = start
    for (let index = 0; index < data.length; index++) {
      if (dropUnseen(data[index]!) === '') continue
      if (kept[at]) masked[index] = data[index]!
      masked[index] = instead.get(at) ?? masked[index]!
      at++
    }
  }
}
