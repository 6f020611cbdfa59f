import { ABOUT_BUSY, BUSY, CERTIFICATE, SESSION_OVER } from './pages/words.ts'
import type { Stream } from './stream.ts'
import type { TableWords } from './strip.ts'
import { joinStrips, type Table } from './table.ts'
import type { PageId } from './verdicts.ts'
import { type Control, walk } from './walk.ts'

/** A document looked at once. Page readers read from this alone. */
export interface View {
  /** Outside data tables: titles, headings, labels, pagers. */
  page: Stream
  /** With the rows of data tables that are no records: pagers and buttons may stand there, headings may not. */
  streams: readonly Stream[]
  controls: readonly Control[]
  /** The vendor says 請稍後: what stands behind it may be old. */
  isBusy: boolean
  /** Password or certificate asked, or the time-out words: nothing else may be read here. */
  isLogin: boolean
  /** Something in no table we know looks like a record, or like a sum of some. */
  hasStrays: boolean
  tableOf(page: PageId): Table | undefined
}

const MOMENT = String.raw`\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{1,2}:\d{2}(:\d{2})?`
const START_AND_END = new RegExp(`${MOMENT}[-~至]?${MOMENT}`)

/** Looks at a document: `kinds` are the tables to find in it. Changes nothing. */
export function look(document: Document, kinds: readonly TableWords[]): View {
  const { page, notes, strips, controls, asksForPassword, isBusy, hasStrayRow } = walk(document, kinds)
  const streams = [page, notes]
  const lines = streams.flatMap((stream) => stream.lines().map(({ text }) => text))
  const says = (pattern: RegExp, longest: number) => lines.some((text) => text.length <= longest && pattern.test(text))
  return {
    page,
    streams,
    controls,
    isBusy: isBusy || lines.some((text) => text.length <= 24 && BUSY.test(text) && !ABOUT_BUSY.test(text)),
    isLogin: asksForPassword || says(SESSION_OVER, 40) || says(CERTIFICATE, 40),
    hasStrays: hasStrayRow || strips.some(({ isDim }) => isDim) || streams.some(({ text }) => START_AND_END.test(text)),
    tableOf: (id) => joinStrips(strips.filter(({ words }) => words.page === id)),
  }
}
