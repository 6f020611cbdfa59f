import { parseStamp } from './file-names.ts'
import { addMonths, isMonth, type Moment, type Month } from './months.ts'

/**
 * The names of another vendor's files, as the office writes them down: `{機關代碼}_{年月日時分秒}.json`. The words in
 * braces are lib/text's; here each is a part of fixed width, and at most one part may be of any length. So a name
 * can be read in one way only (or, 民國 and Western, in two), in one pass, and no pattern can hang.
 */
export type PatternPart =
  | 'agency'
  | 'stamp'
  | 'stamp-minute'
  | 'month-of-data'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'number'
  | 'any'

export type PatternFault =
  | { key: 'empty' }
  | { key: 'too-long'; longest: number }
  | { key: 'unclosed'; at: number }
  | { key: 'stray-brace'; at: number }
  | { key: 'unknown-word'; word: string }
  | { key: 'twice'; word: string }
  | { key: 'two-open'; word: string }
  | { key: 'no-time' }
  | { key: 'two-times' }

type Piece = { text: string } | { part: PatternPart }
/** A pattern that was checked. */
export interface FileNamePattern {
  pieces: readonly Piece[]
}

/** What a pattern finds in a name. */
interface PatternReading {
  time: Moment
  agency?: string
  /** The month whose data it is, where the pattern names one. */
  month?: Month
}

/** Longer is no file name. */
export const LONGEST_PATTERN = 120
const LONGEST_NAME = 255

const TIME_PARTS = ['year', 'month', 'day', 'hour', 'minute'] as const
const OPEN: readonly PatternPart[] = ['number', 'any']

/** The pattern, or what is wrong with it. `words`: each part by the word the office writes for it. */
export function parsePattern(
  template: string,
  words: Readonly<Record<string, PatternPart>>,
): { ok: true; pattern: FileNamePattern } | { ok: false; fault: PatternFault } {
  const refuse = (fault: PatternFault) => ({ ok: false, fault }) as const
  const text = template.trim()
  if (text === '') return refuse({ key: 'empty' })
  if (text.length > LONGEST_PATTERN) return refuse({ key: 'too-long', longest: LONGEST_PATTERN })
  const pieces: Piece[] = []
  const seen = new Set<PatternPart>()
  let open: string | undefined
  for (let at = 0; at < text.length; ) {
    if (text[at] === '}') return refuse({ key: 'stray-brace', at: at + 1 })
    if (text[at] !== '{') {
      const end = text.slice(at).search(/[{}]/)
      const literal = end < 0 ? text.slice(at) : text.slice(at, at + end)
      pieces.push({ text: literal })
      at += literal.length
      continue
    }
    const end = text.indexOf('}', at)
    if (end < 0) return refuse({ key: 'unclosed', at: at + 1 })
    const word = text.slice(at + 1, end).trim()
    const part = Object.hasOwn(words, word) ? words[word] : undefined
    if (part === undefined) return refuse({ key: 'unknown-word', word })
    if (seen.has(part)) return refuse({ key: 'twice', word })
    if (OPEN.includes(part)) {
      if (open !== undefined) return refuse({ key: 'two-open', word })
      open = word
    }
    seen.add(part)
    pieces.push({ part })
    at = end + 1
  }
  const stamps = (['stamp', 'stamp-minute'] as const).filter((part) => seen.has(part)).length
  const singles = [...TIME_PARTS, 'second'] as const
  if (stamps > 1 || (stamps === 1 && singles.some((part) => seen.has(part)))) return refuse({ key: 'two-times' })
  if (stamps === 0 && !TIME_PARTS.every((part) => seen.has(part))) return refuse({ key: 'no-time' })
  return { ok: true, pattern: { pieces } }
}

/** What the name says by the pattern; undefined where it does not follow it, or could be read in two ways. */
export function readByPattern(name: string, pattern: FileNamePattern): PatternReading | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const readings = [true, false].flatMap((western) => {
    const found = match(name, pattern.pieces, western)
    const reading = found && readingOf(found)
    return reading ? [reading] : []
  })
  const [first, second] = readings
  if (!first || (second && (second.time !== first.time || second.month !== first.month))) return undefined
  return first
}

/** How many characters a part takes; undefined: any number of them. */
function widthOf(part: PatternPart, western: boolean): number | undefined {
  const year = western ? 4 : 3
  switch (part) {
    case 'agency':
      return 10
    case 'stamp':
      return year + 10
    case 'stamp-minute':
      return year + 8
    case 'month-of-data':
      return year + 2
    case 'year':
      return year
    case 'number':
    case 'any':
      return undefined
    default:
      return 2
  }
}

/** The parts' texts. All widths but one are known, so that one is what is left over. */
function match(name: string, pieces: readonly Piece[], western: boolean): Map<PatternPart, string> | undefined {
  const widths = pieces.map((piece) => ('text' in piece ? piece.text.length : widthOf(piece.part, western)))
  const fixed = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const left = name.length - fixed
  if (left < 0 || (left > 0 && !widths.includes(undefined))) return undefined
  const found = new Map<PatternPart, string>()
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const text = name.slice(at, (at += widths[index] ?? left))
    if ('text' in piece) {
      // A disk may have changed .json to .JSON.
      if (text.toLowerCase() !== piece.text.toLowerCase()) return undefined
      continue
    }
    if (!fits(piece.part, text)) return undefined
    // Anything at all, but no half of a longer number: 2024011206020900 is no 112-06-02 09:00.
    if (piece.part === 'any' && text !== '') {
      if (isNumber(pieces[index - 1]) && /^\d/.test(text)) return undefined
      if (isNumber(pieces[index + 1]) && /\d$/.test(text)) return undefined
    }
    found.set(piece.part, text)
  }
  return found
}

function fits(part: PatternPart, text: string): boolean {
  if (part === 'any') return true
  if (part === 'agency') return /^[0-9A-Za-z]{10}$/.test(text)
  return /^\d+$/.test(text)
}

function isNumber(piece: Piece | undefined): boolean {
  return piece !== undefined && 'part' in piece && piece.part !== 'agency'
}

function readingOf(found: ReadonlyMap<PatternPart, string>): PatternReading | undefined {
  const single = [...TIME_PARTS, 'second' as const].map((part) => found.get(part) ?? '').join('')
  const time = parseStamp(found.get('stamp') ?? found.get('stamp-minute') ?? single)
  if (time === undefined) return undefined
  const written = found.get('month-of-data')
  const month = written === undefined ? undefined : monthOf(written)
  // Data of a month to come is no data: then it is another number.
  if (written !== undefined && (month === undefined || month > addMonths(time.slice(0, 7), 1))) return undefined
  return { time, agency: found.get('agency')?.toUpperCase(), month }
}

function monthOf(digits: string): Month | undefined {
  const year = digits.length === 6 ? digits.slice(0, 4) : String(Number(digits.slice(0, -2)) + 1911)
  const month = `${year}-${digits.slice(-2)}`
  return isMonth(month) && year >= '2010' && year <= '2069' ? month : undefined
}
