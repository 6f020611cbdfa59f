import { answer, refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { filingWords, readFilings } from './filing-rows.ts'
import type { Page } from './page.ts'
import { hasTitle } from './platform-title.ts'
import { TITLES } from './platform-words.ts'

/** Whether the table of filings is 彙整總表: it has 歷程 beside each agency, or the page names itself so. */
export function isSummary(view: View): boolean {
  const table = view.tableOf('filing-summary')
  return table ? table.fields.has('history') || hasTitle(view, TITLES.summary) : false
}

/** 彙整總表 [002 四]: the latest filing of each agency, 20 agencies a page, dissolved ones among them. */
export const filingSummary: Page<'filing-summary'> = {
  id: 'filing-summary',
  table: filingWords,
  recognises: isSummary,
  read(view) {
    const { filings, missing } = readFilings(view, null)
    const seen = new Set<string>()
    for (const { agency } of filings) {
      if (agency && seen.has(agency)) refuse('agency-twice', { agency })
      if (agency) seen.add(agency)
    }
    return answer('filing-summary', { filings }, missing)
  },
}
