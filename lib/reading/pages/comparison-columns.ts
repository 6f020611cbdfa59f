import type { Data, Mode } from '../../domain/records.ts'
import type { TableWords } from '../strip.ts'
import type { Table } from '../table.ts'
import { type Reason, reasonFor } from '../verdicts.ts'

/** 補建 has neither [000]. */
const CORRECTION_ONLY = ['changedOn', 'changeState']

/**
 * Whether the columns are those of the data asked for. 差假 needs all it is known to have, each once; a missing or
 * renamed one is named. 加班 needs none: its columns are in no document, and two known ones identify the table.
 *
 * Where the query is not known, a missing column is forgiven only where the page itself says 加班 in a header: else a
 * renamed 差假 column would pass as 加班.
 */
export function checkColumns(
  table: Table | undefined,
  mode: Mode,
  data: Data | null,
  columns: TableWords['columns'],
): { reason: Reason; missing: string[] } | undefined {
  const isOvertime = data === 'overtime' || (!data && table?.columns.some(({ field, words }) => !field && /加班/.test(words)))
  const needed = Object.keys(columns).filter((field) => mode === 'correction' || !CORRECTION_ONLY.includes(field))
  const lacking = isOvertime ? [] : needed.filter((field) => !table?.fields.has(field))
  const missing = lacking.map((field) => Object.keys(columns[field]!)[0]!)
  if (!table) return { reason: reasonFor('table-missing'), missing }
  if (table.isTorn) return { reason: reasonFor('tables-torn'), missing }
  if (missing.length > 0) return { reason: reasonFor('columns-missing', { columns: missing.join('、') }), missing }
  const twice = table.columns.find(({ field, cell }) => field && table.columns.some((other) => other.field === field && other.cell !== cell))
  return twice && { reason: reasonFor('columns-twice', { column: twice.words }), missing: [] }
}
