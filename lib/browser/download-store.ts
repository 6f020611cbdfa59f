import { browser } from 'wxt/browser'
import { type Press, type UnplacedDownload, withoutUnplaced } from '../domain/downloads.ts'
import { watchKey } from './watch-key.ts'

/** What is kept of presses until the browser ends, and of downloads that could not be placed until the operator did. */
const PRESSES = 'presses'
const UNPLACED = 'unplaced'
/** More than anybody presses in half an hour. */
const PRESSES_KEPT = 50

/** What the operator had made lately, oldest first. */
export async function loadPresses(): Promise<Press[]> {
  const { [PRESSES]: presses } = await browser.storage.session.get(PRESSES)
  return Array.isArray(presses) ? presses : []
}

/** Changes the list, one change after another; it is kept short. */
export function changePresses(change: (presses: Press[]) => Press[]): Promise<void> {
  return navigator.locks.request(PRESSES, async () => {
    await browser.storage.session.set({ [PRESSES]: change(await loadPresses()).slice(-PRESSES_KEPT) })
  })
}

/** Oldest first. */
export async function loadUnplaced(): Promise<UnplacedDownload[]> {
  const { [UNPLACED]: list } = await browser.storage.local.get(UNPLACED)
  return Array.isArray(list) ? list : []
}

/** Changes the list, one change after another: worker and dashboard both do. Nothing is written where it is the same. */
export function changeUnplaced(change: (list: UnplacedDownload[]) => UnplacedDownload[]): Promise<void> {
  return navigator.locks.request(UNPLACED, async () => {
    const before = await loadUnplaced()
    const after = change(before)
    if (after.length > 0 || before.length > 0) await browser.storage.local.set({ [UNPLACED]: after })
  })
}

/** These were recorded, or dismissed. */
export function forgetUnplaced(...names: string[]): Promise<void> {
  return changeUnplaced((list) => withoutUnplaced(list, names))
}

/** The agency was erased, and what was kept of it goes. */
export function forgetUnplacedOf(agency: string): Promise<void> {
  return changeUnplaced((list) => list.filter((one) => one.agency !== agency))
}

/** Calls back whenever the list changes; returns the function that stops it. */
export function watchUnplaced(onChange: () => void): () => void {
  return watchKey(UNPLACED, onChange)
}
