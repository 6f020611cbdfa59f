import { browser } from 'wxt/browser'
import { emptyTab, type TabState } from '../domain/tab-state.ts'

/**
 * What each tab is about, in session storage: it outlives the worker and ends with the browser.
 * Changes of one tab wait for each other, for messages of its frames arrive together.
 */
export function changeTab<T>(tabId: number, change: (tab: TabState) => { tab: TabState; result: T }): Promise<T> {
  const key = `tab:${tabId}`
  return navigator.locks.request(key, async () => {
    const stored = await browser.storage.session.get(key)
    const { tab, result } = change((stored[key] as TabState | undefined) ?? emptyTab())
    await browser.storage.session.set({ [key]: tab })
    return result
  }) as Promise<T>
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(`tab:${tabId}`)
}

/** All that is kept outside the database, of tabs and beyond. */
export async function forgetEverything(): Promise<void> {
  await browser.storage.session.clear()
  await browser.storage.local.clear()
}

/** Whether this is the first time it is asked since the browser was started, or the extension updated. */
export async function isNewSession(): Promise<boolean> {
  const { alive } = await browser.storage.session.get('alive')
  if (!alive) await browser.storage.session.set({ alive: true })
  return !alive
}
