import { recordKey, toPlain, toWritten } from '../domain/keys.ts'
import { type SeenRow, toKeptRow } from '../domain/privacy.ts'
import { isFact, type Parsed, parseRecord, type StoredRecord } from '../domain/records.ts'
import type { Database } from './database.ts'
import { chainRecords } from './ledger.ts'
import type { Table, TableIn, Transaction } from './schema.ts'

export interface Saved {
  added: number
  /** Facts that were there already: a replayed message, a second tab. */
  already: number
  /** What was no record; nothing of it is kept. `index` counts from 0. */
  refused: { index: number; path: string; problem: string }[]
}

/**
 * Appends facts; changes none that is there. Values come from a foreign page, so each is checked here once more,
 * and rows lose names and reasons (quality.md, Privacy). Each fact and its place in the ledger come together, or not
 * at all; `now`: when, in milliseconds since 1970. Resolves once both are durable.
 */
export async function saveRecords(db: Database, values: readonly unknown[], now = Date.now()): Promise<Saved> {
  const records: StoredRecord[] = []
  const refused: Saved['refused'] = []
  for (const [index, value] of values.entries()) {
    const result = admit(value)
    if (result.ok) records.push(result.value)
    else refused.push({ index, path: result.path, problem: result.problem })
  }
  const added = await db.write(
    ['records', 'ledger'],
    async (tx) => {
      const absent = await findAbsent(tx.objectStore('records'), records)
      await addRecords(tx, [...absent], now)
      return absent.size
    },
    (size) => size > 0,
  )
  return { added, already: records.length - added, refused }
}

/** Every record, or one agency's; the derivation orders them itself (contract.md: their order does not matter). */
export function loadRecords(db: Database, agency?: string): Promise<StoredRecord[]> {
  return db.read(['records'], (tx) => {
    const table = tx.objectStore('records')
    return agency === undefined ? table.getAll() : table.index('agency').getAll(agency)
  })
}

/**
 * Those of `records` the database has not, by key. Asks for one range of keys, which stays one request however many
 * there are; keys begin with agency and kind, so that a page's range is narrow.
 */
export async function findAbsent(
  table: TableIn<'records'>,
  records: readonly StoredRecord[],
): Promise<Map<string, StoredRecord>> {
  const byKey = new Map(records.map((record) => [recordKey(record), record]))
  if (byKey.size === 0) return byKey
  const keys = [...byKey.keys()].sort()
  const known = await table.getAllKeys(IDBKeyRange.bound(keys[0], keys.at(-1)))
  for (const key of known) byKey.delete(key)
  return byKey
}

/**
 * Adds records and chains them in the ledger. Resolves once the browser has taken all; they are durable when the
 * transaction is. `from`: they come from a backup.
 */
export async function addRecords<T extends Table>(
  tx: Transaction<T | 'records' | 'ledger', 'readwrite'>,
  records: readonly (readonly [key: string, record: StoredRecord])[],
  now: number,
  from?: 'backup',
): Promise<void> {
  // Both first, and `async`: what throws at once must not leave the others unheard.
  const [table, ledger] = [tx.objectStore('records'), tx.objectStore('ledger')]
  await Promise.all([
    ...records.map(async ([key, record]) => table.add(record, key)),
    chainRecords(ledger, records, now, from),
  ])
}

function admit(value: unknown): Parsed<StoredRecord> {
  let plain: unknown
  try {
    plain = toPlain(value)
  } catch {
    return { ok: false, path: '', problem: 'nested too deep' }
  }
  const result = parseRecord(plain)
  if (!result.ok) return result
  const record = toWritten(result.value)
  if (!isFact(record) || !Array.isArray(record.rows)) return { ok: true, value: record }
  return { ok: true, value: { ...record, rows: record.rows.map((row: SeenRow | null) => toKeptRow(row ?? {})) } }
}
