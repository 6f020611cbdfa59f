import { showBadge } from '../../lib/browser/badge.ts'
import { countAlarms } from '../../lib/domain/agency-standing.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { deriveFor } from './derive.ts'

/** The badge of all agencies: steps overdue or in attention (ui.md). */
export async function refreshBadge(): Promise<void> {
  let count = 0
  for (const agency of await loadAgencies(db())) {
    count += countAlarms((await deriveFor(agency)).months)
  }
  await showBadge(count)
}
