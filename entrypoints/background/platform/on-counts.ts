import { findCountBelow } from '../../../lib/domain/count-below.ts'
import type { Moment } from '../../../lib/domain/months.ts'
import type { PanelNews, PanelSaid } from '../../../lib/domain/panel.ts'
import { placeCounts } from '../../../lib/domain/place-counts.ts'
import { agencyOf } from '../../../lib/domain/place-filings.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { refreshBadge } from '../badge.ts'
import { deriveFor } from '../derive.ts'
import { isSaved } from '../is-saved.ts'
import type { PlatformReport } from './on-platform-page.ts'

/** 機關每月筆數統計表: what the platform counts of followed agencies, beside their files' own counts (R19, R20). */
export async function onCounts(
  { counts, updatedAt }: Extract<PlatformReport, { page: 'monthly-counts' }>,
  at: Moment,
): Promise<PanelNews | null> {
  const agencies = await loadAgencies(db())
  const seen = counts.map((one) => ({ ...one, name: one.name ?? null }))
  const followed = agencies.filter((agency) => seen.some((one) => agencyOf(one, agencies) === agency))
  if (followed.length === 0) return null
  const records = placeCounts(counts, await Promise.all(followed.map(deriveFor)), agencies, updatedAt ?? at)
  if (!(await isSaved(...records))) return { lines: [{ say: 'not-saved' }] }
  await refreshBadge()
  const lines = followed.map(async (agency): Promise<PanelSaid> => {
    const { months } = await deriveFor(agency)
    const below = months.flatMap(({ month, facts }) => {
      const found = findCountBelow(facts)
      return found ? [{ month, ...found }] : []
    })
    const own = seen.filter((one) => agencyOf(one, agencies) === agency).map(({ month }) => month)
    return { say: 'counts', agency: agency.name, months: own.sort(), below }
  })
  return { lines: await Promise.all(lines) }
}
