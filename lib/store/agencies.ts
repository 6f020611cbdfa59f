import { type Agency, agency } from '../domain/agencies.ts'
import { toPlain } from '../domain/keys.ts'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

/** Keeps an agency under its code, in place of what was kept of it. */
export function saveAgency(db: Database, value: unknown): Promise<Agency> {
  return db.attempt(async () => {
    const result = agency.safeParse(toPlain(value))
    if (!result.success) throw new StoreError('store-refused', result.error)
    await db.write(['agencies'], (tx) => tx.objectStore('agencies').put(result.data))
    return result.data
  })
}

/** By code. */
export function loadAgencies(db: Database): Promise<Agency[]> {
  return db.read(['agencies'], (tx) => tx.objectStore('agencies').getAll())
}

/** Takes the agency off the list; its records stay (`eraseAgency` takes them too). */
export function removeAgency(db: Database, code: string): Promise<void> {
  return db.write(['agencies'], (tx) => tx.objectStore('agencies').delete(code))
}
