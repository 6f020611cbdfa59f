import type { UnreadableEntry } from '../../components/dashboard/unreadable-list.tsx'
import type { Agency } from '../../lib/domain/agencies.ts'
import type { UnreadablePage } from '../../lib/store/unreadable.ts'
import { everyReasonText } from '../../lib/text/platform-reasons.ts'

/** A page that could not be read, its agency and reason in words. */
export function toEntry(page: UnreadablePage, agencies: readonly Agency[]): UnreadableEntry {
  const { at, origin, agency, month, reason, values } = page
  return {
    at,
    page: page.page,
    site: origin,
    agency: agencies.find(({ code }) => code === agency)?.name ?? agency,
    month,
    reason: everyReasonText({ key: reason, values: values ?? {} }),
  }
}
