import { useMemo, useState } from 'preact/hooks'
import type { Agency } from '../../../lib/domain/agencies.ts'
import type { AgencyStanding } from '../../../lib/domain/agency-standing.ts'
import type { BackupStanding } from '../../../lib/domain/backup-due.ts'
import { type Day, type Month, monthOfDay } from '../../../lib/domain/months.ts'
import { AGENCIES_TEXT, derivingText, shownText, SORT_LABELS } from '../../../lib/text/agencies-overview.ts'
import { EMPTY_TEXT } from '../../../lib/text/dashboard.ts'
import { BackupLine } from '../backup-line.tsx'
import { Field, Select } from '../field.tsx'
import { Legend } from '../legend.tsx'
import { Notice } from '../notice.tsx'
import { hashOf } from '../route.ts'
import { AgencyCards } from './agency-cards.tsx'
import { AgencyGrid, type GridMemory } from './agency-grid.tsx'
import { chooseAgencies, SORTS, type Sort } from './choose-agencies.ts'
import { layOut } from './columns.ts'
import { figuresOf } from './figures.ts'

interface AgenciesOverviewProps {
  /** Two at least. */
  agencies: readonly Agency[]
  /** By code; absent while being derived. */
  standings: ReadonlyMap<string, AgencyStanding>
  /** How far the deriving is. */
  done: number
  total: number
  /** Why it cannot go on, as a sentence. */
  problem?: string
  today: Day
  onlyOpen: boolean
  view: AgenciesView
  /** Where one is due: how the records stand to the last backup. */
  backup?: BackupStanding
  onOnlyOpen(value: boolean): void
}

/** How the operator left the page; kept by the caller, so that coming back from a month finds it so. */
export interface AgenciesView extends GridMemory {
  query: string
  sort: Sort
  /** Years folded (true) or unfolded by hand. */
  folds: ReadonlyMap<string, boolean>
}

export function freshView(): AgenciesView {
  return { query: '', sort: 'code', folds: new Map(), top: 0, left: 0 }
}

/** All agencies at a glance: agencies × months, each cell the month's worst state (ui.md, Dashboard). */
export function AgenciesOverview(props: AgenciesOverviewProps) {
  const { agencies, standings, done, total, problem, today, onlyOpen, view, backup, onOnlyOpen } = props
  const [{ query, sort }, setChoice] = useState({ query: view.query, sort: view.sort })
  const [folds, setFolds] = useState(view.folds)
  Object.assign(view, { query, sort, folds })

  const isDeriving = done < total || (total === 0 && problem === undefined)
  const figures = useMemo(() => figuresOf(agencies, standings), [agencies, standings])
  // Rows that jump while they are still being counted could not be read.
  const order: Sort = isDeriving && sort === 'open' ? 'code' : sort
  const shown = useMemo(
    () => chooseAgencies(agencies, standings, { query, sort: order, onlyOpen }),
    [agencies, standings, query, order, onlyOpen],
  )
  const newest = monthOfDay(today)
  const oldest = agencies.reduce<Month>((first, { firstMonth }) => (firstMonth < first ? firstMonth : first), newest)
  const layout = useMemo(
    () => layOut(oldest, newest, (year) => folds.get(year) ?? Number(year) < Number(newest.slice(0, 4)) - 1),
    [oldest, newest, folds],
  )
  return (
    <>
      <h1 class="dash-hidden">{AGENCIES_TEXT.heading}</h1>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {!isDeriving && figures.records === 0 && <FirstSteps />}
      {backup && <BackupLine standing={backup} />}
      <AgencyCards figures={figures} />
      <div class="dash-bar agencies-bar">
        <Field
          label={AGENCIES_TEXT.search}
          value={query}
          onValue={(value) => setChoice({ sort, query: value })}
          input={{ type: 'search', placeholder: AGENCIES_TEXT.searchHint, maxLength: 60 }}
        />
        <Select
          label={AGENCIES_TEXT.sort}
          options={SORTS.map((value) => ({ value, label: SORT_LABELS[value] }))}
          value={sort}
          onValue={(value) => setChoice({ query, sort: value })}
        />
        <label class="dash-check">
          <input type="checkbox" checked={onlyOpen} onChange={(event) => onOnlyOpen(event.currentTarget.checked)} />
          {AGENCIES_TEXT.onlyOpen}
        </label>
        <p class="agencies-count" role="status">
          {shownText(shown.length, agencies.length)}
          {isDeriving && <Progress done={done} total={total} />}
        </p>
        <Legend />
      </div>
      {shown.length > 0 ? (
        <AgencyGrid
          agencies={shown}
          standings={standings}
          layout={layout}
          busy={isDeriving}
          memory={view}
          onFold={(year, folded) => setFolds(new Map(folds).set(year, folded))}
        />
      ) : (
        <NoneShown
          // Of what is not derived yet nobody knows.
          text={
            query !== '' ? AGENCIES_TEXT.noneFound : isDeriving ? AGENCIES_TEXT.noneOpenYet : AGENCIES_TEXT.noneOpen
          }
          action={query !== '' ? AGENCIES_TEXT.clear : AGENCIES_TEXT.showAll}
          onAction={() => (query !== '' ? setChoice({ sort, query: '' }) : onOnlyOpen(false))}
        />
      )}
    </>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  if (total === 0) return <span>{AGENCIES_TEXT.waiting}</span>
  return (
    <label>
      <progress value={done} max={total} />
      {derivingText(done, total)}
    </label>
  )
}

function FirstSteps() {
  return (
    <div class="dash-card dash-empty">
      <p>{EMPTY_TEXT.noRecords}</p>
      <a class="dash-button dash-button--main" href={hashOf({ tab: 'settings', section: 'sites' })}>
        {EMPTY_TEXT.noRecordsAction}
      </a>
    </div>
  )
}

function NoneShown({ text, action, onAction }: { text: string; action: string; onAction(): void }) {
  return (
    <div class="dash-card dash-empty" role="status">
      <p>{text}</p>
      <button type="button" class="dash-button" onClick={onAction}>
        {action}
      </button>
    </div>
  )
}
