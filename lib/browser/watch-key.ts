import { browser } from 'wxt/browser'

/** Calls back whenever what is kept under a key in local storage changes; returns the function that stops it. */
export function watchKey(key: string, onChange: () => void): () => void {
  const stored = (changes: Record<string, unknown>): void => {
    if (key in changes) onChange()
  }
  browser.storage.local.onChanged.addListener(stored)
  return () => browser.storage.local.onChanged.removeListener(stored)
}
