import { useErrorBoundary, useState } from 'preact/hooks'
import { isBackupDue } from '../../lib/domain/backup-due.ts'
import type { WorkCalendar } from '../../lib/domain/calendar.ts'
import type { Round } from '../../lib/domain/round.ts'
import { POPUP } from '../../lib/text/popup.ts'
import { type Clock, useNow } from '../clock.ts'
import { AgencyView } from './agency-view.tsx'
import { BackupLine } from './backup-line.tsx'
import type { CompanionActions, CompanionData, Reminding, Site } from './data.ts'
import { Problem } from './problem.tsx'
import { ReminderCard } from './reminder-card.tsx'
import { SetupForm } from './setup-form.tsx'
import { SiteCard } from './site-card.tsx'
import { Skeleton } from './skeleton.tsx'
import './companion.css'

interface CompanionProps {
  data: CompanionData
  site?: Site
  /** The rounds of comparisons there are, of every agency. */
  rounds: readonly Round[]
  /** Undefined where nothing waits for an answer. */
  reminding?: Reminding
  clock: Clock
  calendar: WorkCalendar
  actions: CompanionActions
}

/** Popup and side panel: what must I do now, and by when? */
export function Companion({ data, site, rounds, reminding, clock, calendar, actions }: CompanionProps) {
  const now = useNow(clock)
  const [adding, setAdding] = useState(false)
  const [error] = useErrorBoundary()
  if (error) return <Problem text={POPUP.broken} onRetry={actions.retry} />
  if (data.status === 'loading') return <Skeleton />
  if (data.status === 'failed') return <Problem text={data.problem} onRetry={actions.retry} />
  const { agencies, agency, records, settings, seen, backup } = data
  return (
    <div class="companion">
      {site?.looksLike && !site.allowed && site.origin && (
        <SiteCard origin={site.origin} looksLike={site.looksLike} onAllow={actions.allowSite} />
      )}
      {reminding && <ReminderCard reminding={reminding} now={now} calendar={calendar} actions={actions} />}
      {agency === undefined || adding ? (
        <SetupForm
          followed={agencies}
          seen={seen}
          loadSeen={actions.loadSeen}
          now={now}
          onSave={actions.saveAgency}
          onDone={() => setAdding(false)}
          canCancel={agency !== undefined}
          site={site}
          onAllowSite={actions.allowSite}
        />
      ) : (
        <AgencyView
          key={agency.code}
          agency={agency}
          agencies={agencies}
          records={records}
          settings={settings}
          site={site}
          rounds={rounds}
          now={now}
          clock={clock}
          calendar={calendar}
          actions={actions}
          onAdd={() => setAdding(true)}
        />
      )}
      {backup && isBackupDue(backup, now) && <BackupLine standing={backup} onOpen={actions.openBackup} />}
    </div>
  )
}
