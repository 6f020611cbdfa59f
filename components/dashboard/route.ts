import type { SeenAgency } from '../../lib/domain/agency-names.ts'
import { isMonth, type Month } from '../../lib/domain/months.ts'
import { REPORT_KINDS, type ReportKind } from '../../lib/text/report-kinds.ts'
import { SECTION_LABELS, type SectionId } from '../../lib/text/settings.ts'

/** What the address after `#` asks for: a reload, a bookmark and the back button all find the same place. */
export type Route =
  | { tab: 'overview'; agency?: string; onlyOpen: boolean }
  | { tab: 'month'; agency: string; month: Month }
  | { tab: 'files'; agency?: string }
  | { tab: 'reports'; agency?: string; choice?: ReportChoice }
  | { tab: 'unreadable' }
  /** `adding`: the form for a new agency, filled with what a page named. */
  | { tab: 'settings'; section?: SectionId; adding?: SeenAgency }

/** Which report, of which months, both included. */
export interface ReportChoice {
  kind: ReportKind
  from: Month
  to: Month
  /** Of every agency on the list, not of the one shown. */
  all: boolean
}

/** `#month/376420000A/2023-05` to its route; anything not understood is the overview. */
export function parseRoute(hash: string): Route {
  const [tab, first, second, third = '', fourth = '', fifth] = hash.replace(/^#/, '').split('/').map(plain)
  if (tab === 'month' && first && second && isMonth(second)) return { tab, agency: first, month: second }
  if (tab === 'files') return { tab, agency: first || undefined }
  if (tab === 'reports') {
    const known = second !== undefined && Object.hasOwn(REPORT_KINDS, second) && isMonth(third) && isMonth(fourth)
    const choice = known ? { kind: second as ReportKind, from: third, to: fourth, all: fifth === 'all' } : undefined
    return { tab, agency: first || undefined, choice }
  }
  if (tab === 'unreadable') return { tab }
  if (tab === 'settings')
    return {
      tab,
      ...(first && Object.hasOwn(SECTION_LABELS, first) && { section: first as SectionId }),
      ...(first === 'agencies' && second && { adding: { code: second, name: third } }),
    }
  return { tab: 'overview', agency: first || undefined, onlyOpen: second === 'open' }
}

/** A part of the address as text; what is no good encoding stays as it stands. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function addingIn({ adding }: Extract<Route, { tab: 'settings' }>): string[] {
  return adding ? [adding.code, encodeURIComponent(adding.name)] : []
}

export function hashOf(route: Route): string {
  switch (route.tab) {
    case 'overview':
      return route.agency ? `#overview/${route.agency}${route.onlyOpen ? '/open' : ''}` : '#overview'
    case 'month':
      return `#month/${route.agency}/${route.month}`
    case 'files':
      return route.agency ? `#files/${route.agency}` : '#files'
    case 'reports':
      return `#${['reports', ...(route.agency ? [route.agency, ...partsOf(route.choice)] : [])].join('/')}`
    case 'unreadable':
      return '#unreadable'
    case 'settings':
      return route.section ? `#settings/${[route.section, ...addingIn(route)].join('/')}` : '#settings'
  }
}

function partsOf(choice: ReportChoice | undefined): string[] {
  return choice ? [choice.kind, choice.from, choice.to, ...(choice.all ? ['all'] : [])] : []
}

/** The printable page of a report of one agency. */
export function paperAddress(agency: string, { kind, from, to }: ReportChoice, withNotes: boolean): string {
  return `report.html?${new URLSearchParams({ kind, agency, from, to, ...(withNotes && { notes: '1' }) })}`
}

/** The printable page of a month, an extension page of its own. */
export function reportAddress(agency: string, month: Month): string {
  return `report.html?${new URLSearchParams({ agency, month })}`
}
