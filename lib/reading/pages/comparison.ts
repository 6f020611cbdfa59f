import type { Day } from '../../domain/months.ts'
import type { TableRecord, TableWords } from '../strip.ts'
import { answer, type ComparisonRow, refuse } from '../verdicts.ts'
import { hasHeading, type Heading, isListing, modeOf, readHeading } from './comparison-heading.ts'
import { checkColumns } from './comparison-columns.ts'
import { checkQuery } from './comparison-query.ts'
import { checkCounts } from './counts.ts'
import { readSurroundings } from './comparison-notice.ts'
import { parseDay } from './dates.ts'
import type { Page } from './page.ts'
import { readPagers } from './pagers.ts'

/** The columns of 差假 [000], by every wording seen. 加班 shares some of them; its others are not known. First seen 2021-10. */
const columns = {
  department: ['部門'],
  name: ['姓名'],
  leaveType: ['假別'],
  period: ['申請日期'],
  reason: ['事由'],
  changedOn: ['異動日期'],
  changeState: ['異動狀態'],
  formState: ['假單狀態'],
} as const

// A form that asks 查詢種類 has two of these words in one row.
export const comparisonWords: TableWords = { page: 'comparison', columns, never: /查詢種類|差假資料比對/ }

/** The result of a 校正 or 補建 query (R2–R6). "No difference" needs every signal to agree (R4). */
export const comparison: Page<'comparison'> = {
  id: 'comparison',
  table: comparisonWords,
  recognises: (view) => hasHeading(view) && !isListing(view),
  read(view, query) {
    const heading = readHeading(view)
    const { period, agency, total } = heading
    const mode = modeOf(view, heading)
    if (view.isBusy) refuse('busy')
    if (query) checkQuery(query, { mode, period, agency })
    const { data = null, change = 'unknown' } = query ?? {}
    const table = view.tableOf('comparison')
    checkColumns(table, mode, data, columns)
    const { records } = table
    const pager = readPagers(view.streams)
    checkCounts(total, pager, table, view.hasStrays)
    if (mode === 'correction') checkChangedOn(records, period)
    return answer(
      'comparison',
      {
        mode,
        data,
        period,
        change,
        agency,
        total,
        shown: pager?.range ?? [1, records.length],
        rows: records as ComparisonRow[],
        ...readSurroundings(view),
      },
      [...(data ? [] : ['query']), ...(records.length < total ? ['rows'] : [])],
    )
  },
}

/** Rows of a 校正 heading whose 異動日期 lies in no month of it are old rows; one that is no date is in a wrong column. */
function checkChangedOn(records: readonly TableRecord[], [from, to]: Heading['period']): void {
  const known = new Map<string, Day | undefined>()
  for (const { changedOn: text } of records) {
    if (!text) continue
    if (!known.has(text)) known.set(text, parseDay(text))
    const month = known.get(text)?.slice(0, 7)
    if (!month) refuse('changed-on', { text: text.slice(0, 40) })
    if (month < from.slice(0, 7) || month > to.slice(0, 7)) refuse('old-rows', { changedOn: text, from, to })
  }
}
