import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import type { BackupStanding } from '../../lib/domain/backup-due.ts'
import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import type { ConsoleSaid } from '../../lib/domain/panel.ts'
import type { Reminder, Snooze } from '../../lib/domain/reminders.ts'
import type { Fact, Mark, Run } from '../../lib/domain/records.ts'
import type { RoundDeed } from '../../lib/domain/round.ts'
import type { Wanted } from '../../lib/domain/round-order.ts'

/** What the surface is given: nothing yet, why not, or the facts of the chosen agency. */
export type CompanionData =
  | { status: 'loading' }
  | { status: 'failed'; problem: string }
  | {
      status: 'ready'
      agencies: readonly Agency[]
      /** The chosen one; none at first run. */
      agency?: Agency
      /** The chosen agency's. */
      records: readonly Fact[]
      settings: Settings
      /** Agencies pages named that are not followed; filled at first run, otherwise by `loadSeen`. */
      seen: readonly SeenAgency[]
      /** How the records stand to the last backup; undefined at first run. */
      backup?: BackupStanding
    }

/** The page in the current tab, as far as the browser shows it. */
export interface Site {
  /** The browser's number of the tab. */
  tab?: number
  /** Undefined where its address is hidden. */
  origin?: string
  allowed: boolean
  looksLike?: 'console' | 'platform' | undefined
}

/** What was told and waits for an answer, of every agency followed. */
export interface Reminding {
  standing: readonly Reminder[]
  /** How many agencies are followed. */
  followed: number
  /** Whether the browser shows notifications. */
  notifying: 'on' | 'off' | 'blocked'
}

/** What the surface may ask for. Those that store answer with a sentence where they could not. */
export interface CompanionActions {
  chooseAgency(code: string): void
  saveAgency(agency: Agency): Promise<string | undefined>
  saveRecord(record: Fact): Promise<string | undefined>
  loadSeen(): Promise<readonly SeenAgency[]>
  /** Called first thing in a click, as browsers ask only then. */
  allowSite(address: string): Promise<'allowed' | 'refused' | 'no-address'>
  /** 前往並帶入, in that tab: answers with what came of it. */
  fillIn(tab: number, wanted: Wanted, sends: boolean): Promise<ConsoleSaid>
  /** 暫停, 停止 or 關閉 the round of that agency. */
  doToRound(agency: string, deed: RoundDeed): Promise<string | undefined>
  /** 查看 (opens them, and they were seen), 知道了, or 稍後提醒. */
  answerReminders(standing: readonly Reminder[], how: 'show' | 'seen' | Snooze): Promise<string | undefined>
  /** Called first thing in a click, as browsers ask only then. False where it was refused. */
  allowNotifications(): Promise<boolean>
  openOverview(): void
  /** The dashboard's 備份與還原. */
  openBackup(): void
  exportCsv(month: MonthChecklist): void
  print(month: MonthChecklist): void
  retry(): void
}

/** What the operator says of the month shown; whose, which month and when are added where it is stored. */
type Told = Pick<Mark, 'kind' | 'step' | 'done' | 'note'> | Omit<Run, 'agency' | 'month' | 'at'>

/** Stores it; answers with a sentence where that failed. */
export type Tell = (told: Told) => Promise<string | undefined>
