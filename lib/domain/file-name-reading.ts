import { type FileNamePattern, readByPattern } from './file-name-pattern.ts'
import { parseProductionTime, parseStamp, withoutCopyMark } from './file-names.ts'
import type { Moment, Month } from './months.ts'

/** Everything a data file's name tells. What it does not tell for certain is left out, never guessed. */
export interface FileNameReading {
  /** Production time (R12). */
  time?: Moment
  /** The name follows the office's own pattern, which is where the time comes from. */
  byPattern: boolean
  /** Why there is no time: no digits that could be one, digits that are no moment, or two moments. */
  why?: 'none' | 'impossible' | 'several'
  agency?: string
  month?: Month
}

/** Digits of the length of a stamp that write no moment: a 13th month, the 30th of February. */
const STAMP = /(?<!\d)(\d{11,14})(?!\d)/g
/** Ten characters as the documents' agency codes are (376420000A, A01000000A), no letter beside them. */
const CODE = /(?<![0-9A-Z])[0-9A-Z]\d{8}[A-Z](?![A-Z])/g

/**
 * Reads a name by the office's pattern, where it follows one, else by its digits. `known`: codes of the agencies
 * followed, which are recognised whatever they look like.
 */
export function readFileName(
  name: string,
  known: readonly string[] = [],
  pattern: FileNamePattern | undefined = undefined,
): FileNameReading {
  const plain = withoutCopyMark(name)
  const agency = findCode(plain, known)
  const found = pattern && readByPattern(plain, pattern)
  if (found) return { time: found.time, byPattern: true, agency: found.agency ?? agency, month: found.month }
  const time = parseProductionTime(plain)
  return { time, byPattern: false, why: time === undefined ? whyNone(plain) : undefined, agency }
}

function whyNone(name: string): FileNameReading['why'] {
  const stamps = name.match(STAMP) ?? []
  if (stamps.length === 0) return 'none'
  return stamps.some((digits) => parseStamp(digits) !== undefined) ? 'several' : 'impossible'
}

/** The one agency code in the name; undefined where there is none, or more than one. */
function findCode(name: string, known: readonly string[]): string | undefined {
  const upper = name.toUpperCase()
  const named = known.filter((code) => standsAlone(upper, code.toUpperCase()))
  const found = new Set([...named, ...(upper.match(CODE) ?? [])])
  return found.size === 1 ? [...found][0] : undefined
}

function standsAlone(name: string, code: string): boolean {
  const at = name.indexOf(code)
  if (at < 0) return false
  return !/[0-9A-Z]/.test(name[at - 1] ?? '') && !/[A-Z]/.test(name[at + code.length] ?? '')
}
