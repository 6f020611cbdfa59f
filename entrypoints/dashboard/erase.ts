import type { EraseTarget } from '../../components/dashboard/erase-settings.tsx'
import { type Holdings, holdingsOf } from '../../components/dashboard/holdings.ts'
import { forgetUnplacedOf } from '../../lib/browser/download-store.ts'
import { withdrawDownloads } from '../../lib/browser/downloads.ts'
import { forgetTold } from '../../lib/browser/reminder-store.ts'
import { doToRound, forgetRounds } from '../../lib/browser/round-store.ts'
import { allowedSites, withdrawSite } from '../../lib/browser/sites.ts'
import { forgetEverything } from '../../lib/browser/tab-store.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { eraseAgency, eraseAll, eraseMonth } from '../../lib/store/erase.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadUnreadable } from '../../lib/store/unreadable.ts'

/** Counts what is kept, by agency and month. */
export async function lookAtHoldings(): Promise<Holdings> {
  return holdingsOf(...(await Promise.all([loadAgencies(db()), loadRecords(db()), loadUnreadable(db())])))
}

/** Answers how many records went. */
export async function erase(target: EraseTarget): Promise<number> {
  if (target.what === 'month') return eraseMonth(db(), target.agency, target.month)
  // A round holds counts of its own. It ends first, or its next answer would begin a new record.
  if (target.what === 'agency') {
    await doToRound(target.agency, 'close')
    await forgetUnplacedOf(target.agency)
    const erased = await eraseAgency(db(), target.agency)
    await forgetTold(target.agency)
    return erased
  }
  const { length } = await loadRecords(db())
  // Sites and downloads first: with one left, the next page read or file finished would begin a new record.
  for (const site of await allowedSites()) await withdrawSite(site)
  await withdrawDownloads()
  await forgetRounds()
  await eraseAll(db())
  // Which agency was looked at last; then words that were taught, what each tab was about, and what else is kept outside.
  localStorage.clear()
  await forgetEverything()
  return length
}
