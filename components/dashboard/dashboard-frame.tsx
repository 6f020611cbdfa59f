import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Agency } from '../../lib/domain/agencies.ts'
import { agencyOptionText, FRAME_TEXT, PRODUCT, TAB_LABELS } from '../../lib/text/dashboard.ts'
import './dashboard.css'
import { hashOf, type Route } from './route.ts'

interface DashboardFrameProps {
  route: Route
  agencies: readonly Agency[]
  /** The agency shown, where there is one. */
  agency?: Agency
  unreadable: number
  onAgency(code: string): void
  children: ComponentChildren
}

/** Header with the pages and the agency, and the page below. Skipping is no link: the address after # names a page. */
export function DashboardFrame({ route, agencies, agency, unreadable, onAgency, children }: DashboardFrameProps) {
  const tabs = [
    { tab: 'overview', hash: hashOf({ tab: 'overview', agency: agency?.code, onlyOpen: false }) },
    { tab: 'files', hash: hashOf({ tab: 'files', agency: agency?.code }) },
    { tab: 'reports', hash: hashOf({ tab: 'reports', agency: agency?.code }) },
    { tab: 'unreadable', hash: hashOf({ tab: 'unreadable' }) },
    { tab: 'settings', hash: hashOf({ tab: 'settings' }) },
  ] as const
  const page = pageOf(route)
  const seen = useRef(page)
  useEffect(() => {
    // What was clicked went with its page; the next Tab must not begin at the top of the window.
    if (seen.current !== page) document.getElementById('main')?.focus({ preventScroll: true })
    seen.current = page
  }, [page])
  const shown = route.tab === 'month' ? 'overview' : route.tab
  return (
    <>
      <button type="button" class="dash-skip" onClick={() => document.getElementById('main')?.focus()}>
        {FRAME_TEXT.skip}
      </button>
      <header class="dash-header">
        <p class="dash-product">{PRODUCT}</p>
        <nav class="dash-tabs" aria-label={FRAME_TEXT.tabs}>
          {tabs.map(({ tab, hash }) => (
            <a key={tab} class="dash-tab" href={hash} aria-current={tab === shown ? 'page' : undefined}>
              {TAB_LABELS[tab]}
              {tab === 'unreadable' && unreadable > 0 && <span class="dash-count">{unreadable}</span>}
            </a>
          ))}
        </nav>
        <p class="dash-whose">
          {agency && <AgencyChoice agencies={agencies} agency={agency} onAgency={onAgency} />}
          <span>{FRAME_TEXT.local}</span>
        </p>
      </header>
      <main id="main" class="dash-main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** Equal as long as it is the same page; a section of the settings takes the focus itself. */
function pageOf(route: Route): string {
  return route.tab === 'month' ? hashOf(route) : route.tab
}

function AgencyChoice({
  agencies,
  agency,
  onAgency,
}: Required<Pick<DashboardFrameProps, 'agencies' | 'agency' | 'onAgency'>>) {
  if (agencies.length === 1) return <span>{agencyOptionText(agency)}</span>
  return (
    <select
      class="dash-agency"
      aria-label={FRAME_TEXT.agency}
      value={agency.code}
      onChange={(event) => onAgency(event.currentTarget.value)}
    >
      {agencies.map((one) => (
        <option key={one.code} value={one.code}>
          {agencyOptionText(one)}
        </option>
      ))}
    </select>
  )
}
