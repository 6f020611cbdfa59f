/** Erasing, the operator's right over what is kept (quality.md, Privacy). A backup made before brings it back. */
import type { Month } from '../domain/months.ts'
import type { Database } from './database.ts'

/** One month of one agency: its records and its unreadable pages. Returns how many records went. */
export function eraseMonth(db: Database, agency: string, month: Month): Promise<number> {
  return db.attempt(() =>
    db.transaction('rw', [db.records, db.unreadable], async () => {
      await db.unreadable.where('[agency+month]').equals([agency, month]).delete()
      return db.records.where('[agency+month]').equals([agency, month]).delete()
    }),
  )
}

/** One agency and all that is kept of it. Returns how many records went. */
export function eraseAgency(db: Database, agency: string): Promise<number> {
  return db.attempt(() =>
    db.transaction('rw', [db.records, db.unreadable, db.agencies], async () => {
      await db.agencies.delete(agency)
      await db.unreadable.where('agency').equals(agency).delete()
      return db.records.where('agency').equals(agency).delete()
    }),
  )
}

/** Everything. Tables are emptied, not the database deleted: other tabs and the worker stay connected. */
export function eraseAll(db: Database): Promise<void> {
  return db.attempt(() =>
    db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()))
    }),
  )
}

/**
 * The detail rows of one month's comparisons, 90 days after it closed; the reading itself stays, and since rows are
 * no part of its key, an old backup does not bring them back. Returns how many readings lost theirs.
 */
export function eraseRows(db: Database, agency: string, month: Month): Promise<number> {
  return db.attempt(() =>
    db.transaction('rw', db.records, () =>
      db.records
        .where('[agency+month]')
        .equals([agency, month])
        .and((record) => record.kind === 'comparison' && 'rows' in record)
        .modify((record) => {
          delete (record as { rows?: unknown }).rows
        }),
    ),
  )
}
