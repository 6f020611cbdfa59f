/** Erasing, the operator's right over what is kept (quality.md, Privacy). A backup made before brings it back. */
import type { IndexKey, IndexNames } from 'idb'
import type { Month } from '../domain/months.ts'
import type { Database } from './database.ts'
import type { Schema, TableIn } from './schema.ts'

/** One month of one agency: its records and its unreadable pages. Returns how many records went. */
export function eraseMonth(db: Database, agency: string, month: Month): Promise<number> {
  return db.write(['records', 'unreadable'], async (tx) => {
    await eraseFound(tx.objectStore('unreadable'), '[agency+month]', [agency, month])
    return eraseFound(tx.objectStore('records'), '[agency+month]', [agency, month])
  })
}

/** One agency and all that is kept of it. Returns how many records went. */
export function eraseAgency(db: Database, agency: string): Promise<number> {
  return db.write(['records', 'unreadable', 'agencies'], async (tx) => {
    await tx.objectStore('agencies').delete(agency)
    await eraseFound(tx.objectStore('unreadable'), 'agency', agency)
    return eraseFound(tx.objectStore('records'), 'agency', agency)
  })
}

/** Everything. Tables are emptied, not the database deleted: other tabs and the worker stay connected. */
export function eraseAll(db: Database): Promise<void> {
  return db.attempt(async ({ objectStoreNames }) => {
    const tables = [...objectStoreNames]
    await db.write(tables, (tx) => Promise.all(tables.map((table) => tx.objectStore(table).clear())))
  })
}

/**
 * The detail rows of one month's comparisons, 90 days after it closed; the reading itself stays, and since rows are
 * no part of its key, an old backup does not bring them back. Returns how many readings lost theirs.
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

/** Erases what an index has under `key`; returns how many. */
async function eraseFound<T extends 'records' | 'unreadable', I extends IndexNames<Schema, T>>(
  table: TableIn<T, 'readwrite'>,
  index: I,
  key: IndexKey<Schema, T, I>,
): Promise<number> {
  const keys = await table.index(index).getAllKeys(key)
  await Promise.all(keys.map((each) => table.delete(each)))
  return keys.length
}
