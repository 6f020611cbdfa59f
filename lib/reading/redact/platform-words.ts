import { type Block, blocksOf, elementOf } from '../pages/blocks.ts'
import { MONTH_IN_HEAD } from '../pages/count-months.ts'
import { YEAR_SAID, YEAR_WORD } from '../pages/count-year.ts'
import { DATE, MOMENT } from '../pages/dates.ts'
import { FILE_LINE, FILE_TYPE, type FileLine, fileLinesOf, isSize, NO_LINE } from '../pages/file-lines.ts'
import { SPAN, SPAN_DAYS, spanIn } from '../pages/filing-history.ts'
import { UPDATED } from '../pages/monthly-counts.ts'
import { agenciesIn, WORKER } from '../pages/platform-agency.ts'
import { AGENCIES, NO_DATA, PAGES } from '../pages/platform-pagers.ts'
import { MARK, type Stream } from '../stream.ts'
import { isKnown, type Range, rangesOf, type Site } from './known-words.ts'
import type { Invented } from './mask-cell.ts'
import { resultWords } from './result-words.ts'

/** How a stream's characters are decided (stream-words.ts). */
interface Marks {
  keep(from: number, to: number): unknown
  put(at: number, what: string, instead: string): void
}

const everywhere = (...patterns: RegExp[]): RegExp[] => patterns.map((pattern) => new RegExp(pattern, 'g'))
/** Sentences of the platform with what the reader wants of them. */
const SENTENCES = everywhere(SPAN, YEAR_SAID, new RegExp(`${UPDATED.source}(?:${MOMENT}|${DATE})?`), AGENCIES, PAGES)
/** The reader takes for a name what stands before a code, whatever it is: what it tells by other words must stay. */
const BEFORE_NAME = new RegExp(String.raw`${WORKER.source}|\.(?:${FILE_TYPE})`)
/** What stands over columns of months is short; a sentence with a month is not. */
const SHORT = 12

/** Decides what stays of the platform's own words outside its tables, and what stands for agencies and files. */
export function platformWords(stream: Stream, site: Site, { agencies, files }: Invented, { keep, put }: Marks): void {
  const { text, pieces } = stream
  const keepAll = (ranges: readonly Range[], start: number) => {
    for (const [from, to] of ranges) keep(start + from, start + to)
  }
  for (const pattern of SENTENCES) keepAll(rangesOf(pattern, text), 0)
  for (const { 0: year, index } of text.matchAll(YEAR_WORD)) {
    if (pieces.some(({ start }) => start === index)) keep(index, index + year.length)
  }
  const span = spanIn(stream)
  const days = span && SPAN_DAYS.exec(text.slice(span.from, span.to))
  if (days) keep(span.from, span.from + days[0].length)
  for (const block of blocksOf(stream)) {
    const { start } = block.pieces[0]!
    if (NO_DATA.test(block.text.replace(/[^\p{L}]/gu, ''))) keep(start, start + block.text.length)
    if (block.text.length <= SHORT) keepAll(rangesOf(MONTH_IN_HEAD, block.text), start)
    for (const { code, name } of agenciesIn(block.raw)) {
      const own = name.split(BEFORE_NAME).at(-1)!
      if (own && !isKnown(own, site)) agencies.nameFor(own)
      for (let at = block.raw.indexOf(code); at >= 0; at = block.raw.indexOf(code, at + code.length)) {
        put(start + at, code, agencies.codeFor(code.toUpperCase()))
      }
    }
  }
  for (const line of fileLinesOf({ page: stream })) putLine(line)

  function putLine({ blocks: [first, ...others] }: FileLine): void {
    const places = placesOf(first!)
    const said = sayAt(places)
    const [, name = '', rest = ''] = FILE_LINE.exec(said) ?? []
    const from = said.length - rest.length - name.length
    for (const [step, char] of files.mask(name).entries()) put(places[from + step]!, name[step]!, char)
    const behind = [...places.slice(from + name.length), ...others.flatMap(placesOf)]
    const answer = sayAt(behind)
    for (const [start, end] of isSize(answer) ? rangesOf(/\D/g, answer) : resultWords(answer)) {
      for (const place of behind.slice(start, end)) keep(place, place + 1)
    }
  }

  /** Of the characters that count as a line's (file-lines.ts). */
  function placesOf({ pieces: own }: Block): number[] {
    return own
      .filter((piece) => !elementOf(piece).closest(NO_LINE))
      .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step))
      .filter((place) => stream.raw[place] !== MARK)
  }

  function sayAt(places: readonly number[]): string {
    return places.map((place) => stream.raw[place]).join('')
  }
}
