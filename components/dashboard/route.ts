import { isMonth, type Month } from '../../lib/domain/months.ts'
import { SECTION_LABELS, type SectionId } from '../../lib/text/settings.ts'

/** What the address after `#` asks for: a reload, a bookmark and the back button all find the same place. */
export type Route =
  | { tab: 'overview'; agency?: string; onlyOpen: boolean }
  | { tab: 'month'; agency: string; month: Month }
  | { tab: 'files'; agency?: string }
  | { tab: 'unreadable' }
  | { tab: 'settings'; section?: SectionId }

/** `#month/376420000A/2023-05` to its route; anything not understood is the overview. */
export function parseRoute(hash: string): Route {
  const [tab, first, second] = hash.replace(/^#/, '').split('/')
  if (tab === 'month' && first && second && isMonth(second)) return { tab, agency: first, month: second }
  if (tab === 'files') return { tab, agency: first || undefined }
  if (tab === 'unreadable') return { tab }
  if (tab === 'settings')
    return first && Object.hasOwn(SECTION_LABELS, first) ? { tab, section: first as SectionId } : { tab }
  return { tab: 'overview', agency: first || undefined, onlyOpen: second === 'open' }
}

export function hashOf(route: Route): string {
  switch (route.tab) {
    case 'overview':
      return route.agency ? `#overview/${route.agency}${route.onlyOpen ? '/open' : ''}` : '#overview'
    case 'month':
      return `#month/${route.agency}/${route.month}`
    case 'files':
      return route.agency ? `#files/${route.agency}` : '#files'
    case 'unreadable':
      return '#unreadable'
    case 'settings':
      return route.section ? `#settings/${route.section}` : '#settings'
  }
}

/** The printable page of a month, an extension page of its own. */
export function reportAddress(agency: string, month: Month): string {
  return `report.html?${new URLSearchParams({ agency, month })}`
}
