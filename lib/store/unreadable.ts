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
    await db.transaction('rw', db.unreadable, async () => {
      await db.unreadable.put(page)
      const excess = (await db.unreadable.count()) - UNREADABLE_KEPT
      if (excess > 0) await db.unreadable.orderBy(':id').limit(excess).delete()
    })
  })
}

/** Newest first. */
export function loadUnreadable(db: Database, agency?: string): Promise<UnreadablePage[]> {
  return db.attempt(() => {
    const pages = db.unreadable.orderBy(':id').reverse()
    return (agency === undefined ? pages : pages.filter((page) => page.agency === agency)).toArray()
  })
}
