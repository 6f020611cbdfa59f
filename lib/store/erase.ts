/** Erasing, the operator's right over what is kept (quality.md, Privacy). A backup made before brings it back. */
import type { IndexKey, IndexNames } from 'idb'
import type { Month } from '../domain/months.ts'
import type { Database } from './database.ts'
import { chainErasure, chainErasureOfAll } from './ledger.ts'
import type { Schema, TableIn } from './schema.ts'

/**
 * One month of one agency: its records and its unreadable pages. The ledger keeps that so many were erased, and when
 * (`now`, milliseconds since 1970), and nothing of what they said. Returns how many records went.
 */
export function eraseMonth(db: Database, agency: string, month: Month, now = Date.now()): Promise<number> {
  return db.write(['records', 'unreadable', 'ledger'], async (tx) => {
    await eraseFound(tx.objectStore('unreadable'), '[agency+month]', [agency, month])
    const keys = await eraseFound(tx.objectStore('records'), '[agency+month]', [agency, month])
    await chainErasure(tx.objectStore('ledger'), keys, { agency, month }, now)
    return keys.length
  })
}

/** One agency and all that is kept of it; the ledger as in `eraseMonth`. Returns how many records went. */
export function eraseAgency(db: Database, agency: string, now = Date.now()): Promise<number> {
  return db.write(['records', 'unreadable', 'agencies', 'ledger'], async (tx) => {
    await tx.objectStore('agencies').delete(agency)
    await eraseFound(tx.objectStore('unreadable'), 'agency', agency)
    const keys = await eraseFound(tx.objectStore('records'), 'agency', agency)
    await chainErasure(tx.objectStore('ledger'), keys, { agency }, now)
    return keys.length
  })
}

/**
 * Everything; of the ledger one entry stays, which says so. Tables are emptied, not the database deleted: other tabs and
 * the worker stay connected.
 */
export function eraseAll(db: Database, now = Date.now()): Promise<void> {
  return db.attempt(async ({ objectStoreNames }) => {
    const tables = [...objectStoreNames]
    await db.write(tables, async (tx) => {
      await chainErasureOfAll(tx.objectStore('ledger'), await tx.objectStore('records').count(), now)
      const emptied = tables.filter((table) => table !== 'ledger')
      await Promise.all(emptied.map((table) => tx.objectStore(table).clear()))
    })
  })
}

/**
 * The detail rows of one month's comparisons, 90 days after it closed; the reading itself stays, and since rows are
 * no part of its key, an old backup does not bring them back, nor of what the ledger chains. Returns how many readings lost theirs.
 */
export function eraseRows(db: Database, agency: string, month: Month): Promise<number> {
  return db.write(
    ['records'],
    async (tx) => {
      const table = tx.objectStore('records')
      const found = table.index('[agency+month]')
      const [keys, records] = await Promise.all([found.getAllKeys([agency, month]), found.getAll([agency, month])])
      let erased = 0
      for (const [at, record] of records.entries()) {
        if (record.kind !== 'comparison' || !('rows' in record)) continue
        const { rows, ...kept } = record
        await table.put(kept, keys[at])
        erased++
      }
      return erased
    },
    (erased) => erased > 0,
  )
}

/** Erases what an index has under `key`; returns under which keys it stood. */
async function eraseFound<T extends 'records' | 'unreadable', I extends IndexNames<Schema, T>>(
  table: TableIn<T, 'readwrite'>,
  index: I,
  key: IndexKey<Schema, T, I>,
): Promise<Schema[T]['key'][]> {
  const keys = await table.index(index).getAllKeys(key)
  await Promise.all(keys.map((each) => table.delete(each)))
  return keys
}
