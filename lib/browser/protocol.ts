/**
 * Every message between a page's reader and the worker, named for what happened. The sender lives in a
 * foreign page: each message is parsed at the worker's door, and nothing beyond these shapes gets in.
 * Readers import types only (zod stays out of their bundle).
 */
import * as z from 'zod/mini'
import type { PanelNews } from '../domain/panel.ts'
import type { KeptRow } from '../domain/privacy.ts'
import type { Query, ResultHeading } from '../domain/query.ts'
import type { RoundOrder } from '../domain/round-order.ts'
import { change, data, mode } from '../domain/records.ts'
import {
  agencyCode,
  count,
  day,
  moment,
  month,
  oneOf,
  orNull,
  period,
  reasonValues,
  textUpTo,
  truth,
} from '../domain/schemas.ts'
import { platformReports } from './platform-reports.ts'

const word = textUpTo(200)
const doc = z.custom<string>((value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value))

const query = z.strictObject({
  kind: oneOf('correction', 'backfill', 'by-applied-date', 'by-changed-date'),
  month: orNull(month),
  date: orNull(day),
  change,
  data,
  agencyName: z.optional(word),
})

const heading = z.strictObject({ mode, agency: z.strictObject({ code: agencyCode, name: word }), period })

/** As many rows as a record keeps; their number is told apart. */
export const MOST_ROWS = 2000

/** Rows as they leave the page: without reasons; the store masks the names before it keeps them (privacy.ts). */
const rows = z.custom<KeptRow[]>(
  (value) =>
    Array.isArray(value) &&
    value.length <= MOST_ROWS &&
    value.every((row) => typeof row === 'object' && row !== null && Object.values(row).every(isWord)),
)

const rowRange = z.custom<[number, number]>(
  (value) => Array.isArray(value) && value.length === 2 && value.every((one) => count.safeParse(one).success),
)

const productions = z.custom<{ month: string; records: number | null; producedAt: string; file?: string }[]>(
  (value) =>
    Array.isArray(value) && value.length <= MOST_ROWS && value.every((one) => production.safeParse(one).success),
)
const production = z.strictObject({ month, records: orNull(count), producedAt: moment, file: z.optional(word) })

/** Null: the page names none. */
const agencyName = z.optional(orNull(word))

const produceForm = { month: orNull(month), agencyName }

const page = oneOf(
  ...(['query-form', 'comparison', 'listing', 'produce-form', 'production-history', 'session-expired'] as const),
  ...(Object.keys(platformReports) as (keyof typeof platformReports)[]),
)

/** What the operator does with a round of comparisons; what is chosen, where one begins. */
const roundAct = z.strictObject({
  do: oneOf('begin', 'resume', 'recheck', 'pause', 'stop', 'close'),
  agency: agencyCode,
  /** On with it though it is no office hour. */
  offHours: z.optional(truth),
  chosen: z.optional(
    z.strictObject({
      from: month,
      to: month,
      /** As `correction-leave backfill-leave`. */
      combinations: word,
      allRows: truth,
    }),
  ),
})
export type RoundAct = z.infer<typeof roundAct>

/** What the reader made of its document, by page. */
const reports = byWord('page', {
  comparison: {
    heading,
    /** Undefined where the query is not known. */
    query: z.optional(query),
    total: count,
    /** First and last row on the page, from 1; [1, 0] for none. */
    shown: rowRange,
    rows,
    /** 異動日期 will become this day, as the page says. */
    runDay: z.optional(day),
  },
  listing: {},
  'query-form': { agencyName },
  'session-expired': {},
  'produce-form': produceForm,
  'production-history': { agencyName, productions },
  ...platformReports,
  unreadable: {
    /** The page it was taken for. */
    of: page,
    reason: word,
    values: reasonValues,
  },
})
export type Report = WordOf<typeof reports>

const report = z.custom<Report>((value) => reports.find(value)?.safeParse(value).success === true)

const messages = byWord('type', {
  /** A result stands on the page; which query does it answer? Answer: `QueryAnswer`. */
  'result-shown': { doc, arrival: oneOf('loaded', 'reloaded', 'brought-back', 'updated', 'unchanged') },
  /** The page was read. Answer: what the panel shows. */
  'page-read': { doc, at: moment, report },
  /** The query form was sent; null: with what, could not be told. */
  'query-sent': { doc, at: moment, query: orNull(query) },
  /** The operator clicked in a result page; `turns`: on what turns its page. */
  'result-clicked': { doc, turns: truth },
  /** The operator clicked 資料校正, 執行 or 批次補建. */
  'run-clicked': { doc, at: moment, action: mode },
  /** The operator clicked 產生JSON資料檔, the form saying this. */
  'produce-pressed': { doc, at: moment, ...produceForm },
  /** The page's own message box. */
  'page-said': { doc, at: moment, text: textUpTo(2000) },
  /** A script that most pages never need is needed in this frame. Answered once it is there. */
  'script-wanted': { script: oneOf('reader', 'platform', 'panel', 'assist', 'redactor') },
  /** The operator's own click, on a round of comparisons. Answer: what the panel shows, and what to do next. */
  'round-act': { doc, at: moment, act: roundAct },
  /** How far the page is with its order; `touched`: the operator did something else in between. */
  'round-told': {
    doc,
    /** `ready`: about to press, is the order still good? */
    what: oneOf('ready', 'back', 'turning', 'touched', 'problem'),
    problem: z.optional(z.strictObject({ key: word, values: reasonValues })),
  },
  /** The operator is at work on a page of ours: a sleeping worker is up when the query is told, for the page is gone then. */
  'operator-here': {},
  /** A document came with an error of the server instead of a page. */
  'page-failed': { status: count },
  /** The operator answered the panel. */
  'question-answered': {
    doc,
    at: moment,
    question: oneOf('data', 'change', 'agency', 'run-data', 'run-count', 'run-day', 'teach', 'filing-month', 'follow'),
    value: word,
  },
})
export type Message = WordOf<typeof messages>

/** The message, if it is one, in exactly its shape. */
export function parseMessage(value: unknown): Message | undefined {
  const result = messages.find(value)?.safeParse(value)
  return result?.success ? (result.data as Message) : undefined
}

export interface QueryAnswer {
  query?: Query
  /** The query holds only for this heading. */
  expects?: ResultHeading
}

/** What the worker answers where it draws: the panel, and whether the page is to be read again. */
export interface PanelAnswered {
  news: PanelNews | null
  readAgain?: boolean | undefined
  /** What the page is to do next. */
  order?: RoundOrder | undefined
}

/** No message of ours is longer, as JSON text. */
export const LONGEST_MESSAGE = 2_000_000

type Shapes = Record<string, Record<string, z.ZodMiniType>>

/** One object of several shapes; its own word under `by` says which. */
interface ByWord<By extends string, T extends Shapes> {
  by: By
  shapes: T
  find(value: unknown): z.ZodMiniType | undefined
}

type WordOf<B> =
  B extends ByWord<infer By, infer T>
    ? {
        [K in keyof T & string]: Record<By, K> &
          (keyof T[K] extends never ? unknown : z.infer<z.ZodMiniObject<T[K], z.core.$strict>>)
      }[keyof T & string]
    : never

function byWord<By extends string, T extends Shapes>(by: By, shapes: T): ByWord<By, T> {
  const schemas = new Map<unknown, z.ZodMiniType>(
    Object.entries(shapes).map(([name, shape]) => [name, z.strictObject({ [by]: word, ...shape })]),
  )
  return { by, shapes, find: (value) => schemas.get((value as Record<string, unknown> | null)?.[by]) }
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200
}
