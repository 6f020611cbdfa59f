import { squeeze, wordsOf } from '../fold.ts'
import { type ComparisonFacts, type Query, refuse } from '../verdicts.ts'

/** A form may say more of an agency than a heading: 宜蘭縣政府(含所屬). */
export const nameOf = (text: string): string => wordsOf(squeeze(text).replace(/\(.*?\)/g, ''))

/**
 * Refuses where the page is the answer to the query (R6): the same mode, the same day or days of the same month, the same
 * agency where the form named one. A query for part of a month is no contradiction: R2 sees to it that it closes nothing.
 */
export function checkQuery(
  query: Query,
  { mode, period: [from, to], agency }: Pick<ComparisonFacts, 'mode' | 'period' | 'agency'>,
): void {
  const { kind, date, month, agencyName } = query
  if (kind !== mode) refuse('query-mode', { page: mode, query: kind })
  if (date && (from !== date || to !== date)) refuse('query-date', { query: date, from, to })
  if (!date && month && (from.slice(0, 7) !== month || to.slice(0, 7) !== month)) {
    refuse('query-month', { query: month, from, to })
  }
  if (agencyName && nameOf(agencyName) !== nameOf(agency.name)) {
    refuse('query-agency', { query: agencyName, page: agency.name })
  }
}
