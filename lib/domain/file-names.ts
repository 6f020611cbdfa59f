import { type Moment, parseMoment, toMoment } from './months.ts'

/**
 * The production time (產製時間) a data file's name carries, or undefined where it carries none
 * or more than one. Digits in one run: 14 or 12 with a Western year (20230602090000,
 * 202306020900), 13 or 11 with a 民國 year (1120602090000). The platform enters files by it [000].
 */
export function parseProductionTime(name: string): Moment | undefined {
  const found = new Set((name.match(/\d+/g) ?? []).map(parseStamp).filter((stamp) => stamp !== undefined))
  return found.size === 1 ? [...found][0] : undefined
}

/** What a browser puts behind the name of a file it has already: `x (1).json` in Chrome, `x(1).json` in Firefox. */
const COPY = /\s?\(\d{1,3}\)(?=\.[^.]*$|$)/

/** The name as it was sent, without a browser's mark of a copy. */
export function withoutCopyMark(name: string): string {
  return name.replace(COPY, '')
}

/**
 * What makes a file's name its own: copies of one that tells its production time are that file. Without a time a
 * copy's mark may be all that tells two files apart: a console may name every file `export.json`.
 */
export function fileKey(name: string): string {
  // Asked of every name in every derivation.
  if (!name.includes('(')) return name
  const plain = withoutCopyMark(name)
  return plain !== name && parseProductionTime(plain) !== undefined ? plain : name
}

export function isSameFile(one: string, other: string): boolean {
  return fileKey(one) === fileKey(other)
}

/** The moment a run of 14, 12, 13 or 11 digits writes; undefined where there is no such moment. */
export function parseStamp(digits: string): Moment | undefined {
  const western = digits.length === 14 || digits.length === 12
  if (!western && digits.length !== 13 && digits.length !== 11) return undefined
  const year = western ? digits.slice(0, 4) : String(Number(digits.slice(0, 3)) + 1911)
  const [month, day, hour, minute, second] = digits.slice(western ? 4 : 3).match(/\d\d/g) as string[]
  // Outside these years the digits are some other number: a computer's own milliseconds since 1970 would be 民國 159 on.
  if (year < '2010' || year > '2069') return undefined
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}+08:00`
  const instant = parseMoment(moment)
  // Written anew it must be the same: a 60th second would be taken for the 59th.
  return instant !== undefined && toMoment(instant) === moment ? moment : undefined
}
