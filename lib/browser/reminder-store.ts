import { browser } from 'wxt/browser'
import { readTold, type Told } from '../domain/told.ts'
import { watchKey } from './watch-key.ts'

/** What the operator was told, and when: of this computer only, so it is no part of the database and of no backup. */
const KEY = 'told'

export async function loadTold(): Promise<Told[]> {
  const { [KEY]: told } = await browser.storage.local.get(KEY)
  return readTold(told)
}

/** Changes the list, one change after another: worker, popup and notification may answer at once. */
export function changeTold(change: (told: Told[]) => Told[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: change(await loadTold()) })
  })
}

/** Forgets what was told of one agency. */
export function forgetTold(agency: string): Promise<void> {
  return changeTold((told) => told.filter(({ thing }) => !thing.startsWith(`${agency} `)))
}

/** Calls back whenever something was told or answered; returns the function that stops it. */
export function watchTold(onChange: () => void): () => void {
  return watchKey(KEY, onChange)
}
