import type { AgencyChecklist } from './checklist.ts'
import { instantOf, type Moment, type Month } from './months.ts'
import type { Filing, FilingErrors } from './records.ts'

/** 錯誤明細 as a page shows it: the platform's messages, the same ones together. */
export interface SeenErrors {
  errors: { message: string; count: number }[]
  /** The file of the filing, where the page names one. */
  file: string | null
}

/**
 * The filing that 錯誤明細 belongs to: that of its file, else the agency's newest one with rejected rows. Undefined where
 * none is on record: then it is shown and not kept, for it is not known of which filing it speaks.
 */
export function placeErrors(
  { errors, file }: SeenErrors,
  { agency, months }: AgencyChecklist,
  at: Moment,
): FilingErrors | undefined {
  if (errors.length === 0) return undefined
  const rejected = months
    .flatMap(({ month, facts }) => facts.filings.map((filing) => ({ month, filing })))
    .filter(({ filing }) => filing.rejected > 0 && isOf(filing, file))
    .sort((a, b) => instantOf(a.filing.filedAt) - instantOf(b.filing.filedAt))
  const newest: { month: Month; filing: Filing } | undefined = rejected.at(-1)
  if (!newest) return undefined
  return {
    kind: 'filing-errors',
    agency: agency.code,
    month: newest.month,
    ...(file !== null && { file }),
    filedAt: newest.filing.filedAt,
    messages: errors,
    at,
  }
}

function isOf({ file }: Filing, wanted: string | null): boolean {
  return wanted === null || file === undefined || file === wanted
}
