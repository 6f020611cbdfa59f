import { useEffect, useState } from 'preact/hooks'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { loadUnreadable, type UnreadablePage } from '../../lib/store/unreadable.ts'
import { watch } from '../../lib/store/watch.ts'
import { storeProblemText } from '../../lib/text/backup-problems.ts'

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
    }

/** Popup and dashboard look at the same agency: the key is the popup's (`entrypoints/popup/use-data.ts`). */
const CHOSEN = 'companion.agency'

/** The database as it stands, and as it changes. `asked`: the agency the address names. */
export function useData(asked: string | undefined): DashboardData {
  const [data, setData] = useState<DashboardData>({ status: 'loading' })
  const chosen = asked ?? localStorage.getItem(CHOSEN) ?? undefined
  useEffect(
    () =>
      watch(
        () => load(chosen),
        (loaded) => {
          setData(loaded)
          if (loaded.agency) localStorage.setItem(CHOSEN, loaded.agency.code)
        },
        ({ key }) => setData({ status: 'failed', problem: storeProblemText(key) }),
      ),
    [chosen],
  )
  return data
}

async function load(chosen: string | undefined): Promise<Extract<DashboardData, { status: 'ready' }>> {
  const [agencies, settings, unreadable] = await Promise.all([
    loadAgencies(db()),
    loadSettings(db()),
    loadUnreadable(db()),
  ])
  const agency = agencies.find(({ code }) => code === chosen) ?? agencies[0]
  const records = agency ? await loadRecords(db(), agency.code) : []
  return { status: 'ready', agencies, settings, unreadable, agency, records }
}
