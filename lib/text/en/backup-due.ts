import type { BackupStanding } from '../../domain/backup-due.ts'
import { instantOf, taipeiDay } from '../../domain/months.ts'
import { rocDay } from './dates.ts'

/** The line that reminds of a backup, where one is due. */
export function backupDueText({ last }: BackupStanding): string {
  return last === undefined
    ? 'No backup has been exported yet. The records are on this computer only; they are lost if it fails or the extension is removed.'
    : `The last backup was on ${rocDay(taipeiDay(instantOf(last)))}, more than a month ago, and there are new records since.`
}

export const BACKUP_DUE_ACTION = 'Export backup'
