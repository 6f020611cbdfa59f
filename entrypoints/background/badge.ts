import { type Badge, showBadge } from '../../lib/browser/badge.ts'
import { loadTold } from '../../lib/browser/reminder-store.ts'
import { countAlarms } from '../../lib/domain/agency-standing.ts'
import type { AgencyChecklist } from '../../lib/domain/checklist.ts'
import { hasUnanswered } from '../../lib/domain/reminders.ts'
import { deriveAll } from './derive.ts'
import { deriveLook } from './reminders/derive-look.ts'

/** The badge of all agencies: steps overdue or in attention (ui.md); else that a reminder stands which no notification told. */
export async function refreshBadge(): Promise<void> {
  await badgeFor(await deriveAll())
}

/** Shows it by these; one after another, so that an older look never comes over a newer. */
export function badgeFor(checklists: readonly AgencyChecklist[]): Promise<void> {
  return navigator.locks.request('badge', async () => showBadge(await badgeOf(checklists)))
}

async function badgeOf(checklists: readonly AgencyChecklist[]): Promise<Badge> {
  let count = 0
  for (const { months } of checklists) count += countAlarms(months)
  if (count > 0) return count
  if (!hasUnanswered(await loadTold())) return 0
  return (await deriveLook(checklists)).standing.some(({ silent }) => silent) ? 'reminder' : 0
}
