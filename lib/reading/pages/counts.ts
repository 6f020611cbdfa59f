import type { Table } from '../table.ts'
import { type Reason, reasonFor } from '../verdicts.ts'
import type { Pager } from './pagers.ts'

/**
 * Whether total, pager and rows agree (R4); the reason where they do not. Fewer rows than the total, without a pager
 * that claims to show more, are rows beyond the page: no contradiction. Nothing may be said to be empty but in the
 * vendor's own way, and not while anything on the page looks like a record.
 */
export function checkCounts(
  total: number,
  pager: Pager | undefined,
  { records, saysEmpty }: Table,
  hasStrays: boolean,
): Reason | undefined {
  const rows = records.length
  if (pager && pager.total !== total) return reasonFor('pager-total', { total, pager: pager.total })
  if (total === 0 && rows > 0) return reasonFor('rows-at-zero', { rows })
  if (rows > total) return reasonFor('rows-more', { rows, total })
  if (saysEmpty && total > 0) return reasonFor('empty-row', { total })
  if (pager?.range) {
    const [from, to] = pager.range
    const shown = to - from + 1
    const isPossible = total === 0 ? to === 0 : from >= 1 && from <= to && to <= total
    if (!isPossible || (total > 0 && shown !== rows)) return reasonFor('pager-rows', { from, to, rows })
  }
  if (total > 0) return undefined
  if (!saysEmpty && !pager) return reasonFor('empty-unsaid')
  return hasStrays ? reasonFor('rows-stray') : undefined
}
