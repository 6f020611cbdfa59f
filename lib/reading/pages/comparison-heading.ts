import type { Day } from '../../domain/months.ts'
import type { Mode } from '../../domain/records.ts'
import { indexesOf } from '../fields.ts'
import { readBlocks } from '../stream.ts'
import { type Reason, reasonFor } from '../verdicts.ts'
import type { View } from '../view.ts'
import { DATE, toDay } from './dates.ts'
import { COUNT, toCount } from './counts-text.ts'
import { BUTTONS, RESULT_TITLE } from './words.ts'

/** 查詢年月：a~b,機關：NAME(CODE),比對差異總筆數：N筆 (校正), …,共N筆 (補建 and listings) [000]. */
export interface Heading {
  period: [Day, Day]
  agency: { code: string; name: string }
  total: number
  /** Which words say the total: 比對差異總筆數, or 共. */
  says: 'differences' | 'rows'
}

const HEADING = new RegExp(
  String.raw`^查詢年月:?${DATE}[~至-]${DATE},?機關:?([^\uFFFC筆]{1,80}?)\(([0-9A-Za-z]{10})\),?(?:比對差異總筆數:?${COUNT}筆|共:?${COUNT}筆)`,
)
const PERIOD = new RegExp(String.raw`^查詢年月:?${DATE}[~至-]${DATE}(?!\d)`)
const AGENCY = /機關:?.{1,80}?\([0-9A-Za-z]{10}\)/
/** What begins like a heading: the label and a figure, or the label and, soon, 機關： */
const BEGINS = /^查詢年月(?::?\d|:.{0,60}?機關:)/
/** With a colon or a figure after them; in a sentence the words say nothing. */
const DIFFERENCES = new RegExp(String.raw`比對差異總筆數(?::|(?=\d))(?:${COUNT}(?=筆))?`, 'g')
const REACH = 260

const beginnings = ({ text: { text } }: View): number[] =>
  indexesOf(text, '查詢年月').filter((at) => BEGINS.test(text.slice(at, at + REACH)))

/** Whether the page is an answer to a query at all: a heading outside data, however broken, or the title over a table. */
export function hasHeading(view: View): boolean {
  const { text } = view.text
  return (
    beginnings(view).length > 0 ||
    text.search(DIFFERENCES) >= 0 ||
    (text.includes(RESULT_TITLE) && view.tableOf('comparison') !== undefined)
  )
}

/** The one heading of the page; a reason where it is missing, broken, or said twice and differently. */
export function readHeading(view: View): Heading | Reason {
  const { text, raw } = view.text
  const found = beginnings(view).map((at) => parseHeading(text.slice(at, at + REACH), raw.slice(at, at + REACH)))
  const broken = found.find((each) => 'key' in each)
  if (broken) return broken
  const [heading, ...others] = found as Heading[]
  if (!heading) return reasonFor('heading-missing')
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(heading))) return reasonFor('headings-differ')
  return checkTotals(view, heading) ?? heading
}

function parseHeading(text: string, raw: string): Heading | Reason {
  const found = HEADING.exec(text)
  if (!found) {
    if (!PERIOD.test(text)) return reasonFor('heading-period', { text: text.slice(0, 40) })
    return reasonFor(AGENCY.test(text) ? 'heading-broken' : 'heading-agency', { text: text.slice(0, 80) })
  }
  const [whole, y1, m1, d1, y2, m2, d2, name, code, differences, rows] = found
  const from = toDay(y1!, m1!, d1!)
  const to = toDay(y2!, m2!, d2!)
  if (!from || !to || from > to) return reasonFor('heading-period', { text: PERIOD.exec(text)?.[0] ?? '' })
  const at = text.indexOf(`${name}(${code})`, whole.indexOf('機關'))
  return {
    period: [from, to],
    // The name as the page says it: 臺 stays 臺.
    agency: { code: code!, name: raw.slice(at, at + name!.length) },
    total: toCount((differences ?? rows)!),
    says: differences === undefined ? 'rows' : 'differences',
  }
}

/** Every 比對差異總筆數 on the page says the heading's total, and no heading says both kinds of total. */
function checkTotals({ text: stream }: View, { total, says }: Heading): Reason | undefined {
  const totals = [...stream.text.matchAll(DIFFERENCES)].map(([, count]) => (count ? toCount(count) : Number.NaN))
  if (says === 'rows') return totals.length > 0 ? reasonFor('heading-both') : undefined
  if (totals.some((count) => count !== total)) return reasonFor('headings-differ')
  const blocks = readBlocks(stream).filter(({ text }) => text.includes('比對差異總筆數'))
  return blocks.some(({ text }) => /比對差異總筆數:?[\d,]+筆[,。;]?共[\d,]+筆/.test(text)) ? reasonFor('heading-both') : undefined
}

/** Whether 批次補建 stands there as a button: in a sentence or heading it means nothing. */
export function hasBackfillButton({ controls, streams }: View): boolean {
  if (controls.some(({ words }) => BUTTONS.backfill.test(words))) return true
  const lines = streams.flatMap(readBlocks).filter(({ text }) => BUTTONS.backfill.test(text.replace(/[^\p{L}\p{N}]/gu, '')))
  return lines.some(({ first }) => !first.node.parentElement?.closest('h1,h2,h3,h4,h5,h6,legend,label,caption,nav,th'))
}

/** Whether every heading is a listing's, whole, and nothing says comparison. */
export function isOneListing(view: View): boolean {
  const heading = readHeading(view)
  return !('key' in heading) && heading.says === 'rows' && !hasBackfillButton(view)
}

/** 校正 or 補建, as the page says it (R6); a reason where it says both. A listing says neither and is no comparison. */
export function modeOf(view: View, { says }: Heading): Mode | Reason {
  if (says === 'rows') return 'backfill'
  return hasBackfillButton(view) ? reasonFor('mode-both') : 'correction'
}
