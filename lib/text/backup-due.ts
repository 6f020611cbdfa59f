import { chosen } from './chosen.ts'
import * as zh from './zh/backup-due.ts'

export const { backupDueText, BACKUP_DUE_ACTION } = chosen('backup-due', zh)
