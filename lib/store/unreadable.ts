import * as z from 'zod/mini'
import { toPlain } from '../domain/keys.ts'
import { parseMoment, toMoment } from '../domain/months.ts'
import { moment, month, reasonValues, textUpTo } from '../domain/schemas.ts'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

const word = textUpTo(200)

/** A page that was one of ours and could not be read (R4): it changes no step, and is shown. Not in the backup. */
export const unreadablePage = z.looseObject({
  at: moment,
  /** The page's id as `read` gives it; '' where not even that is known. */
  page: word,
  /** Key of the reason; its sentence is in lib/text. */
  reason: word,
  values: z.optional(reasonValues),
  /** The site: scheme, host and port, no path. */
  origin: word,
  agency: z.optional(word),
  month: z.optional(month),
})
export type UnreadablePage = z.infer<typeof unreadablePage>

/** Enough to see a pattern; a page that redraws itself all day must not fill the disk. */
export const UNREADABLE_KEPT = 500

/** Notes a page down and drops the oldest beyond the newest 500. The same note twice is one row. */
export function saveUnreadable(db: Database, value: unknown): Promise<void> {
  return db.attempt(async () => {
    const result = unreadablePage.safeParse(toPlain(value))
    if (!result.success) throw new StoreError('store-refused', result.error)
    const page = { ...result.data, at: toMoment(parseMoment(result.data.at) ?? 0) }
    await db.write(['unreadable'], async (tx) => {
      const table = tx.objectStore('unreadable')
      await table.put(page)
      const excess = (await table.count()) - UNREADABLE_KEPT
      if (excess <= 0) return
      // By key, which begins with the moment.
      for (const key of await table.getAllKeys(null, excess)) await table.delete(key)
    })
  })
}

/** Newest first. */
export function loadUnreadable(db: Database, agency?: string): Promise<UnreadablePage[]> {
  return db.read(['unreadable'], async (tx) => {
    const table = tx.objectStore('unreadable')
    const pages = await (agency === undefined ? table.getAll() : table.index('agency').getAll(agency))
    return pages.reverse()
  })
}
