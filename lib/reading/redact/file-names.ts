import { parseStamp } from '../../domain/file-names.ts'
import { CODE_IN_FILE } from '../pages/filing-rows.ts'
import { FILE_TYPE } from '../pages/file-lines.ts'
import type { Agencies } from './agencies.ts'
import { maskChars } from './mask.ts'

const TYPE = new RegExp(String.raw`\.(?:${FILE_TYPE})(?![a-z])`, 'gi')

/**
 * Invented names of data files, of the same shape. The code at the beginning becomes the agency's invented one, and a
 * production time keeps its year and month, with the first day of it at nine o'clock and a second of its own: files of
 * other times stay others, and no time is a real one. Of the rest the kind of file stays.
 */
export class FileNames {
  private readonly stamps: string[] = []
  private readonly agencies: Agencies

  constructor(agencies: Agencies) {
    this.agencies = agencies
  }

  /** For a text of half width without blanks: what becomes of each of its characters. */
  mask(name: string): string[] {
    const masked = maskChars(name)
    const put = (at: number, words: string): void => {
      for (let step = 0; step < words.length; step++) masked[at + step] = words[step]!
    }
    const [, code] = CODE_IN_FILE.exec(name) ?? []
    if (code) put(0, this.agencies.codeFor(code.toUpperCase()))
    for (const { 0: type, index } of name.matchAll(TYPE)) put(index, type)
    for (const { 0: digits, index } of name.matchAll(/\d+/g)) {
      if (parseStamp(digits)) put(index, this.stampFor(digits))
    }
    return masked
  }

  private stampFor(digits: string): string {
    if (!this.stamps.includes(digits)) this.stamps.push(digits)
    const place = this.stamps.indexOf(digits)
    const two = (value: number): string => String(value % 60).padStart(2, '0')
    const month = digits.slice(0, digits.length % 2 ? 5 : 6)
    const hasSeconds = digits.length > 12
    return `${month}0109${hasSeconds ? two(Math.floor(place / 60)) : ''}${two(place)}`
  }
}
