/** Records, agencies and databases for the store's tests. */
import fc from 'fast-check'
import { onTestFinished } from 'vitest'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { type Backup, toBackup } from '../../lib/domain/backup.ts'
import { recordKey } from '../../lib/domain/keys.ts'
import { toMoment } from '../../lib/domain/months.ts'
import type { Comparison, Correction, Filing, Production, StoredRecord } from '../../lib/domain/records.ts'
import { type Database, openDatabase } from '../../lib/store/database.ts'
import type { Table } from '../../lib/store/schema.ts'

export const YILAN = '376420000A'
export const LUODONG = '376421000B'
export const NOW = Date.parse('2023-06-01T09:00:00+08:00')

export const yilan: Agency = { code: YILAN, name: '宜蘭縣政府', firstMonth: '2022-10', channel: 'console' }
export const luodong: Agency = { code: LUODONG, name: '羅東鎮公所', firstMonth: '2023-01', channel: 'console' }

export const comparison: Comparison = {
  kind: 'comparison',
  agency: YILAN,
  month: '2023-03',
  mode: 'correction',
  data: 'leave',
  period: ['2023-03-01', '2023-03-31'],
  change: 'all',
  total: 1,
  rowsRead: 1,
  at: '2023-05-16T09:00:00+08:00',
}
export const correction: Correction = {
  kind: 'correction',
  agency: YILAN,
  month: '2023-03',
  data: 'leave',
  total: 1,
  succeeded: 1,
  on: '2023-05-16',
  at: '2023-05-16T09:01:00+08:00',
}
export const production: Production = {
  kind: 'production',
  agency: YILAN,
  month: '2023-05',
  records: 1234,
  producedAt: '2023-06-02T09:00:00+08:00',
  file: '376420000A_20230602090000.json',
}
export const filing: Filing = {
  kind: 'filing',
  agency: YILAN,
  month: '2023-05',
  file: '376420000A_20230602090000.json',
  filedAt: '2023-06-02T10:00:00+08:00',
  accepted: 1234,
  rejected: 0,
}
/** A kind no version knows yet. */
export const unknown: StoredRecord = { kind: 'handover', agency: YILAN, month: '2023-05', to: { name: '新承辦' } }

export const facts: StoredRecord[] = [comparison, correction, production, filing, unknown]

let made = 0
/** An empty database of its own, closed after the test. */
export function freshDatabase(name = `test-${++made}`): Database {
  const database = openDatabase(name, 50)
  onTestFinished(() => database.close())
  return database
}

/** The keys of one table, in order. */
export function keysOf(db: Database, table: Table): Promise<IDBValidKey[]> {
  return db.read([table], (tx) => tx.objectStore(table).getAllKeys())
}

export function backupOf(records: StoredRecord[], agencies: Agency[] = [yilan], settings: Settings = {}): Backup {
  return toBackup({ records, agencies, settings }, NOW)
}

export function byKey(records: readonly StoredRecord[]): StoredRecord[] {
  return records.toSorted((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1))
}

const month = fc.constantFrom('2022-10', '2022-12', '2023-03', '2023-05')
const moment = fc
  .date({ min: new Date('2022-10-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => toMoment(date.getTime()))
const agencyCode = fc.constantFrom(YILAN, LUODONG)
const data = fc.constantFrom('leave' as const, 'overtime' as const)
const count = fc.nat(3)
/** What a later version, or a careless hand, may have added. Any text: lone surrogates and bidi marks too. */
const extras = fc.dictionary(
  fc.string({ unit: 'binary' }).map((name) => `x${name}`),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 2 },
)

const anyFact: fc.Arbitrary<StoredRecord> = fc.oneof(
  fc.record({ agency: agencyCode, month, data, total: count, at: moment }).map((some) => ({ ...comparison, ...some })),
  fc
    .record({ agency: agencyCode, month, data, total: fc.option(count), succeeded: fc.option(count), at: moment })
    .map((some) => ({ ...correction, ...some })),
  fc
    .record({ agency: agencyCode, month, producedAt: moment, records: count })
    .map((some) => ({ ...production, ...some })),
  fc.record({ agency: agencyCode, month, filedAt: moment, rejected: count }).map((some) => ({ ...filing, ...some })),
  fc
    .record({
      step: fc.constantFrom('survey', 'file'),
      done: fc.boolean(),
      note: fc.string({ unit: 'binary' }),
      at: moment,
    })
    .map((some) => ({ kind: 'mark', agency: YILAN, month: '2023-05', ...some })),
  fc.record({
    kind: fc.string().map((kind) => `later-${kind}`),
    agency: fc.jsonValue({ maxDepth: 1 }),
    at: fc.string(),
  }),
)

export const anyRecord: fc.Arbitrary<StoredRecord> = fc
  .tuple(extras, anyFact)
  .map(([more, fact]) => ({ ...more, ...fact }))

/** Records that are each another fact. */
export const anyRecords = fc.uniqueArray(anyRecord, { selector: recordKey, maxLength: 12 })

/** The same moments in other spellings. */
export function respelt<T extends StoredRecord>(record: T): T {
  const other = (text: unknown) => (typeof text === 'string' ? new Date(text).toISOString() : text)
  const spelt: Record<string, unknown> = { ...record }
  for (const field of ['at', 'producedAt', 'filedAt']) if (field in spelt) spelt[field] = other(spelt[field])
  return spelt as T
}
