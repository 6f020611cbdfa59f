import { dropUnseen, foldWidth } from '../fold.ts'
import { DATE, toDay } from '../pages/dates.ts'
import { maskChars } from './mask.ts'

const TIME = String.raw`(?:\s*((?:上午|下午)?)\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d))?`
/** A lone figure behind the day may be its second one. */
const LOOSE = new RegExp(`(?<!\\d)${DATE}(?!\\d|\\s+\\d(?![\\d:]))${TIME}`, 'dg')
/** Blanks inside: only two figures for each part tell a date from the time behind it (pages/dates.ts). */
const TIGHT = new RegExp(String.raw`(?<!\d)(\d{2,4})[-/.年](\d{2})[-/.月](\d{2})日?(?=$|\D|\d\d:)${TIME}`, 'dg')
/** A data file's name [000, inferred]. */
const FILE = /([0-9A-Z]{10})_(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\.json/dgi
/** What may stand between the dates of a cell that holds nothing else. */
const BETWEEN = /上午|下午|民國|[至起迄止到時分秒]/g
/** Says of a figure what it counts: a person's name has no figure before it. */
const UNIT = /(?<=\d)[年月日時分秒筆]/g

/**
 * What stands in a cell, masked. Of a date that begins it, or of dates that are all there is, the year and month stay,
 * with the first day of it at nine o'clock: whether rows are old is told by their month. A date inside a sentence
 * goes with the sentence; what is no date stays none.
 */
export function maskData(text: string): string[] {
  const masked = maskChars(text)
  const keep = (at: number) => (masked[at] = text[at]!)
  const tight = traceOf(text)
  const loose = trace(text, (char) => dropUnseen(char) !== '' || /\s/.test(char))
  for (const { index } of tight.text.matchAll(UNIT)) keep(tight.at[index]!)
  for (const found of tight.text.matchAll(FILE)) {
    const [, , year, month, day, ...clock] = found
    if (!isDate(year!, month!, day!) || !isClock(clock)) continue
    const put = (group: number, words: string) => write(masked, tight.at, found.indices![group]!, words)
    for (const [group, words] of ['', '999999999X', year, month, '01', '09', '00', '00'].entries()) put(group, words!)
    for (let at = found.index + found[0].length - 5; at < found.index + found[0].length; at++) keep(tight.at[at]!)
  }
  const dates = [...find(loose, LOOSE), ...find(tight, TIGHT)]
  const taken = new Set(dates.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)))
  const rest = foldWidth(text)
    .split('')
    .map((char, at) => (taken.has(at) ? ' ' : char))
    .join('')
    .replace(BETWEEN, '')
  const isAllDates = !/[\p{L}\p{N}]/u.test(rest)
  const start = text.length - text.trimStart().length
  for (const { from, put } of dates) if (isAllDates || from === start) put(masked)
  return masked
}

/** A text with some characters left out, and where each of the others stood. */
export interface Trace {
  text: string
  at: number[]
}

/** A text as the reader compares it: in half width, without blanks. */
export const traceOf = (text: string): Trace => trace(text, (char) => dropUnseen(char) !== '')

function trace(text: string, isKept: (char: string) => boolean): Trace {
  const at = [...text.split('').keys()].filter((index) => isKept(text[index]!))
  const folded = foldWidth(text)
  return { text: at.map((index) => folded[index]).join(''), at }
}

interface Found {
  from: number
  to: number
  put(masked: string[]): void
}

function find({ text, at }: Trace, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const [, year, month, day, half, ...clock] = found
    if (!isDate(year!, month!, day!)) return []
    const hasClock = clock[0] !== undefined && isClock(clock)
    const time = hasClock ? [half, two(clock[0]!, 9), '00', clock[2] && '00'] : []
    const words = ['', year, month, two(day!, 1), ...time]
    const put = (masked: string[]) => {
      for (const [group, word] of words.entries()) if (word) write(masked, at, found.indices![group]!, word)
    }
    return { from: at[found.index]!, to: at[found.index + found[0].length - 1]! + 1, put }
  })
}

const two = (text: string, value: number): string => String(value).padStart(text.length, '0')

const isDate = (year: string, month: string, day: string): boolean => toDay(year, month, day) !== undefined

const isClock = ([hours, minutes, seconds = '00']: (string | undefined)[]): boolean =>
  Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60

function write(masked: string[], at: readonly number[], [from]: [number, number], words: string): void {
  for (let step = 0; step < words.length; step++) masked[at[from + step]!] = words[step]!
}
