import type { Month } from '../../domain/months.ts'
import { rocMonth } from './dates.ts'
import { plural } from './plural.ts'

export { reportFileName } from '../zh/report-kinds.ts'

/** The reports there are: one line each, in the order of the menu. Papers themselves have their Chinese names. */
export const REPORT_KINDS = {
  compliance: {
    label: 'Compliance report',
    title: 'Attendance filing compliance report',
    hint: 'for each month of a period: comparisons, corrections, data file, filing, survey and whether on time, with differences and evidence.',
  },
  month: {
    label: 'Month certificate',
    title: 'Attendance filing certificate of the month',
    hint: 'how one month was handled, one page, with boxes for officer and supervisor.',
  },
  year: {
    label: 'Year certificate',
    title: 'Attendance filing certificate of the year',
    hint: 'whether each month of a year was on time, one page, for performance reviews.',
  },
} as const

/** Whose: one agency's code and name, or all on the list. */
export const ALL_AGENCIES = 'All agencies'

export function agenciesText(count: number): string {
  return `All ${plural(count, 'agency', 'agencies')}`
}

export function whoseText({ name, code }: { name: string; code: string }): string {
  return `${name} (${code})`
}

/** `2023-01 to 2023-05`, or the one month. */
export function spanText(from: Month, to: Month): string {
  return from === to ? rocMonth(from) : `${rocMonth(from)} to ${rocMonth(to)}`
}

/** `2023`. */
export function rocYearText(year: number): string {
  return String(year)
}
