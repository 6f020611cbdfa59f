import { type Day, isDay, isMonth, type Month } from '../domain/months.ts'

/** Months and days as people type them in the office: 112-05, 112/5, 11205, 112年5月; also ISO (2023-05). */

const MONTH = /^(\d{2,4})[-/.年](\d{1,2})月?$/
const MONTH_DIGITS = /^(\d{2,4}?)(\d{2})$/
const DAY = /^(\d{2,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const DAY_DIGITS = /^(\d{2,4}?)(\d{2})(\d{2})$/

/** `112-05` → `2023-05`; undefined where it is no month. */
export function parseRocMonth(text: string): Month | undefined {
  const [, year, month] = find(text, MONTH, MONTH_DIGITS)
  const iso = `${isoYear(year)}-${pad(month)}`
  return isMonth(iso) ? iso : undefined
}

/** `112-05-16` → `2023-05-16`; undefined where there is no such day. */
export function parseRocDay(text: string): Day | undefined {
  const [, year, month, day] = find(text, DAY, DAY_DIGITS)
  const iso = `${isoYear(year)}-${pad(month)}-${pad(day)}`
  return isDay(iso) ? iso : undefined
}

/** What an input method leaves behind (full-width digits, blanks) is no mistake. */
export function tidyEntry(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** Seconds within bounds, both included; undefined for anything else. */
export function parseSeconds(text: string, { least, most }: { least: number; most: number }): number | undefined {
  const tidy = tidyEntry(text)
  const seconds = Number(tidy)
  return /^\d+(\.\d+)?$/.test(tidy) && least <= seconds && seconds <= most ? seconds : undefined
}

function find(text: string, ...patterns: RegExp[]): string[] {
  const tidy = tidyEntry(text)
  for (const pattern of patterns) {
    const match = pattern.exec(tidy)
    if (match) return match
  }
  return []
}

/** No 民國 year has four digits yet, and no ISO year of ours has fewer. */
function isoYear(year = ''): string {
  return year.length === 4 ? year : String(Number(year) + 1911)
}

function pad(part = ''): string {
  return part.padStart(2, '0')
}
