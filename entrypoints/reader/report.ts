import type { Report } from '../../lib/browser/protocol.ts'
import type { Query } from '../../lib/domain/query.ts'
import type { ComparisonRow, QueryFormFacts, Reading } from '../../lib/reading/verdicts.ts'

/** As many rows as a record keeps; their count is kept whole. */
const MOST_ROWS = 2000

/** A cell longer than this is none of the columns that are kept. */
const LONGEST_CELL = 200

/** What leaves the page of a reading: facts without the reasons for leave. The store masks the names (privacy.ts). */
export function reportOf(reading: Reading, query: Query | undefined): Report | undefined {
  if (reading.verdict === 'unrelated') return undefined
  if (reading.verdict === 'unreadable') {
    const { key, values } = reading.reason
    return {
      page: 'unreadable',
      of: reading.page as Extract<Report, { page: 'unreadable' }>['of'],
      reason: key,
      values: { ...values },
    }
  }
  switch (reading.page) {
    case 'comparison': {
      const { mode, agency, period, total, shown, rows, notice } = reading
      return {
        page: 'comparison',
        heading: { mode, agency, period },
        query,
        total,
        shown,
        rows: rows.slice(0, MOST_ROWS).map(withoutReason),
        runDay: notice?.today,
      }
    }
    case 'production-history':
    case 'produce-form': {
      const { verdict: _, missing: __, ...facts } = reading as typeof reading & { missing?: string[] }
      return facts
    }
    case 'query-form':
      return { page: 'query-form', agencyName: reading.agencyName }
    default:
      return { page: reading.page }
  }
}

function withoutReason({ reason: _, extra: __, ...row }: ComparisonRow): Omit<ComparisonRow, 'reason' | 'extra'> {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.slice(0, LONGEST_CELL)]))
}

/** What a query form that was wholly read asks. */
export function queryOf({ kind, month, date, change, data, agencyName }: QueryFormFacts): Query | null {
  if (kind === null || change === null || data === null) return null
  return { kind, month, date, change, data, ...(agencyName !== null && { agencyName }) }
}
