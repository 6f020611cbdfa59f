import type { Data, Mode } from '../../domain/records.ts'
import { headerWord, type TableWords } from '../strip.ts'
import type { Table } from '../table.ts'
import { refuse } from '../verdicts.ts'

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
): asserts table {
  const isOvertime =
    data === 'overtime' || (!data && table?.columns.some(({ field, words }) => !field && /加班/.test(words)))
  const isNeeded = (field: string) => mode === 'correction' || !CORRECTION_ONLY.includes(field)
  const missing = isOvertime ? [] : missingColumns(table, columns, isNeeded)
  if (!table) refuse('table-missing', {}, missing)
  if (table.isTorn) refuse('tables-torn', {}, missing)
  refuseMissing(missing, table)
  const twice = table.columns.find(
    ({ field, cell }) => field && table.columns.some((other) => other.field === field && other.cell !== cell),
  )
  if (twice) refuse('columns-twice', { column: twice.words })
}

/** The columns a table lacks, by the words the page is known to have for them. */
export function missingColumns(
  table: Table | undefined,
  columns: TableWords['columns'],
  isNeeded: (field: string) => boolean = () => true,
): string[] {
  return Object.keys(columns).flatMap((field) => {
    return isNeeded(field) && !table?.fields.has(field) ? columns[field]![0]! : []
  })
}

/** Refuses where columns are missing, and names them and what stands there that is not known: it may be their new name. */
export function refuseMissing(missing: string[], { columns }: Table): void {
  if (!missing[0]) return
  const unknown = new Set(columns.flatMap(({ field, words }) => (field || !words ? [] : headerWord(words))))
  refuse('columns-missing', { columns: missing.join('、'), unknown: [...unknown].join('、') }, missing)
}
