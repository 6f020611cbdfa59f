import { type BackupStanding, isBackupDue } from '../../lib/domain/backup-due.ts'
import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import { taipeiDay } from '../../lib/domain/months.ts'
import { agencyOptionText, EMPTY_TEXT, FRAME_TEXT, OVERVIEW_TEXT } from '../../lib/text/dashboard.ts'
import { BackupLine } from './backup-line.tsx'
import { figuresOf, groupByYear, isOpen } from './figures.ts'
import { Legend } from './legend.tsx'
import { MonthMatrix } from './month-matrix.tsx'
import { hashOf } from './route.ts'
import { SummaryCards } from './summary-cards.tsx'

interface OverviewProps {
  checklist: AgencyChecklist
  /** Milliseconds since 1970. */
  now: number
  onlyOpen: boolean
  /** One of several: names it, and leads back to all. */
  oneOfSeveral?: boolean
  /** False where nothing was ever recorded for this agency. */
  hasRecords: boolean
  /** How the records stand to the last backup. */
  backup?: BackupStanding
  onOnlyOpen(value: boolean): void
}

/** All months of one agency at a glance (ui.md, Dashboard). */
export function Overview({
  checklist,
  now,
  onlyOpen,
  oneOfSeveral = false,
  hasRecords,
  backup,
  onOnlyOpen,
}: OverviewProps) {
  const { agency, months } = checklist
  const today = taipeiDay(now)
  const shown = onlyOpen ? months.filter(isOpen) : months
  return (
    <>
      {oneOfSeveral ? (
        <div class="dash-bar">
          <a href={hashOf({ tab: 'overview', onlyOpen: false })}>{FRAME_TEXT.allAgencies}</a>
          <span class="dash-soft" aria-hidden="true">
            /
          </span>
          <h1>{agencyOptionText(agency)}</h1>
        </div>
      ) : (
        <h1 class="dash-hidden">{OVERVIEW_TEXT.heading}</h1>
      )}
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
