import { changeTab } from '../../lib/browser/tab-store.ts'
import { findPendingRun, settleClick, type TabState } from '../../lib/domain/tab-state.ts'
import { refreshBadge } from './badge.ts'
import { isSaved } from './is-saved.ts'

/**
 * Makes the run that is told of a record, and only then settles it: a worker stopped or a disk full in between leaves
 * it pending, and the next message of the tab tries again (its key is the same). The tab as it stands after; undefined
 * where the run could not be kept now.
 */
export async function keepPendingRun(tabId: number): Promise<TabState | undefined> {
  const tab = await changeTab(tabId, (state) => ({ tab: state, result: state }))
  const run = findPendingRun(tab)
  if (!run) return tab
  if (!(await isSaved(run))) return undefined
  const settled = await changeTab(tabId, (state) => {
    const next = settleClick(state, run)
    return { tab: next, result: next }
  })
  await refreshBadge()
  return settled
}
