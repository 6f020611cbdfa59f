import type { Day } from '../../domain/months.ts'
import type { TableRecord, TableWords } from '../strip.ts'
import { type ComparisonFacts, type ComparisonRow, type Reason, reasonFor, unreadable } from '../verdicts.ts'
import { hasHeading, type Heading, isListing, modeOf, readHeading } from './comparison-heading.ts'
import { checkColumns } from './comparison-columns.ts'
import { checkQuery } from './comparison-query.ts'
import { checkCounts } from './counts.ts'
import { readSurroundings } from './comparison-notice.ts'
import { parseDay } from './dates.ts'
import type { Page } from './page.ts'
import { readPagers } from './pagers.ts'

/** The columns of 差假 [000], by every wording seen. 加班 shares some of them; its others are not known. */
const columns = {
  department: { 部門: '2021-10' },
  name: { 姓名: '2021-10' },
  leaveType: { 假別: '2021-10' },
  period: { 申請日期: '2021-10' },
  reason: { 事由: '2021-10' },
  changedOn: { 異動日期: '2021-10' },
  changeState: { 異動狀態: '2021-10' },
  formState: { 假單狀態: '2021-10' },
} as const

// A form that asks 查詢種類 has two of these words in one row.
const words: TableWords = { page: 'comparison', columns, never: /查詢種類|差假資料比對/ }

/** The result of a 校正 or 補建 query (R2–R6). "No difference" needs every signal to agree (R4). */
export const comparison: Page<'comparison'> = {
  id: 'comparison',
  table: words,
  recognises: (view) => !view.isLogin && hasHeading(view) && !isListing(view),
  read(view, query) {
    const no = (reason: Reason, missing?: string[]) => unreadable('comparison', reason, missing)
    const heading = readHeading(view)
    if ('key' in heading) return no(heading)
    const { period, agency, total } = heading
    const mode = modeOf(view, heading)
    if (typeof mode !== 'string') return no(mode)
    const about = { mode, period, agency }
    const contradicted = (reason: Reason, missing?: string[]) => ({ ...no(reason, missing), about })
    if (view.isBusy) return contradicted(reasonFor('busy'))
    const table = view.tableOf('comparison')
    const wrong = (query && checkQuery(query, about)) ?? checkColumns(table, mode, query?.data ?? null, columns)
    if (wrong) return contradicted(wrong.reason, wrong.missing)
    const { records } = table!
    const pager = readPagers(view.streams)
    if (pager && 'key' in pager) return contradicted(pager)
    const disagreement =
      checkCounts(total, pager, table!, view.hasStrays) ??
      (mode === 'correction' ? checkChangedOn(records, period) : undefined)
    if (disagreement) return contradicted(disagreement)
    const facts: ComparisonFacts = {
      mode,
      data: query?.data ?? null,
      period,
      change: query?.change ?? 'unknown',
      agency,
      total,
      shown: pager?.range ?? [1, records.length],
      rows: records as ComparisonRow[],
      ...readSurroundings(view),
    }
    const missing = [...(query?.data ? [] : ['query']), ...(records.length < total ? ['rows'] : [])]
    return missing.length > 0
      ? { verdict: 'partial', page: 'comparison', ...facts, missing }
      : { verdict: 'observed', page: 'comparison', ...facts }
  },
}

/** Rows of a 校正 heading whose 異動日期 lies in no month of it are old rows; one that is no date is in a wrong column. */
function checkChangedOn(records: readonly TableRecord[], [from, to]: Heading['period']): Reason | undefined {
  const known = new Map<string, Day | undefined>()
  for (const { changedOn: text } of records) {
    if (!text) continue
    if (!known.has(text)) known.set(text, parseDay(text))
    const month = known.get(text)?.slice(0, 7)
    if (!month) return reasonFor('changed-on', { text: text.slice(0, 40) })
    if (month < from.slice(0, 7) || month > to.slice(0, 7)) return reasonFor('old-rows', { changedOn: text, from, to })
  }
  return undefined
}

