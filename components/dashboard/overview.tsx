import { type BackupStanding, isBackupDue } from '../../lib/domain/backup-due.ts'
import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import { taipeiDay } from '../../lib/domain/months.ts'
import { STATE_LABELS } from '../../lib/text/labels.ts'
import { EMPTY_TEXT, OVERVIEW_TEXT } from '../../lib/text/dashboard.ts'
import { StateIcon } from '../icons.tsx'
import { BackupLine } from './backup-line.tsx'
import { figuresOf, groupByYear, isOpen } from './figures.ts'
import { MonthMatrix } from './month-matrix.tsx'
import { hashOf } from './route.ts'
import { SummaryCards } from './summary-cards.tsx'

interface OverviewProps {
  checklist: AgencyChecklist
  /** Milliseconds since 1970. */
  now: number
  onlyOpen: boolean
  /** False where nothing was ever recorded for this agency. */
  hasRecords: boolean
  /** How the records stand to the last backup. */
  backup?: BackupStanding
  onOnlyOpen(value: boolean): void
}

/** All months of one agency at a glance (ui.md, Dashboard). */
export function Overview({ checklist, now, onlyOpen, hasRecords, backup, onOnlyOpen }: OverviewProps) {
  const { agency, months } = checklist
  const today = taipeiDay(now)
  const shown = onlyOpen ? months.filter(isOpen) : months
  return (
    <>
      <h1 class="dash-hidden">{OVERVIEW_TEXT.heading}</h1>
      {!hasRecords && (
        <div class="dash-card dash-empty">
          <p>{EMPTY_TEXT.noRecords}</p>
          <a class="dash-button dash-button--main" href={hashOf({ tab: 'settings', section: 'sites' })}>
            {EMPTY_TEXT.noRecordsAction}
          </a>
        </div>
      )}
      {backup && isBackupDue(backup, now) && <BackupLine standing={backup} />}
      <SummaryCards agency={agency.code} figures={figuresOf(months, today)} today={today} />
      <div class="dash-bar">
        <label class="dash-check">
          <input type="checkbox" checked={onlyOpen} onChange={(event) => onOnlyOpen(event.currentTarget.checked)} />
          {OVERVIEW_TEXT.onlyOpen}
        </label>
        <Legend />
      </div>
      {shown.length > 0 ? (
        <MonthMatrix agency={agency.code} groups={groupByYear(shown)} foldable={!onlyOpen} today={today} />
      ) : (
        <div class="dash-card dash-empty" role="status">
          <p>{OVERVIEW_TEXT.noneOpen}</p>
          <button type="button" class="dash-button" onClick={() => onOnlyOpen(false)}>
            {OVERVIEW_TEXT.showAll}
          </button>
        </div>
      )}
    </>
  )
}

/** Says once what each symbol means; each cell says it again to those who cannot see it. */
function Legend() {
  return (
    <ul class="dash-legend dash-bar__end" aria-label={OVERVIEW_TEXT.legend}>
      {(['done', 'todo', 'waiting', 'attention', 'not-needed'] as const).map((state) => (
        <li key={state} class="dash-state" data-state={state}>
          <StateIcon state={state} />
          {STATE_LABELS[state]}
        </li>
      ))}
    </ul>
  )
}
