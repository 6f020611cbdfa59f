import { useEffect, useState } from 'preact/hooks'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import type { BackupStanding } from '../../lib/domain/backup-due.ts'
import type { LedgerHead } from '../../lib/domain/ledger.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { loadBackupStanding } from '../../lib/store/backup-standing.ts'
import { db } from '../../lib/store/database.ts'
import { ledgerHead } from '../../lib/store/ledger.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { loadUnreadable, type UnreadablePage } from '../../lib/store/unreadable.ts'
import { watch } from '../../lib/store/watch.ts'
import { storeProblemText } from '../../lib/text/backup-problems.ts'
import { refreshBadge } from '../background/badge.ts'
import { recallAgency, rememberAgency } from '../popup/chosen-agency.ts'

export type DashboardData =
  | { status: 'loading' }
  | { status: 'failed'; problem: string }
  | {
      status: 'ready'
      agencies: Agency[]
      settings: Settings
      unreadable: UnreadablePage[]
      /** The agency on show; undefined where none is followed. */
      agency?: Agency
      /** The shown agency's, of kinds not known here too. */
      records: StoredRecord[]
      ledger: LedgerHead
      backup: BackupStanding
    }

/** The database as it stands, and as it changes. `asked`: the agency the address names. */
export function useData(asked: string | undefined): DashboardData {
  const [data, setData] = useState<DashboardData>({ status: 'loading' })
  const chosen = asked ?? recallAgency()
  useEffect(
    () =>
      watch(
        () => load(chosen),
        (loaded) => {
          setData(loaded)
          if (loaded.agency) rememberAgency(loaded.agency.code)
          // What was restored, erased or set here must show on the button, whether or not the worker sleeps. Several
          // agencies are derived beside the page, and the badge with them (use-standings.ts).
          if (loaded.agencies.length < 2) requestIdleCallback(() => void refreshBadge())
        },
        ({ key }) => setData({ status: 'failed', problem: storeProblemText(key) }),
      ),
    [chosen],
  )
  return data
}

async function load(chosen: string | undefined): Promise<Extract<DashboardData, { status: 'ready' }>> {
  const [agencies, settings, unreadable, ledger, backup] = await Promise.all([
    loadAgencies(db()),
    loadSettings(db()),
    loadUnreadable(db()),
    ledgerHead(db()),
    loadBackupStanding(db()),
  ])
  const agency = agencies.find(({ code }) => code === chosen) ?? agencies[0]
  const records = agency ? await loadRecords(db(), agency.code) : []
  return { status: 'ready', agencies, settings, unreadable, agency, records, ledger, backup }
}
