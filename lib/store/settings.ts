import { type Settings, settings } from '../domain/agencies.ts'
import { toPlain } from '../domain/keys.ts'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

/** What is set; what is not has its default where it is used. */
export function loadSettings(db: Database): Promise<Settings> {
  return db.read(['settings'], async (tx) => {
    const rows = await tx.objectStore('settings').getAll()
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  })
}

/** Sets the settings named, and no others; `undefined` takes one back to its default. */
export function saveSettings(db: Database, changes: Settings): Promise<void> {
  return db.attempt(async () => {
    const result = settings.safeParse(toPlain(changes))
    if (!result.success) throw new StoreError('store-refused', result.error)
    const unset = Object.keys(changes).filter((key) => changes[key] === undefined)
    await db.write(['settings'], (tx) => {
      const table = tx.objectStore('settings')
      return Promise.all([
        ...Object.entries(result.data).map(([key, value]) => table.put({ key, value })),
        ...unset.map((key) => table.delete(key)),
      ])
    })
  })
}
