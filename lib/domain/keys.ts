/**
 * A record as data: how it is let in (`toPlain`), how it is written (`toWritten`), and which fact it is (`recordKey`).
 */
import { parseMoment, toMoment } from './months.ts'
import { isFact, type StoredRecord } from './records.ts'

/** No file and no message of ours nests deeper; what does would end in a stack overflow somewhere later. */
const DEEPEST = 64

/** Names through which foreign JSON could reach an object's prototype. No field of ours has them. */
const REFUSED = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * A copy of foreign data with nothing in it but what JSON can say: keys that touch a prototype, functions,
 * `undefined` and big integers are dropped, numbers that are none become null.
 * Throws RangeError where it nests deeper than anything of ours. `refused` takes the keys dropped for their name.
 */
export function toPlain(value: unknown, refused?: Set<string>, depth = 0): unknown {
  if (depth > DEEPEST) throw new RangeError('nested too deep')
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => toPlain(item, refused, depth + 1) ?? null)
  if (typeof value !== 'object') return undefined
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    if (REFUSED.has(key)) {
      refused?.add(key)
      continue
    }
    const plain = toPlain(item, refused, depth + 1)
    if (plain !== undefined) copy[key] = plain
  }
  return copy
}

const MOMENTS = ['at', 'producedAt', 'filedAt', 'replaces']

/** The fact with its moments written in Taiwan time, as contract.md says; records of unknown kinds as they are. */
export function toWritten<T extends StoredRecord>(record: T): T {
  if (!isFact(record)) return record
  const written: Record<string, unknown> = { ...record }
  for (const field of MOMENTS) {
    const text = written[field]
    const instant = typeof text === 'string' ? parseMoment(text) : undefined
    if (instant === undefined) continue
    const moment = toMoment(instant)
    // Past the year 9999 Taiwan time needs a fifth digit, which no reader of the file would accept.
    if (parseMoment(moment) !== undefined) written[field] = moment
  }
  return written as T
}

/**
 * Fields that say how, or in what detail, we know a fact, not which fact it is. A history page tells of the same
 * production at every visit (`at`); `rows` are erased 90 days after their month closed (quality.md, Privacy), and an
 * old backup must not bring the reading in a second time.
 */
const ASIDES: Record<string, readonly string[]> = {
  comparison: ['rows'],
  production: ['at'],
  filing: ['at'],
  'filing-errors': ['at'],
}

/** Whether two records of one natural key can still differ: in how, or in what detail, we know the fact. */
export function hasAsides({ kind }: StoredRecord): boolean {
  return Object.hasOwn(ASIDES, kind)
}

/**
 * The natural key: equal for the same fact however often it comes (a replayed message, two tabs, a backup restored
 * twice) and however its moments are spelt; different for any other, down to the total (R5 needs both of two
 * readings at one moment) and to fields this version does not know.
 */
export function recordKey(record: StoredRecord): string {
  const asides = Object.hasOwn(ASIDES, record.kind) ? ASIDES[record.kind] : undefined
  const { agency, kind, ...rest } = record
  const telling: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(rest)) {
    if (asides?.includes(field)) continue
    const instant = MOMENTS.includes(field) && typeof value === 'string' ? parseMoment(value) : undefined
    telling[field] = instant ?? value
  }
  // Agency and kind first: what one page tells lies close together, and is looked for close together.
  return canonicalJson([agency ?? null, kind, telling])
}

/** JSON with its keys in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}
