import { useRef } from 'preact/hooks'
import { systemClock } from '../../components/clock.ts'
import type { RestoreBackupProps } from '../../components/dashboard/restore-backup.tsx'
import type { Agency } from '../../lib/domain/agencies.ts'
import { BACKUP_LIMIT, type Backup, readBackup, serialiseBackup, unknownParts } from '../../lib/domain/backup.ts'
import { taipeiDay } from '../../lib/domain/months.ts'
import { exportBackup, previewRestore, restoreBackup } from '../../lib/store/backup.ts'
import { db } from '../../lib/store/database.ts'
import { noteBackup } from '../../lib/store/ledger.ts'
import { backupProblemText } from '../../lib/text/backup-problems.ts'
import { rocDay } from '../../lib/text/dates.ts'
import { backupOfText } from '../../lib/text/settings.ts'
import { saveFile } from '../popup/save-file.ts'

/** Everything as one file, `chaiqin-companion_backup_112-06-01.json`; the ledger notes that it was made. */
export async function saveBackup(): Promise<{ name: string; records: number }> {
  const now = systemClock.now()
  const backup = await exportBackup(db(), now)
  const name = `chaiqin-companion_backup_${rocDay(taipeiDay(now))}.json`
  saveFile(name, 'application/json', serialiseBackup(backup))
  await noteBackup(db(), backup.records.length, now)
  return { name, records: backup.records.length }
}

/** Checks a file, then restores the very one that was looked at. */
export function useRestore(ours: readonly Agency[]): RestoreBackupProps {
  const checked = useRef<Backup>(null)
  return {
    async onFile(file) {
      // Asked before it is read: a wrong file of gigabytes must not fill the memory.
      if (file.size > BACKUP_LIMIT * 1024 * 1024) return tooLarge
      const result = readBackup(new Uint8Array(await file.arrayBuffer()))
      if (!result.ok) return { problem: backupProblemText(result.problem) }
      const backup = (checked.current = result.value)
      const { conflicts, ...counts } = await previewRestore(db(), backup)
      const differing = conflicts.flatMap(({ code, fields }) => {
        const here = ours.find((one) => one.code === code)
        const theirs = backup.agencies.find((one) => one.code === code)
        return here && theirs ? [{ ours: here, theirs, fields }] : []
      })
      const leftOut = [...unknownParts(backup), ...(result.refused ?? [])]
      const title = backupOfText(file.name, backup.exportedAt)
      return { preview: { ...counts, conflicts: differing, leftOut, title } }
    },
    onRestore: (options) => restoreBackup(db(), checked.current as Backup, options),
  }
}

const tooLarge = { problem: backupProblemText({ key: 'too-large', values: { limit: BACKUP_LIMIT } }) }
