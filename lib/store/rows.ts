import type { Database } from './database.ts'

/** The codes of all agencies anything was ever recorded of, on the list or not. */
export function loadRecordedAgencies(db: Database): Promise<string[]> {
  return db.read(['records'], async (tx) => {
    const codes: string[] = []
    let cursor = await tx.objectStore('records').index('agency').openKeyCursor(null, 'nextunique')
    for (; cursor; cursor = await cursor.continue()) codes.push(cursor.key)
    return codes
  })
}
