import { BACKUP_DUE_ACTION, backupDueText } from '../../lib/text/backup-due.ts'
import type { BackupStanding } from '../../lib/domain/backup-due.ts'
import './backup-line.css'

/** A backup is due: one quiet line, and the way to make it. */
export function BackupLine({ standing, onOpen }: { standing: BackupStanding; onOpen(): void }) {
  return (
    <p class="backup-line">
      <span>{backupDueText(standing)}</span>
      <button type="button" class="button button--word" onClick={onOpen}>
        {BACKUP_DUE_ACTION}
      </button>
    </p>
  )
}
