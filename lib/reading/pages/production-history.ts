import type { Month } from '../../domain/months.ts'
import { findRegions, readName } from '../fields.ts'
import { squeeze } from '../fold.ts'
import type { TableRecord, TableWords } from '../strip.ts'
import type { Table } from '../table.ts'
import { answer, type ProductionFact, refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { missingColumns, refuseMissing } from './comparison-columns.ts'
import { hasHeading } from './comparison-heading.ts'
import { checkCounts } from './counts.ts'
import { COUNT, toCount } from './counts-text.ts'
import { parseMomentOf, toMonth } from './dates.ts'
import type { Page } from './page.ts'
import { readPagers } from './pagers.ts'

/** The header of 查詢下載紀錄 [000]: `111年 6月下載紀錄, 下載筆數, 下載人員, 下載時間`. First seen 2021-10. */
const columns = {
  file: ['下載紀錄'],
  records: ['下載筆數'],
  person: ['下載人員'],
  time: ['下載時間'],
} as const
export const historyWords: TableWords = { page: 'production-history', columns }

/** Before the header's word, which may be the site's own. */
const MONTH = /^(\d{2,4})年(\d{1,2})月/
/** The data file's own name carries its production time [000, inferred: agency, then fourteen figures]. */
const FILE = /^[0-9A-Z]{10}_(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.json$/i
const WHOLE_COUNT = new RegExp(`^${COUNT}筆?$`)

/** Whether the page has the history's table, with whatever header is left of it. */
export function hasHistory(view: View): boolean {
  return view.tableOf('production-history') !== undefined
}

/** The files produced for a month. Where its header stands, the history wins over the form above it. */
export const productionHistory: Page<'production-history'> = {
  id: 'production-history',
  table: historyWords,
  recognises: (view) => hasHistory(view) && !hasHeading(view),
  read(view) {
    if (view.isBusy) refuse('busy')
    const table = view.tableOf('production-history')!
    refuseMissing(missingColumns(table, columns), table)
    if (table.isTorn) refuse('tables-torn')
    const month = monthOf(table)
    const pager = readPagers(view.streams)
    const total = pager?.total ?? table.records.length
    checkCounts(total, pager, table, view.hasStrays)
    const productions = table.records.map((record) => readProduction(record, month))
    const agencyName = readName(view.page, findRegions(view.page).agency)
    return answer('production-history', { productions, agencyName }, total > productions.length ? ['rows'] : [])
  },
}

function monthOf({ columns }: Table): Month {
  const [, year, month] = MONTH.exec(columns.find(({ field }) => field === 'file')!.words) ?? []
  return (month && toMonth(year!, month)) || refuse('history-month')
}

function readProduction({ file = '', time = '', records: count = '' }: TableRecord, month: Month): ProductionFact {
  const name = squeeze(file)
  const producedAt = parseMomentOf(name.replace(FILE, '$1-$2-$3 $4:$5:$6')) ?? parseMomentOf(time)
  if (!producedAt) refuse('history-cell', { column: '下載時間', text: time.slice(0, 40) })
  const records = squeeze(count) && toCount(WHOLE_COUNT.exec(squeeze(count))?.[1] ?? 'none')
  if (Number.isNaN(records)) refuse('history-cell', { column: '下載筆數', text: count.slice(0, 40) })
  return { month, records: records === '' ? null : records, producedAt, ...(FILE.test(name) && { file: name }) }
}
