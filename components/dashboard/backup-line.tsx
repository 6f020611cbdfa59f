import type { BackupStanding } from '../../lib/domain/backup-due.ts'
import { BACKUP_DUE_ACTION, backupDueText } from '../../lib/text/backup-due.ts'
import { Notice } from './notice.tsx'
import { hashOf } from './route.ts'

/** A backup is due: since when, and where to make it. */
export function BackupLine({ standing }: { standing: BackupStanding }) {
  return (
    <Notice kind="caution">
      <p class="dash-bar">
        <span>{backupDueText(standing)}</span>
        <a class="dash-bar__end" href={hashOf({ tab: 'settings', section: 'backup' })}>
          {BACKUP_DUE_ACTION}
        </a>
      </p>
    </Notice>
  )
}
