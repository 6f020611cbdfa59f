import { systemClock } from '../../components/clock.ts'
import type { MonthRows } from '../../lib/domain/detail-rows.ts'
import { db } from '../../lib/store/database.ts'
import { eraseRows } from '../../lib/store/erase.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import type { RowsCount, RowsScope } from '../../lib/text/privacy.ts'
import { forgetRows, rowsKept } from '../background/forget-rows.ts'

/** Sets how long rows are kept; those that are over go at once, whether or not the worker sleeps. */
export async function keepDetailDays(detailDays: number): Promise<void> {
  await saveSettings(db(), { detailDays })
  await forgetRows(systemClock.now())
}

/** Counts the detail rows there are: of months that closed, and all. */
export async function lookAtRows(): Promise<Record<RowsScope, RowsCount>> {
  const counts = { closed: { months: 0, rows: 0 }, all: { months: 0, rows: 0 } }
  for await (const kept of rowsKept()) {
    add(counts.all, kept)
    if (isIn('closed', kept)) add(counts.closed, kept)
  }
  return counts
}

/** Answers what went. */
export async function eraseDetailRows(scope: RowsScope): Promise<RowsCount> {
  const erased = { months: 0, rows: 0 }
  for await (const kept of rowsKept()) {
    if (!isIn(scope, kept)) continue
    await eraseRows(db(), kept.agency, kept.month)
    add(erased, kept)
  }
  return erased
}

function isIn(scope: RowsScope, { since }: MonthRows): boolean {
  return scope === 'all' || since !== undefined
}

function add(count: RowsCount, { rows }: MonthRows): void {
  count.months++
  count.rows += rows
}
