import type { Day, Moment } from '../../domain/months.ts'
import type { TableWords } from '../strip.ts'
import type { Table } from '../table.ts'
import { answer, refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { blocksOf } from './blocks.ts'
import { missingColumns, refuseMissing } from './comparison-columns.ts'
import { checkSums, pairFigures, readFigures } from './count-rows.ts'
import { yearOfPage } from './count-year.ts'
import { DATE, MOMENT, parseDay, parseMomentOf } from './dates.ts'
import { refuseHiddenCodes } from './filing-rows.ts'
import type { Page } from './page.ts'
import { agencyOfPage } from './platform-agency.ts'
import { checkShape, checkSize } from './platform-pagers.ts'
import { hasTitle } from './platform-title.ts'
import { TITLES } from './platform-words.ts'
import { unlessSays } from './unless-says.ts'

/**
 * 差假 and 加班 of each month, by 機關名稱 or 機關代碼 [002 三2]. The manual shows no header: that months stand over the
 * columns, before the rows, or over both kinds is allowed for; the longer wordings are inferred, 2026-11.
 */
const columns = {
  code: ['機關代碼', '機關代號'],
  name: ['機關名稱', '機關'],
  month: ['月份', '年月', '統計月份', '資料年月'],
  kind: ['類別', '資料類型', '資料類別', '項目', '種類'],
  leave: ['差假', '差假筆數', '差假資料筆數'],
  overtime: ['加班', '加班筆數', '加班資料筆數'],
} as const

export const countWords: TableWords = {
  page: 'monthly-counts',
  columns,
  never: unlessSays(
    [
      ['機關', '月份', '年月'],
      ['月', '差假', '加班'],
    ],
    ['查詢', '正確筆數', '錯誤訊息', '機關組織', '異動類型'],
  ),
}

export const UPDATED = /最後更新(?:時間|日期)?:?(?:民國|西元)?/
const WHEN = new RegExp(`^(?:(?<moment>${MOMENT})|(?<day>${DATE})(?!\\d))`)

/** 機關每月筆數統計表 [002 三]: what the platform counts of each month. */
export const monthlyCounts: Page<'monthly-counts'> = {
  id: 'monthly-counts',
  table: countWords,
  recognises: (view) => isCounts(view),
  read(view) {
    if (view.isBusy) refuse('busy')
    const table = view.tableOf('monthly-counts')
    if (!table) refuse('table-missing')
    checkColumns(table)
    refuseHiddenCodes(table)
    const missing = checkSize(view, table)
    const ofPage = agencyOfPage(view)
    const { figures, sums } = readFigures(table, ofPage, () => yearOfPage(view))
    const counts = pairFigures(figures, ({ code, name }) => code ?? name ?? '')
    checkSums(sums, counts)
    const agencies = new Map(figures.map(({ who }) => [who.code ?? who.name, who]))
    if (figures.some(({ who }) => who.code === null)) missing.unshift('agency')
    return answer('monthly-counts', { counts, agencies: [...agencies.values()], ...updatedOf(view) }, missing)
  },
}

function isCounts(view: View): boolean {
  const table = view.tableOf('monthly-counts')
  if (!table) return hasTitle(view, TITLES.counts)
  const { fields, columns: shown } = table
  const hasMonths = shown.some((column) => /月$/.test(column.words))
  return fields.has('leave') || fields.has('overtime') || hasMonths || hasTitle(view, TITLES.counts)
}

/** 差假 and 加班 over columns, unless a column says for each row which of them it is. */
function checkColumns(table: Table): void {
  const { fields } = table
  if (!fields.has('kind'))
    refuseMissing(
      missingColumns(table, columns, (field) => /leave|overtime/.test(field)),
      table,
    )
  if (table.isTorn) checkShape(table)
}

function updatedOf({ streams }: View): { updatedAt: Moment | null; updatedOn: Day | null } {
  for (const blocks of streams.map(blocksOf)) {
    const at = blocks.findIndex(({ text }) => UPDATED.test(text))
    if (at < 0) continue
    // Behind the label, or in the block after it.
    const said = blocks[at]!.text.replace(new RegExp(`^.*?${UPDATED.source}`), '') || (blocks[at + 1]?.text ?? '')
    const { moment, day } = WHEN.exec(said)?.groups ?? {}
    const updatedAt = (moment && parseMomentOf(moment)) || null
    return { updatedAt, updatedOn: updatedAt ? null : (parseDay(moment ?? day ?? '') ?? null) }
  }
  return { updatedAt: null, updatedOn: null }
}
