import { wordOf } from '../choices.ts'
import { dropUnseen, squeeze } from '../fold.ts'
import { findRegions, piecesIn, type Region, readName } from '../fields.ts'
import { YEAR_OPTION } from '../pages/count-year.ts'
import { spanIn } from '../pages/filing-history.ts'
import { NEXT } from '../pages/platform-pagers.ts'
import { FILE_BUTTONS } from '../pages/platform-words.ts'
import { BUTTONS, CHANGES, DATA, KINDS, SPANS } from '../pages/words.ts'
import type { Stream } from '../stream.ts'
import { atOnce } from '../slices.ts'
import { ROWS, walk } from '../walk.ts'
import { Agencies } from './agencies.ts'
import { placeCells } from './cell-columns.ts'
import { FileNames } from './file-names.ts'
import { isKnown, type Site } from './known-words.ts'
import { LETTER } from './mask.ts'
import type { Invented } from './mask-cell.ts'
import { maskData } from './mask-data.ts'
import { maskBut, maskUnits, textsIn } from './mask-units.ts'
import { type StreamWords, wordsOfStream } from './stream-words.ts'

/** An answer to 查詢年月 or 下載月份; another number in a box near by, such as a person's, is none. */
const YEAR = String.raw`([01]?\d\d|(19|20)\d\d)`
const DATE_CHOICE = new RegExp(
  String.raw`^(民國|西元)?(${YEAR}([-/.年]\d{1,2}([-/.月]\d{1,2})?)?[年月日]?|\d{1,2}[月日]?|${YEAR}(0[1-9]|1[0-2])([0-2]\d|3[01])?)$`,
)
/** What the form's choices offer. */
const ANSWERS = [KINDS, SPANS, CHANGES, DATA].flatMap(Object.keys)
/** What these hold is no text at all. */
const PROGRAM = /^(script|style)$/

/** What a copy says instead: of each text, of a box, of a button. */
export interface Texts {
  textOf(text: Text): string
  /** What stands for all the text in an element that is left out; '' where it has none. */
  leftOut(element: Element): string
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
export function decideTexts(document: Document, site: Site): Texts {
  const { knownWords } = site
  const { page, notes, strips, controls } = atOnce(walk(document, site.kinds))
  const agencies = new Agencies()
  const invented: Invented = { agencies, files: new FileNames(agencies) }
  const { kind, span, agency, change, data, produceMonth } = findRegions(page)
  // Headings name the agencies first; the form's answer may be one of them.
  const named = wordsOfStream(page, site, invented) && readName(page, agency)
  if (named && named.length > 2 && !isKnown(named, site)) agencies.nameFor(named)
  const { columns, above } = placeCells(document, site.isPlatform ? strips : [])
  const headers = new Set([...above, ...strips.flatMap((strip) => strip.columns.map(({ cell }) => cell))])
  const texts = maskUnits(document, site, { headers, columns, invented })
  for (const stream of [page, notes]) overlay(stream, wordsOfStream(stream, site, invented), texts)
  // A button says what its text is, also where none of it is seen (screen readers, a picture's own title).
  const buttons = site.isPlatform ? [...Object.values(FILE_BUTTONS), NEXT] : Object.values(BUTTONS)
  for (const { words, element } of controls) {
    if (buttons.some((button) => button.test(words))) keepLetters(element, texts)
  }
  const nodesIn = (...regions: (Region | undefined)[]) =>
    new Set(regions.flatMap((region) => (region ? piecesIn(page, region) : [])).map(({ node }) => node as Node))
  const dated = nodesIn(span, produceMonth, site.isPlatform ? spanIn(page) : undefined)
  const chosen = nodesIn(kind, span, change, data)
  // What a shut list made by hand offers is hidden, and tells that it is a list.
  if (chosen.size > 0) {
    for (const list of document.querySelectorAll(`body :not(${ROWS})`)) {
      const items = [...list.children].filter(({ textContent }) => ANSWERS.includes(wordOf(textContent!)))
      if (items.length > 1) for (const item of items) keepLetters(item, texts)
    }
  }

  return {
    agencies,
    textOf: (text) => texts.get(text)?.join('') ?? '',
    leftOut(element) {
      if (!element.textContent!.trim()) return ''
      return PROGRAM.test(element.localName)
        ? LETTER
        : textsIn(element)
            .map((text) => texts.get(text)?.join('') ?? '')
            .join('')
    },
    labelOf: (words) => maskBut(words, knownWords),
    valueOf(field, value) {
      const said = squeeze(value)
      if (dated.has(field) && DATE_CHOICE.test(said)) return value
      if (chosen.has(field) && ANSWERS.includes(wordOf(value))) return maskBut(value, (words) => [[0, words.length]])
      const name = agencies.longestFirst().find((each) => value.includes(each))
      if (name !== undefined) {
        return value
          .split(name)
          .map((part) => maskData(part).join(''))
          .join(agencies.nameFor(name))
      }
      if (field.localName !== 'select') return maskData(value).join('')
      return site.isPlatform && YEAR_OPTION.test(said) ? value : maskBut(value, knownWords)
    },
  }
}

/** The reader takes nothing else for a button's words (fold.ts, `wordsOf`). */
function keepLetters(element: Element, texts: Map<Text, string[]>): void {
  for (const text of textsIn(element)) {
    const masked = texts.get(text)!
    for (const [index, char] of text.data.split('').entries()) if (/[\p{L}\p{N}]/u.test(char)) masked[index] = char
  }
}

/** Puts back into the texts of a stream what may stay, and what stands for agencies. */
function overlay(stream: Stream, { kept, instead }: StreamWords, texts: Map<Text, string[]>): void {
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
