import { daysBetween, instantOf, type Moment, taipeiDay } from './months.ts'

/** How the records stand to the last backup. */
export interface BackupStanding {
  /** When the last backup was made here; undefined where none was. */
  last?: Moment
  /** When the first record came that is in no backup; undefined where all are in one. */
  since?: Moment
}

/** Days: every month has gone by then. */
const MONTH = 31

/** True where a backup is to be made: the last one is older than a month, and records came since; or there never was one. */
export function isBackupDue({ last, since }: BackupStanding, now: number): boolean {
  if (since === undefined) return false
  return daysBetween(taipeiDay(instantOf(last ?? since)), taipeiDay(now)) > MONTH
}
