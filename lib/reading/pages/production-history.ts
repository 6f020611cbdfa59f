import type { Month } from '../../domain/months.ts'
import { findRegions, readName } from '../fields.ts'
import { foldWidth, squeeze } from '../fold.ts'
import type { TableRecord, TableWords } from '../strip.ts'
import { type ProductionFact, type Reason, reasonFor, unreadable } from '../verdicts.ts'
import type { View } from '../view.ts'
import { hasHeading } from './comparison-heading.ts'
import { checkCounts } from './counts.ts'
import { COUNT, toCount } from './counts-text.ts'
import { parseMomentOf, toMonth } from './dates.ts'
import type { Page } from './page.ts'
import { readPagers } from './pagers.ts'

/** The header of 查詢下載紀錄 [000]: `111年 6月下載紀錄, 下載筆數, 下載人員, 下載時間`. */
const columns = {
  file: { 下載紀錄: '2021-10' },
  records: { 下載筆數: '2021-10' },
  person: { 下載人員: '2021-10' },
  time: { 下載時間: '2021-10' },
} as const
const table: TableWords = { page: 'production-history', columns }

const MONTH = /^(\d{2,4})年(\d{1,2})月下載紀錄/
/** The data file's own name carries its production time [000, inferred: agency, then fourteen figures]. */
const FILE = /^[0-9A-Z]{10}_(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\.json$/i
const WHOLE_COUNT = new RegExp(`^${COUNT}筆?$`)

/** Whether the page has the history's table, with whatever header is left of it. */
export function hasHistory(view: View): boolean {
  return view.tableOf('production-history') !== undefined
}

/** The files produced for a month. Where its header stands, the history wins over the form above it. */
export const productionHistory: Page<'production-history'> = {
  id: 'production-history',
  table,
  recognises: (view) => !view.isLogin && hasHistory(view) && !hasHeading(view),
  read(view) {
    const no = (reason: Reason, missing?: string[]) => unreadable('production-history', reason, missing)
    if (view.isBusy) return no(reasonFor('busy'))
    const found = view.tableOf('production-history')!
    const missing = Object.entries(columns).flatMap(([field, words]) => (found.fields.has(field) ? [] : Object.keys(words)))
    if (missing.length > 0) return no(reasonFor('columns-missing', { columns: missing.join('、') }), missing)
    if (found.isTorn) return no(reasonFor('tables-torn'))
    const month = monthOf(found.columns.filter(({ field }) => field === 'file').map(({ words }) => words))
    if (!month) return no(reasonFor('history-month'))
    const pager = readPagers(view.streams)
    if (pager && 'key' in pager) return no(pager)
    const counts = checkCounts(pager?.total ?? found.records.length, pager, found, view.hasStrays)
    if (counts) return no(counts)
    const productions: ProductionFact[] = []
    for (const record of found.records) {
      const production = readProduction(record, month)
      if ('key' in production) return no(production)
      productions.push(production)
    }
    const facts = { productions, agencyName: readName(view.page, findRegions(view.page).agency) }
    return pager && pager.total > productions.length
      ? { verdict: 'partial', page: 'production-history', ...facts, missing: ['rows'] }
      : { verdict: 'observed', page: 'production-history', ...facts }
  },
}

/** The month the header names; undefined where it names none, or two differ. */
function monthOf(headers: string[]): Month | undefined {
  const months = new Set(headers.map((words) => MONTH.exec(foldWidth(words))).map((found) => found && toMonth(found[1]!, found[2]!)))
  return months.size === 1 ? ([...months][0] ?? undefined) : undefined
}

function readProduction(cells: TableRecord, month: Month): ProductionFact | Reason {
  const name = squeeze(cells.file ?? '')
  const named = FILE.exec(name)
  const time = cells.time ?? ''
  const [, y, m, d, hours, minutes, seconds] = named ?? []
  const producedAt = (named && parseMomentOf(`${y}-${m}-${d} ${hours}:${minutes}:${seconds}`)) ?? parseMomentOf(time)
  if (!producedAt) return reasonFor('history-cell', { column: '下載時間', text: time.slice(0, 40) })
  const count = squeeze(cells.records ?? '')
  const records = count === '' ? null : toCount(WHOLE_COUNT.exec(count)?.[1] ?? 'none')
  if (Number.isNaN(records)) return reasonFor('history-cell', { column: '下載筆數', text: count.slice(0, 40) })
  return { month, records, producedAt, ...(named && { file: name }) }
}
