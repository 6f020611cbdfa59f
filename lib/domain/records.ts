/**
 * Records: the facts the product keeps, and the only language between pages and steps
 * (architecture.md, "The idea"). One schema a kind, as contract.md writes them. Extra fields
 * are kept; records of a kind this version does not know are kept and ignored.
 *
 * Content scripts import types from here, never values: zod stays out of their bundle.
 */
import * as z from 'zod/mini'
import { agencyCode as agency, anyText, count, day, moment, month, oneOf, orNull, period, truth } from './schemas.ts'

export const MODES = ['correction', 'backfill'] as const
export const DATA = ['leave', 'overtime'] as const

/** 校正 or 補建: which query a comparison was. */
export const mode = oneOf(...MODES)
/** 差假 or 加班. */
export const data = oneOf(...DATA)
/** 異動類型: 全部, 新增(更新), 刪除, or not known. */
export const change = oneOf('all', 'upsert', 'delete', 'unknown')

/** What a comparison result page said (R1–R5). */
const comparison = z.looseObject({
  kind: oneOf('comparison'),
  agency,
  month,
  mode,
  data,
  period,
  change,
  total: count,
  rowsRead: z.optional(count),
  at: moment,
})

const runFields = {
  agency,
  month,
  data,
  /** Rows the run was asked to handle, and rows it handled; null: the page did not say (R8). */
  total: orNull(count),
  succeeded: orNull(count),
  /** The day the rows now carry as 異動日期 (R10). */
  on: day,
  at: moment,
  /** The `at` of an earlier record of the same run, which this one corrects. */
  replaces: z.optional(moment),
}
/** The operator ran 資料校正 (R8, R9). */
const correction = z.looseObject({ kind: oneOf('correction'), ...runFields })
/** The operator ran 批次補建 (R8, R11). */
const backfill = z.looseObject({ kind: oneOf('backfill'), ...runFields })

/** A JSON 資料檔 was produced (R12). `at`: when we learnt of it. */
const production = z.looseObject({
  kind: oneOf('production'),
  agency,
  month,
  records: z.optional(orNull(count)),
  producedAt: moment,
  file: z.optional(anyText),
  at: z.optional(moment),
})

/** The platform's answer to an uploaded file (R18). `at`: when we learnt of it. */
const filing = z.looseObject({
  kind: oneOf('filing'),
  agency,
  month,
  file: z.optional(anyText),
  filedAt: moment,
  accepted: count,
  rejected: count,
  at: z.optional(moment),
})

/** One message of 錯誤明細, and how many rows it was said of. */
const messages = z.custom<{ message: string; count: number }[]>(
  (value) =>
    Array.isArray(value) &&
    value.every((one) => typeof one?.message === 'string' && count.safeParse(one.count).success),
  '不是錯誤訊息的清單',
)

/** Why the platform rejected rows of a filing: its own messages, the same ones together [002] (R18). Nothing of the rows. */
export const filingErrors = z.looseObject({
  kind: oneOf('filing-errors'),
  agency,
  month,
  file: z.optional(anyText),
  /** Of the filing they belong to. */
  filedAt: moment,
  messages,
  at: moment,
})

/** The platform's 機關每月筆數統計表 (R19). */
const monthCount = z.looseObject({
  kind: oneOf('count'),
  agency,
  month,
  leave: count,
  overtime: count,
  at: moment,
})

/** The operator marked or unmarked a step by hand (R24). */
const mark = z.looseObject({
  kind: oneOf('mark'),
  agency,
  month,
  step: anyText,
  done: truth,
  note: z.optional(anyText),
  at: moment,
})

/** Every fact, by its kind. A new fact is one schema above and one word here. */
const factSchemas = {
  comparison,
  correction,
  backfill,
  production,
  filing,
  'filing-errors': filingErrors,
  count: monthCount,
  mark,
} as const

export type Comparison = z.infer<typeof comparison>
export type Correction = z.infer<typeof correction>
type Backfill = z.infer<typeof backfill>
export type Run = Correction | Backfill
export type Production = z.infer<typeof production>
export type Filing = z.infer<typeof filing>
export type FilingErrors = z.infer<typeof filingErrors>
export type MonthCount = z.infer<typeof monthCount>
export type Mark = z.infer<typeof mark>
export type Fact = Comparison | Run | Production | Filing | FilingErrors | MonthCount | Mark
type FactKind = keyof typeof factSchemas
export type Mode = z.infer<typeof mode>
export type Data = z.infer<typeof data>
export type Change = z.infer<typeof change>

/** A record of a kind this version does not know: kept, ignored. */
type UnknownRecord = { kind: string } & Record<string, unknown>
export type StoredRecord = Fact | UnknownRecord

const record = z.looseObject({ kind: anyText })

export function isFact(value: StoredRecord): value is Fact {
  return Object.hasOwn(factSchemas, value.kind)
}

/** A fact of this version, to the last field. */
export function isWholeFact(record: StoredRecord): record is Fact {
  return isFact(record) && parseRecord(record).ok
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; path: string; problem: string }

/** A record from outside, checked. Unknown kinds pass as they are. */
export function parseRecord(value: unknown): Parsed<StoredRecord> {
  const shape = record.safeParse(value)
  if (!shape.success) return { ok: false, path: 'kind', problem: '不是一筆紀錄' }
  const schema = Object.hasOwn(factSchemas, shape.data.kind) ? factSchemas[shape.data.kind as FactKind] : undefined
  if (!schema) return { ok: true, value: shape.data as UnknownRecord }
  const result = (schema as z.ZodMiniType).safeParse(value)
  if (result.success) return { ok: true, value: result.data as Fact }
  const issue = result.error.issues[0]
  return { ok: false, path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' }
}
