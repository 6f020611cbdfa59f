/**
 * Every message between a page's reader and the worker, named for what happened. The sender lives in a
 * foreign page: each message is parsed at the worker's door, and nothing beyond these shapes gets in.
 * Readers import types only (zod stays out of their bundle).
 */
import * as z from 'zod/mini'
import type { PanelView } from '../domain/panel.ts'
import type { Query, ResultHeading } from '../domain/query.ts'
import { change, data, mode } from '../domain/records.ts'
import { isDay, isMonth, parseMoment } from '../domain/months.ts'

const text = z.string().check(z.maxLength(2000))
const word = z.string().check(z.maxLength(200))
const day = z.string().check(z.refine(isDay))
const month = z.string().check(z.refine(isMonth))
const moment = z.string().check(z.refine((value) => parseMoment(value) !== undefined))
const count = z.int().check(z.nonnegative())
const doc = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const arrival = z.enum(['loaded', 'reloaded', 'brought-back', 'updated', 'unchanged'])

const query = z.strictObject({
  kind: z.enum(['correction', 'backfill', 'by-applied-date', 'by-changed-date']),
  month: z.nullable(month),
  date: z.nullable(day),
  change,
  data,
  agencyName: z.optional(word),
})

const heading = z.strictObject({
  mode,
  agency: z.strictObject({ code: word, name: word }),
  period: z.tuple([day, day]),
})

/** A row as it may leave the page: name masked, reason gone (privacy.ts). */
const row = z.record(word, word)
const MOST_ROWS = 2000

const page = z.enum(['query-form', 'comparison', 'listing', 'produce-form', 'production-history', 'session-expired'])

/** What the reader made of its document. */
export const report = z.discriminatedUnion('page', [
  z.strictObject({
    page: z.literal('comparison'),
    heading,
    /** Undefined where the query is not known. */
    query: z.optional(query),
    total: count,
    rowsRead: count,
    rows: z.array(row).check(z.maxLength(MOST_ROWS)),
    /** 異動日期 will become this day, as the page says. */
    runDay: z.optional(day),
  }),
  z.strictObject({ page: z.literal('listing') }),
  z.strictObject({ page: z.literal('query-form') }),
  z.strictObject({ page: z.literal('session-expired') }),
  z.strictObject({ page: z.literal('produce-form'), month: z.nullable(month), agencyName: z.optional(word) }),
  z.strictObject({
    page: z.literal('production-history'),
    agencyName: z.optional(word),
    productions: z
      .array(z.strictObject({ month, records: z.nullable(count), producedAt: moment, file: z.optional(word) }))
      .check(z.maxLength(MOST_ROWS)),
  }),
  z.strictObject({
    page: z.literal('unreadable'),
    /** The page it was taken for. */
    of: page,
    reason: word,
    values: z.record(word, z.union([text, z.number()])),
  }),
])
export type Report = z.infer<typeof report>

export const message = z.discriminatedUnion('type', [
  /** A result stands on the page; which query does it answer? Answer: `QueryAnswer`. */
  z.strictObject({ type: z.literal('result-shown'), doc, arrival }),
  /** The page was read. Answer: what the panel shows. */
  z.strictObject({ type: z.literal('page-read'), doc, at: moment, report }),
  /** The query form was sent. */
  z.strictObject({ type: z.literal('query-sent'), doc, at: moment, query }),
  /** The operator clicked in a result page. */
  z.strictObject({ type: z.literal('result-clicked'), doc }),
  /** The operator clicked 資料校正, 執行 or 批次補建. */
  z.strictObject({ type: z.literal('run-clicked'), doc, at: moment, action: z.enum(['correction', 'backfill']) }),
  /** The page's own message box. */
  z.strictObject({ type: z.literal('page-said'), doc, at: moment, text }),
  /** The operator answered the panel. */
  z.strictObject({
    type: z.literal('question-answered'),
    doc,
    at: moment,
    question: z.enum(['data', 'change', 'agency', 'run-data', 'run-count', 'run-day']),
    value: word,
  }),
])
export type Message = z.infer<typeof message>

export interface QueryAnswer {
  query?: Query
  /** The query holds only for this heading. */
  expects?: ResultHeading
}

/** What the worker answers where it draws: the panel, and whether the page is to be read again. */
export interface PanelAnswered {
  view: PanelView | null
  readAgain?: boolean
}

/** No message of ours is longer, as JSON text. */
export const LONGEST_MESSAGE = 2_000_000
