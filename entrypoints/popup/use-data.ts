import { useEffect, useState } from 'preact/hooks'
import type { CompanionData } from '../../components/companion/data.ts'
import { findUnfollowed } from '../../lib/domain/agency-names.ts'
import { isFact } from '../../lib/domain/records.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { loadBackupStanding } from '../../lib/store/backup-standing.ts'
import { db } from '../../lib/store/database.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { watch } from '../../lib/store/watch.ts'
import { storeProblemText } from '../../lib/text/backup-problems.ts'
import { refreshBadge } from '../background/badge.ts'
import { recallAgency, rememberAgency } from './chosen-agency.ts'

/** The database as it stands, and as it changes; no worker is needed for it. */
export function useData(): { data: CompanionData; choose(code: string): void } {
  const [data, setData] = useState<CompanionData>({ status: 'loading' })
  const [chosen, setChosen] = useState(recallAgency)
  useEffect(
    () =>
      watch(
        () => load(chosen),
        (loaded) => {
          setData(loaded)
          // What was marked here must show on the button, whether or not the worker sleeps; after the paint.
          requestIdleCallback(() => void refreshBadge())
        },
        ({ key }) => setData({ status: 'failed', problem: storeProblemText(key) }),
      ),
    [chosen],
  )
  const choose = (code: string): void => {
    rememberAgency(code)
    setChosen(code)
  }
  return { data, choose }
}

async function load(chosen: string | undefined): Promise<CompanionData> {
  const [agencies, settings, backup, guessed] = await Promise.all([
    loadAgencies(db()),
    loadSettings(db()),
    loadBackupStanding(db()),
    // Almost always the one on show: read it without waiting for the list.
    chosen === undefined ? [] : loadRecords(db(), chosen),
  ])
  const agency = agencies.find(({ code }) => code === chosen) ?? agencies[0]
  // Only the agency on show is read; at first run there is none, and little to read.
  const records = agency && agency.code === chosen ? guessed : await loadRecords(db(), agency?.code)
  if (agency) return { status: 'ready', agencies, agency, settings, records: records.filter(isFact), seen: [], backup }
  return { status: 'ready', agencies, settings, records: [], seen: findUnfollowed(records, agencies) }
}
