import type { Settings } from './agencies.ts'

/** Days the detail rows of a month are kept after it closed (quality.md, Privacy); the counts stay for good. */
export const DETAIL_DAYS = { usual: 90, least: 0, most: 365 } as const

/** As the operator set it; the usual where that is none of the days there may be. */
export function detailDaysOf({ detailDays }: Settings): number {
  const { usual, least, most } = DETAIL_DAYS
  return typeof detailDays === 'number' && detailDays >= least && detailDays <= most ? detailDays : usual
}
