import { useEffect, useMemo } from 'preact/hooks'
import { systemClock, useNow } from '../../components/clock.ts'
import { DashboardFrame } from '../../components/dashboard/dashboard-frame.tsx'
import { NoAgency } from '../../components/dashboard/no-agency.tsx'
import { Notice } from '../../components/dashboard/notice.tsx'
import { Overview } from '../../components/dashboard/overview.tsx'
import { hashOf, type Route } from '../../components/dashboard/route.ts'
import { UnreadableList } from '../../components/dashboard/unreadable-list.tsx'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { taipeiDay } from '../../lib/domain/months.ts'
import { isFact } from '../../lib/domain/records.ts'
import { FRAME_TEXT, TAB_LABELS, windowTitle } from '../../lib/text/dashboard.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { useStandings } from './agencies/use-standings.ts'
import { AgenciesScreen } from './agencies-screen.tsx'
import { FilesScreen } from './files-screen.tsx'
import { MonthScreen } from './month-screen.tsx'
import { ReportsScreen } from './reports-screen.tsx'
import { RollupScreen } from './rollup/rollup-screen.tsx'
import { SettingsScreen } from './settings-screen.tsx'
import { toEntry } from './to-entry.ts'
import { type DashboardData, useData } from './use-data.ts'
import { useRoute } from './use-route.ts'

type Ready = Extract<DashboardData, { status: 'ready' }>

/** Where the dashboard meets store and browser: data in, deeds out. */
export function App() {
  const route = useRoute()
  const data = useData('agency' in route ? route.agency : undefined)
  const title = windowTitle(route.tab === 'month' ? rocMonth(route.month) : TAB_LABELS[route.tab])
  useEffect(() => {
    document.title = title
  }, [title])
  if (data.status === 'ready') return <Pages route={route} data={data} />
  return (
    <DashboardFrame route={route} agencies={[]} unreadable={0} onAgency={() => {}}>
      {data.status === 'loading' ? (
        <p role="status">{FRAME_TEXT.loading}</p>
      ) : (
        <Notice kind="problem">
          <p>{data.problem}</p>
          <p>
            <button type="button" class="dash-button" onClick={() => location.reload()}>
              {FRAME_TEXT.reload}
            </button>
          </p>
        </Notice>
      )}
    </DashboardFrame>
  )
}

function Pages({ route, data }: { route: Route; data: Ready }) {
  const { agencies, agency, unreadable } = data
  const goTo = (code: string | undefined): void => {
    location.hash = hashOf(code === undefined ? { tab: 'overview', onlyOpen: false } : placeOf(route, code))
  }
  return (
    <DashboardFrame route={route} agencies={agencies} agency={agency} unreadable={unreadable.length} onAgency={goTo}>
      <Page route={route} data={data} />
    </DashboardFrame>
  )
}

/** The same page of another agency, where the page is one of agencies. */
function placeOf(route: Route, agency: string): Route {
  if (route.tab === 'files') return { tab: 'files', agency }
  if (route.tab === 'reports')
    return { tab: 'reports', agency, choice: route.choice && { ...route.choice, all: false } }
  return { tab: 'overview', agency, onlyOpen: false }
}

function Page({ route, data }: { route: Route; data: Ready }) {
  const now = useNow(systemClock)
  const { agency, records, settings } = data
  const today = taipeiDay(now)
  const standings = useStandings(today, data.agencies.length)
  const calendar = calendarOf(settings)
  const checklist = useMemo(
    () => agency && deriveChecklist({ agency, records: records.filter(isFact), calendar, settings, now }),
    [agency, records, calendar, settings, now],
  )
  if (route.tab === 'settings')
    return (
      <SettingsScreen section={route.section} adding={route.adding} erasing={route.erasing} data={data} now={now} />
    )
  if (route.tab === 'unreadable') {
    return <UnreadableList pages={data.unreadable.map((page) => toEntry(page, data.agencies))} />
  }
  if (route.tab === 'rollup') return <RollupScreen agencies={data.agencies} settings={settings} now={now} />
  if (!checklist) return <NoAgency />
  const several = data.agencies.length > 1
  if (route.tab === 'month') {
    return (
      <MonthScreen
        code={route.agency}
        month={route.month}
        checklist={checklist}
        records={records}
        calendar={calendar}
        oneOfSeveral={several}
        unreadable={data.unreadable}
        now={now}
      />
    )
  }
  if (route.tab === 'files') {
    return (
      <FilesScreen agency={checklist.agency} agencies={data.agencies} records={records} settings={settings} now={now} />
    )
  }
  if (route.tab === 'reports') {
    return <ReportsScreen agency={checklist.agency} asked={route.choice} data={data} now={now} />
  }
  if (several && route.agency === undefined) {
    const { agencies, backup } = data
    const { onlyOpen } = route
    return <AgenciesScreen {...{ agencies, standings, today, onlyOpen, backup, now }} />
  }
  return (
    <Overview
      checklist={checklist}
      oneOfSeveral={several}
      now={now}
      onlyOpen={route.onlyOpen}
      hasRecords={records.length > 0}
      backup={data.backup}
      onOnlyOpen={(onlyOpen) =>
        // No step back in the history: it is the same page.
        location.replace(hashOf({ tab: 'overview', agency: checklist.agency.code, onlyOpen }))
      }
    />
  )
}
