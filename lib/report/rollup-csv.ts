import { instantOf, type Month, toMoment } from '../domain/months.ts'
import type { RollupRow } from '../domain/rollup.ts'
import { rocMoment } from '../text/zh/dates.ts'
import { monthColumn, monthsList, ROLLUP_COLUMNS, statusText } from '../text/zh/rollup.ts'
import { renderCsv } from './csv.ts'

/** The matrix as it is shown, one row an agency, one column a month. Names and actions come from files: guarded. */
export function rollupCsv(rows: readonly RollupRow[], months: readonly Month[]): string {
  return renderCsv([
    [...ROLLUP_COLUMNS, ...months.map(monthColumn)],
    ...rows.map((row) => [
      row.code,
      row.name,
      rocMoment(row.asOf),
      toMoment(instantOf(row.asOf)),
      row.overdueMonths,
      row.overdueDays,
      monthsList(row.outOfOrder),
      row.next?.action ?? '',
      ...months.map((month) => statusText(row.byMonth.get(month))),
    ]),
  ])
}
