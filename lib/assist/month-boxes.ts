import { valueOf } from '../reading/cells.ts'
import { piecesIn, type Region } from '../reading/fields.ts'
import { squeeze } from '../reading/fold.ts'
import { daysIn } from '../reading/pages/form-month.ts'
import { MARK, type Stream } from '../reading/stream.ts'
import { parseMonth, parseYear } from './month-text.ts'
import {
  DAY_PATTERN,
  LABEL_BEFORE,
  LABEL_BEHIND,
  MONTH,
  MONTH_HINT,
  MONTH_TEXT,
  PATTERN,
  YEAR,
  YEAR_HINT,
  YEAR_TEXT,
} from './words.ts'

/** What a box of the month's question holds. */
type Holds = 'year' | 'month' | 'both' | 'day'
export interface Box {
  element: Element
  holds: Holds
}

const TYPED = /^(text|search|tel|number|month|date)$/

/** The boxes and lists of a region, by what stands beside them, what they offer, or what is in them; others are left out. */
export function findBoxes(page: Stream, region: Region): Box[] {
  const pieces = piecesIn(page, region)
  const fields = pieces.filter(({ node }) => {
    const { localName, type } = node as HTMLInputElement
    return localName === 'select' || (localName === 'input' && TYPED.test(type))
  })
  if (fields.length === 0) return findShown(page, region)
  const { text } = page
  const behind = (end: number) => LABEL_BEHIND.exec(text.slice(end, Math.min(end + 1, region.to)))?.[0]
  const before = (start: number) => LABEL_BEFORE.exec(text.slice(region.from, start))?.[1]
  const first = fields.find(({ start, end }) => behind(end) ?? before(start)) ?? fields[0]!
  // `[112]年[09]月`, or `年[112]月[09]`.
  const isBehind = behind(first.end) !== undefined && !(before(first.start) === YEAR && behind(first.end) === MONTH)
  return fields.flatMap(({ start, end, node }) => {
    const element = node as HTMLInputElement
    const holds = ownOf(element) ?? named(isBehind ? behind(end) : before(start)) ?? guessed(element)
    return holds ? [{ element, holds }] : []
  })
}

const named = (label: string | undefined): Holds | undefined =>
  label === YEAR ? 'year' : label === MONTH ? 'month' : label ? 'day' : undefined

/** What a field is by its own kind, or by what it offers. */
function ownOf(element: Element): Holds | undefined {
  const { type } = element as HTMLInputElement
  if (type === 'month') return 'both'
  if (type === 'date') return 'day'
  if (element.localName !== 'select') return undefined
  const texts = [...(element as HTMLSelectElement).options]
    .map(({ text }) => squeeze(text))
    .filter((text) => /\d/.test(text))
  if (texts.length === 0) return undefined
  if (texts.every(parseMonth)) return 'both'
  if (texts.every((text) => YEAR_TEXT.test(text) && Number(YEAR_TEXT.exec(text)![1]) > 31)) return 'year'
  return texts.every((text) => Number(MONTH_TEXT.exec(text)?.[1]) <= 12) ? 'month' : undefined
}

/** What a box is by what is in it or by the pattern it asks for. */
function guessed(element: HTMLInputElement): Holds | undefined {
  const value = squeeze(valueOf(element))
  if (daysIn(`«${value}»`).length > 0) return 'day'
  if (parseMonth(value)) return 'both'
  const hint = squeeze(element.placeholder ?? '')
  if (PATTERN.test(hint.replace(DAY_PATTERN, '')) || parseMonth(hint)) return 'both'
  if (value) return parseYear(value) ? 'year' : undefined
  if (YEAR_HINT.test(hint)) return 'year'
  return MONTH_HINT.test(hint) ? 'month' : undefined
}

/** Figures that stand as words: of lists made by hand. */
function findShown(page: Stream, region: Region): Box[] {
  return piecesIn(page, region).flatMap(({ start, end, node }) => {
    const words = page.text.slice(start, end)
    const holds = words === MARK ? undefined : shownAs(words, page.text.slice(end, end + 1))
    return holds && node.parentElement ? [{ element: node.parentElement, holds }] : []
  })
}

/** What figures are that stand as words, by what stands in them or behind them. */
function shownAs(words: string, next: string): Holds | undefined {
  if (parseMonth(words)) return 'both'
  if (parseYear(words)) return words.includes(YEAR) || next === YEAR ? 'year' : undefined
  return MONTH_TEXT.test(words) && (words.includes(MONTH) || next === MONTH) ? 'month' : undefined
}
