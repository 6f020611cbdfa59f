import type { Taught } from '../domain/taught-words.ts'
import { MOMENT } from './pages/dates.ts'
import { BUSY, CERTIFICATE, SESSION_OVER } from './pages/words.ts'
import { Stream } from './stream.ts'
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
  /** Password or certificate asked, or the time-out words: `page` and `tableOf` are empty, for nothing may be read here. */
  isLogin: boolean
  /** Something in no table we know looks like a record, or like a sum of some. */
  hasStrays: boolean
  tableOf(page: PageId): Table | undefined
}

const START_AND_END = new RegExp(`${MOMENT}[-~至]?${MOMENT}`)

/** Looks at a document: `kinds` are the tables to find in it. Changes nothing. Yields where a pause may be made. */
export function* look(
  document: Document,
  kinds: readonly TableWords[],
  taught?: Taught,
  skipsRecords?: boolean,
): Generator<void, View> {
  const found = yield* walk(document, kinds, taught, skipsRecords)
  const { page, notes, strips, controls, isLogin, isBusy, hasStray } = found
  const streams = [page, notes]
  const lines = streams.flatMap((stream) => stream.lines)
  const says = (pattern: RegExp, longest: number) =>
    lines.some(({ text }) => text.length <= longest && pattern.test(text))
  const asks = isLogin || says(SESSION_OVER, 40) || says(CERTIFICATE, 40)
  return {
    page: asks ? new Stream() : page,
    streams,
    controls,
    isBusy: isBusy || says(BUSY, 40),
    isLogin: asks,
    hasStrays: hasStray || strips.some(({ isDim }) => isDim) || streams.some(({ text }) => START_AND_END.test(text)),
    tableOf: (id) => (asks ? undefined : joinStrips(strips.filter(({ words }) => words.page === id))),
  }
}
