import type { Report } from '../../lib/browser/protocol.ts'
import { toKeptRow } from '../../lib/domain/privacy.ts'
import type { Query } from '../../lib/domain/query.ts'
import type { Reading } from '../../lib/reading/verdicts.ts'

/** As many rows as a record keeps; their count is kept whole. */
const MOST_ROWS = 2000

/** What leaves the page of a reading: facts, with names masked and reasons gone (quality.md, Privacy). */
export function reportOf(reading: Reading, query: Query | undefined): Report | undefined {
  if (reading.verdict === 'unrelated') return undefined
  if (reading.verdict === 'unreadable') {
    const { key, values } = reading.reason
    return { page: 'unreadable', of: reading.page as Extract<Report, { page: 'unreadable' }>['of'], reason: key, values: { ...values } }
  }
  switch (reading.page) {
    case 'comparison': {
      const { mode, agency, period, total, rows, notice } = reading
      return {
        page: 'comparison',
        heading: { mode, agency, period },
        query,
        total,
        rowsRead: rows.length,
        rows: rows.slice(0, MOST_ROWS).map(toKeptRow),
        runDay: notice?.today,
      }
    }
    case 'production-history':
      return {
        page: 'production-history',
        agencyName: reading.agencyName ?? undefined,
        productions: reading.productions.map(({ month, records, producedAt, file }) => ({ month, records, producedAt, file })),
      }
    case 'produce-form':
      return { page: 'produce-form', month: reading.month, agencyName: reading.agencyName ?? undefined }
    default:
      return { page: reading.page }
  }
}
