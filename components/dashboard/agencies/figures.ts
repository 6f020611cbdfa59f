import type { Agency } from '../../../lib/domain/agencies.ts'
import { type AgencyStanding, isUrgent, type MonthStanding } from '../../../lib/domain/agency-standing.ts'

/** The figures above the agencies' grid, counted from what the grid shows. */
export interface AgencyFigures {
  /** Agencies with a month that is overdue or in attention, and the oldest such month. */
  urgent: { agencies: number; first?: { agency: Agency; month: MonthStanding; others: number } }
  /** Agencies with something to do, and their months together. */
  open: { agencies: number; months: number; most?: { agency: Agency; months: number } }
  /** Agencies in which nothing can be done now. */
  quiet: number
  records: number
}

export function figuresOf(agencies: readonly Agency[], standings: ReadonlyMap<string, AgencyStanding>): AgencyFigures {
  const known = agencies.flatMap((agency) => {
    const standing = standings.get(agency.code)
    return standing ? [{ agency, ...standing }] : []
  })
  const withUrgent = known.filter(({ urgent }) => urgent > 0)
  const withOpen = known.filter(({ open }) => open > 0)
  const urgent = withUrgent.map(({ agency, months }) => ({ agency, month: months.find(isUrgent)! }))
  const first = urgent.reduce<(typeof urgent)[number] | undefined>(
    (oldest, one) => (oldest && oldest.month.month <= one.month.month ? oldest : one),
    undefined,
  )
  const most = withOpen.reduce<(typeof withOpen)[number] | undefined>(
    (worst, one) => (worst && worst.open >= one.open ? worst : one),
    undefined,
  )
  return {
    urgent: { agencies: withUrgent.length, first: first && { ...first, others: withUrgent.length - 1 } },
    open: {
      agencies: withOpen.length,
      months: withOpen.reduce((sum, { open }) => sum + open, 0),
      most: most && { agency: most.agency, months: most.open },
    },
    quiet: known.length - withOpen.length,
    records: known.reduce((sum, { records }) => sum + records, 0),
  }
}
