import type { Day } from '../../domain/months.ts'
import { type Region, sayRegion } from '../fields.ts'
import type { Stream } from '../stream.ts'
import { answer } from '../verdicts.ts'
import type { View } from '../view.ts'
import { DATE, toDay } from './dates.ts'
import { readFilings } from './filing-rows.ts'
import { isSummary } from './filing-summary.ts'
import type { Page } from './page.ts'
import { agencyOfPage } from './platform-agency.ts'

/** What the span of days stands behind [002 四4: 查詢區間, 起訖日期]. */
export const SPAN = /查詢(區間|期間|日期)|起[訖迄]日期|報送期間/
export const SPAN_DAYS = new RegExp(`^[:(]*${DATE}[~至到-]+${DATE}(?!\\d)`)

/** 歷程 [002 四3]: the filings of one agency, by default those of the last month. */
export const filingHistory: Page<'filing-history'> = {
  id: 'filing-history',
  recognises: (view) => view.tableOf('filing-summary') !== undefined && !isSummary(view),
  read(view) {
    const { filings, missing } = readFilings(view, agencyOfPage(view))
    return answer('filing-history', { filings, period: periodOf(view) }, missing)
  },
}

/** Where the days asked for stand, if anywhere. */
export function spanIn({ text }: Stream): Region | undefined {
  const label = SPAN.exec(text)
  const from = label ? label.index + label[0].length : 0
  return label ? { from, to: from + 60 } : undefined
}

/** Only where both days stand right behind the label: any others are of something else. */
function periodOf({ page }: View): [Day, Day] | null {
  const region = spanIn(page)
  if (!region) return null
  const said = sayRegion(page, region).replace(/[«»]/g, '')
  const [found, y1, m1, d1, y2, m2, d2] = SPAN_DAYS.exec(said) ?? []
  const from = found && toDay(y1!, m1!, d1!)
  const to = found && toDay(y2!, m2!, d2!)
  return from && to && from <= to ? [from, to] : null
}
