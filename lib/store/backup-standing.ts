import type { BackupStanding } from '../domain/backup-due.ts'
import { isEvent, isRecordEntry } from '../domain/ledger.ts'
import type { Database } from './database.ts'

/** When the last backup was made, and since when records stand in none: the ledger knows both. */
export function loadBackupStanding(db: Database): Promise<BackupStanding> {
  return db.read(['ledger'], async (tx) => {
    const ledger = tx.objectStore('ledger')
    const last = (await ledger.index('event').openCursor('backup', 'prev'))?.value
    for (let after = last?.seq ?? 0; ; ) {
      const next = await ledger.getAll(IDBKeyRange.lowerBound(after, true), PORTION)
      const since = next.find(isRecordEntry)?.at
      if (since !== undefined || next.length < PORTION)
        return { ...(last && isEvent(last) && { last: last.at }), since }
      after = next.at(-1)?.seq as number
    }
  })
}

/** Almost always the very next entry is a record's; after an erasure, emptied ones may come before it. */
const PORTION = 20
