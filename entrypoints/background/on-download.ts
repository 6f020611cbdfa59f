import { changePresses, changeUnplaced, forgetUnplaced, loadPresses } from '../../lib/browser/download-store.ts'
import { findFinished, noteSeen } from '../../lib/browser/downloads.ts'
import { allowedSites } from '../../lib/browser/sites.ts'
import {
  type FinishedDownload,
  mayBeDataFile,
  namesOnRecord,
  placeDownload,
  withUnplaced,
} from '../../lib/domain/downloads.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { refreshBadge } from './badge.ts'
import { isSaved } from './is-saved.ts'
import { loadPattern } from './platform/load-pattern.ts'

/**
 * A download finished; without its id, whatever finished while the worker was away. One after another: of one told
 * twice the second finds what came of the first.
 */
export function takeDownloads(id?: number): Promise<void> {
  return navigator.locks.request('downloads', async () => {
    for (const download of await findFinished(id)) {
      await take(download)
      await noteSeen(download)
    }
  })
}

/** Keeps what is certain of it as a record, and tells of the rest in a list of its own. */
async function take(download: FinishedDownload): Promise<void> {
  if (!mayBeDataFile(download, await allowedSites())) return
  const [agencies, presses, pattern, records] = await Promise.all([
    loadAgencies(db()),
    loadPresses(),
    loadPattern(),
    loadRecords(db()),
  ])
  const placed = placeDownload(download, {
    agencies,
    presses,
    pattern,
    files: namesOnRecord(records),
  })
  const { record, file } = placed
  // Before the record: of a worker stopped in between, the same file finds its own press again.
  const settled = new Set(placed.presses.map(({ at }) => at))
  await changePresses((all) => all.map((one) => (settled.has(one.at) ? { ...one, file } : one)))
  const isKept = !record || (await isSaved(record))
  const unplaced = isKept ? placed.unplaced : { name: file, at: record.at as string, why: 'not-saved' as const }
  if (unplaced) return changeUnplaced((list) => withUnplaced(list, unplaced))
  await forgetUnplaced(file)
  await refreshBadge()
}
