import type { Day } from '../../domain/months.ts'
import type { Mode } from '../../domain/records.ts'
import { Refusal, refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { COUNT, toCount } from './counts-text.ts'
import { DATE, toDay } from './dates.ts'
import { BUTTONS, RESULT_TITLE } from './words.ts'

/** 查詢年月：a~b,機關：NAME(CODE),比對差異總筆數：N筆 (校正), …,共N筆 (補建 and listings) [000]. */
export interface Heading {
  period: [Day, Day]
  agency: { code: string; name: string }
  total: number
  /** Which words say the total: 比對差異總筆數, or 共. */
  says: 'differences' | 'rows'
}

/** What begins like a heading, however it goes on: the label and a figure, or the label and, soon, 機關： */
export const BEGINS = /查詢年月(?=:?\d|:.{0,60}?機關:)/g
export const PERIOD = new RegExp(`^查詢年月:?${DATE}[~至-]${DATE}(?!\\d)`)
export const AGENCY = /^,?機關:?([^\uFFFC筆]{1,80}?)\(([0-9A-Za-z]{10})\)/
export const TOTAL = new RegExp(`^,?(?:(比對差異總筆數)|共):?${COUNT}筆(?!以上)`)
export const BOTH = /比對差異總筆數:?[\d,]*筆,?共[\d,]*筆|共[\d,]*筆,?比對差異總筆數/
/** With a colon or a figure after them; in a sentence the words say nothing. */
const DIFFERENCES = new RegExp(`比對差異總筆數(?::|(?=\\d))(?:${COUNT}筆)?`, 'g')

/** Whether the page is an answer to a query at all: a heading outside data, however broken, or the title over a table. */
export function hasHeading({ page: { text }, tableOf }: View): boolean {
  return (
    text.search(BEGINS) >= 0 ||
    text.search(DIFFERENCES) >= 0 ||
    (text.includes(RESULT_TITLE) && !!tableOf('comparison'))
  )
}

/** The one heading of the page; refuses where it is missing, broken, or said twice and differently. */
export function readHeading({ page }: View): Heading {
  const { text, raw } = page
  if (page.lines.some((line) => BOTH.test(line.text))) refuse('heading-both')
  const [heading, ...others] = [...text.matchAll(BEGINS)].map(({ index }) =>
    parseHeading(raw.slice(index, index + 260)),
  )
  if (!heading) refuse('heading-missing')
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(heading))) refuse('headings-differ')
  const totals = [...text.matchAll(DIFFERENCES)].map(([, count]) => toCount(count ?? 'none'))
  if (heading.says === 'rows' && totals.length > 0) refuse('heading-both')
  if (totals.some((count) => count !== heading.total)) refuse('headings-differ')
  return heading
}

const quote = (text: string): string => text.slice(0, 80).replace(/。.*/, '')

function parseHeading(text: string): Heading {
  const [whole, y1, m1, d1, y2, m2, d2] = PERIOD.exec(text) ?? []
  const from = whole && toDay(y1!, m1!, d1!)
  const to = whole && toDay(y2!, m2!, d2!)
  if (!from || !to || from > to) refuse('heading-period', { text: whole ?? quote(text) })
  const [agency, name, code] = AGENCY.exec(text.slice(whole!.length)) ?? []
  if (!agency) refuse('heading-agency', { text: quote(text) })
  const [said, differences, total] = TOTAL.exec(text.slice(whole!.length + agency.length)) ?? []
  if (!said) refuse('heading-broken', { text: quote(text) })
  return {
    period: [from, to],
    agency: { code: code!, name: name! },
    total: toCount(total!),
    says: differences ? 'differences' : 'rows',
  }
}

const NO_BUTTON = 'nav,[role=navigation],[role^=menu],h1,h2,h3,h4,h5,h6,legend,label'

/** Whether 批次補建 stands there as a button: in a sentence, a heading or a menu it means nothing. */
function hasBackfillButton({ controls, streams }: View): boolean {
  const lines = streams.flatMap((stream) =>
    stream.lines.map(({ text, node }) => ({ words: text, element: node.parentElement! })),
  )
  return [...controls, ...lines].some(
    ({ words, element }) => BUTTONS.backfill.test(words) && !element.closest(NO_BUTTON),
  )
}

/** Whether every heading is a listing's, whole, and nothing says comparison. */
export function isListing(view: View): boolean {
  try {
    return readHeading(view).says === 'rows' && !hasBackfillButton(view)
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** 校正 or 補建, as the page says it (R6). A listing says neither and is no comparison. */
export function modeOf(view: View, { says }: Heading): Mode {
  if (says === 'rows') return 'backfill'
  return hasBackfillButton(view) ? refuse('mode-both') : 'correction'
}
