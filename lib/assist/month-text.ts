import type { Month } from '../domain/months.ts'
import { squeeze } from '../reading/fold.ts'
import { toMonth } from '../reading/pages/dates.ts'
import { BOTH_TEXT, MONTH_TEXT, PATTERN, TIGHT_TEXT, WESTERN, YEAR_TEXT } from './words.ts'

/** A year as four figures, of a text that is nothing else: `112`, `民國112年`, `2023`. */
export function parseYear(text: string): string | undefined {
  const year = YEAR_TEXT.exec(squeeze(text))?.[1]
  return year && Number(year) > 31 ? toMonth(year, '1')?.slice(0, 4) : undefined
}

/** A month of the year as two figures: `5`, `05月`. */
export function parseMonthOfYear(text: string): string | undefined {
  const month = MONTH_TEXT.exec(squeeze(text))?.[1]
  return month && toMonth('2000', month)?.slice(5)
}

/** A month of a text that is nothing else: `112/09`, `民國112年9月`, `11209`, `2023-09`. */
export function parseMonth(text: string): Month | undefined {
  const [, year, , month] = BOTH_TEXT.exec(squeeze(text)) ?? []
  const [, ...tight] = TIGHT_TEXT.exec(squeeze(text)) ?? []
  return month ? toMonth(year!, month) : tight[1] && toMonth(tight[0]!, tight[1])
}

const roc = (month: Month): string => `${Number(month.slice(0, 4)) - 1911}`

/** The year as a box wants it: 民國, unless what is in it or asked for is Western. `beside`: what stands around it. */
export function yearFor(month: Month, shown: string, hint: string): string {
  return WESTERN.test(squeeze(shown)) || WESTERN.test(squeeze(hint)) ? month.slice(0, 4) : roc(month)
}

/** The month of the year as a box wants it: two figures, unless it holds one. */
export function monthFor(month: Month, shown: string): string {
  return /^\d$/.test(squeeze(shown)) ? `${Number(month.slice(5))}` : month.slice(5)
}

/** The month as a box wants it that holds it whole: written like what is in it, or asked for; undefined where neither tells. */
export function bothFor(month: Month, shown: string, hint: string): string | undefined {
  for (const example of [squeeze(shown), squeeze(hint)]) {
    const [, y, between = '', m, end = ''] = BOTH_TEXT.exec(example) ?? PATTERN.exec(example) ?? []
    const [, year = y, own = m] = TIGHT_TEXT.exec(example) ?? []
    if (!year || !own) continue
    const figures = own.length === 1 ? `${Number(month.slice(5))}` : month.slice(5)
    return `${year.length === 4 ? month.slice(0, 4) : roc(month)}${between}${figures}${end}`
  }
  return undefined
}
