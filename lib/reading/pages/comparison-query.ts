import { wordsOf } from '../fold.ts'
import { type ComparisonFacts, type Query, type Reason, reasonFor } from '../verdicts.ts'

/**
 * Whether the page is the answer to the query (R6): the same mode, the same day or days of the same month, the same
 * agency where the form named one. A query for part of a month is no contradiction: R2 sees to it that it closes nothing.
 */
export function checkQuery(
  query: Query,
  { mode, period: [from, to], agency }: Pick<ComparisonFacts, 'mode' | 'period' | 'agency'>,
): { reason: Reason; missing?: string[] } | undefined {
  const reason = (): Reason | undefined => {
    if (query.kind !== mode) return reasonFor('query-mode', { page: mode, query: query.kind })
    if (query.date && (from !== query.date || to !== query.date)) {
      return reasonFor('query-date', { query: query.date, from, to })
    }
    if (!query.date && query.month && (from.slice(0, 7) !== query.month || to.slice(0, 7) !== query.month)) {
      return reasonFor('query-month', { query: query.month, from, to })
    }
    if (query.agencyName && wordsOf(query.agencyName) !== wordsOf(agency.name)) {
      return reasonFor('query-agency', { query: query.agencyName, page: agency.name })
    }
    return undefined
  }
  const found = reason()
  return found && { reason: found }
}
