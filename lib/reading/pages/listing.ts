import { hasHeading, isListing, readHeading } from './comparison-heading.ts'
import type { Page } from './page.ts'
import { answer, refuse } from '../verdicts.ts'

/**
 * The answer to 查詢種類 申請日期 or 異動日期 [000]: the heading of a comparison, without 比對差異總筆數 and without the
 * button 批次補建. It counts for nothing (R6), so its rows are not read.
 */
export const listing: Page<'listing'> = {
  id: 'listing',
  recognises: (view) => hasHeading(view) && isListing(view),
  read(view, query) {
    const { period, agency } = readHeading(view)
    if (query && !query.kind.startsWith('by-')) refuse('query-mode', { page: 'listing', query: query.kind })
    return answer('listing', { period, agency }, [])
  },
}
