import { AgenciesOverview, freshView } from '../../components/dashboard/agencies/agencies-overview.tsx'
import { hashOf } from '../../components/dashboard/route.ts'
import type { Agency } from '../../lib/domain/agencies.ts'
import { type BackupStanding, isBackupDue } from '../../lib/domain/backup-due.ts'
import type { Day } from '../../lib/domain/months.ts'
import { storeProblemText } from '../../lib/text/backup-problems.ts'
import type { StandingsState } from './agencies/standings.ts'

interface AgenciesScreenProps {
  agencies: readonly Agency[]
  standings: StandingsState
  today: Day
  onlyOpen: boolean
  backup: BackupStanding
  /** Milliseconds since 1970. */
  now: number
}

/** As it was left, for as long as the page lives. */
const view = freshView()

/** All agencies: derived beside the page, drawn here. */
export function AgenciesScreen({ agencies, standings: state, today, onlyOpen, backup, now }: AgenciesScreenProps) {
  const { standings, done, total, failed } = state
  return (
    <AgenciesOverview
      agencies={agencies}
      standings={standings}
      done={done}
      total={total}
      problem={failed && storeProblemText(failed)}
      today={today}
      onlyOpen={onlyOpen}
      view={view}
      backup={isBackupDue(backup, now) ? backup : undefined}
      // No step back in the history: it is the same page.
      onOnlyOpen={(value) => location.replace(hashOf({ tab: 'overview', onlyOpen: value }))}
    />
  )
}
