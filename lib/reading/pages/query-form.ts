import { findChoice } from '../choices.ts'
import { findRegions, readName, type Region, sayRegion } from '../fields.ts'
import type { Stream } from '../stream.ts'
import { answer } from '../verdicts.ts'
import type { View } from '../view.ts'
import { hasHeading } from './comparison-heading.ts'
import { daysIn, monthsIn } from './form-month.ts'
import type { Page } from './page.ts'
import { hasHistory } from './production-history.ts'
import { CHANGES, DATA, KINDS, SPANS } from './words.ts'

/**
 * 統計平台資料查詢, the form [000]: what is about to be compared. Recognised by three of its labels, two of which no
 * other page has. Where a result stands on the same page, the result is what the page is.
 */
export const queryForm: Page<'query-form'> = {
  id: 'query-form',
  recognises: (view) => hasForm(view) && !hasHeading(view) && !hasHistory(view),
  read({ page }) {
    const { kind, span, change, data, agency } = findQuestions(page)
    const choose = <T>(region: Region | undefined, options: Readonly<Record<string, T>>): T | null =>
      (region && findChoice(page, region, options)) ?? null
    const facts = {
      kind: choose(kind, KINDS),
      ...readSpan(page, span),
      change: choose(change, CHANGES),
      data: choose(data, DATA),
      agencyName: readName(page, agency),
    }
    const { month, date, ...others } = facts
    const missing = Object.entries(others).flatMap(([name, value]) => (value === null ? [name] : []))
    if (month === null && date === null) missing.push('month', 'date')
    return answer('query-form', facts, missing)
  },
}

/** The regions of the form, each where its answers stand. */
export function findQuestions(page: Stream): ReturnType<typeof findRegions> {
  const { kind, change, data, ...others } = findRegions(page)
  // Labels side by side, in a row of their own, have their answers together behind the last.
  const last = [kind, change, data].reduce((one, other) => (other && other.from > (one?.from ?? 0) ? other : one))
  const own = (region: Region | undefined) => (region && region.from < region.to ? region : region && last)
  return { ...others, kind: own(kind), change: own(change), data: own(data) }
}

/** The form stands on the page, perhaps beside the result before (partial updates): sent from there it asks all the same. */
export function hasForm({ page }: View): boolean {
  const regions = findRegions(page)
  const own = [regions.kind, regions.change, regions.data].filter(Boolean).length
  const shared = [regions.span, regions.agency].filter(Boolean).length
  return own > 1 && own + shared > 2
}

type Span = { month: string | null; date: string | null }

/** 年月 or 日期: the one chosen; where the form does not ask which, the one that is filled in. */
function readSpan(page: Stream, region: Region | undefined): Span {
  if (!region) return { month: null, date: null }
  const said = sayRegion(page, region)
  const [months, days] = [monthsIn(said), daysIn(said)]
  const month = months.length === 1 ? months[0]! : null
  const date = days.length === 1 ? days[0]! : null
  const chosen = findChoice(page, region, SPANS)
  if (chosen) return chosen === 'month' ? { month, date: null } : { month: null, date }
  return months.length > 0 && days.length > 0 ? { month: null, date: null } : { month, date }
}
