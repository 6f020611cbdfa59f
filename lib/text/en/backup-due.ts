import type { BackupStanding } from '../../domain/backup-due.ts'
import { instantOf, taipeiDay } from '../../domain/months.ts'
import { rocDay } from './dates.ts'

/** The line that reminds of a backup, where one is due. */
export function backupDueText({ last }: BackupStanding): string {
  return last === undefined
    ? '還沒有匯出過備份。紀錄只在這台電腦,電腦故障或移除擴充功能就會消失。'
    : `上次備份是 ${rocDay(taipeiDay(instantOf(last)))},已超過一個月,之後又有新的紀錄。`
}

export const BACKUP_DUE_ACTION = '匯出備份'
