import type { Table } from '../table.ts'
import { refuse } from '../verdicts.ts'
import type { Pager } from './pagers.ts'

/**
 * Whether total, pager and rows agree (R4); refuses where they do not. Fewer rows than the total, without a pager
 * that claims to show more, are rows beyond the page: no contradiction. Nothing may be said to be empty but in the
 * vendor's own way, and not while anything on the page looks like a record.
 */
export function checkCounts(
  total: number,
  pager: Pager | undefined,
  { records, saysEmpty }: Table,
  hasStrays: boolean,
): void {
  const rows = records.length
  if (pager && pager.total !== total) refuse('pager-total', { total, pager: pager.total })
  if (total === 0 && rows > 0) refuse('rows-at-zero', { rows })
  if (rows > total) refuse('rows-more', { rows, total })
  if (saysEmpty && total > 0) refuse('empty-row', { total })
  if (pager?.range) {
    const [from, to] = pager.range
    const isPossible = total === 0 ? to === 0 : from >= 1 && to <= total && to - from + 1 === rows
    if (!isPossible) refuse('pager-rows', { from, to, rows })
  }
  if (total > 0) return
  if (!saysEmpty && !pager) refuse('empty-unsaid')
  if (hasStrays) refuse('rows-stray')
}
