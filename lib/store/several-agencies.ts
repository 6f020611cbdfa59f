import type { StoredRecord } from '../domain/records.ts'
import type { Database } from './database.ts'

/**
 * How many records each of the agencies has: a cheap way to see which of many changed. Records are added and erased;
 * the one change there is, rows that are forgotten (`eraseRows`), changes nothing that is derived.
 */
export function countRecords(db: Database, codes: readonly string[]): Promise<Map<string, number>> {
  return db.read(['records'], async (tx) => {
    const index = tx.objectStore('records').index('agency')
    return new Map(await Promise.all(codes.map(async (code) => [code, await index.count(code)] as const)))
  })
}

/** The records of a few agencies, in the order of the codes: one wait for all of them, not one for each. */
export function loadRecordsOf(db: Database, codes: readonly string[]): Promise<StoredRecord[][]> {
  return db.read(['records'], (tx) => {
    const index = tx.objectStore('records').index('agency')
    return Promise.all(codes.map((code) => index.getAll(code)))
  })
}
