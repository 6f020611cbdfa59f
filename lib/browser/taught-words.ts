import { browser } from 'wxt/browser'
import { taughtKinds, type TaughtWord } from '../domain/taught-words.ts'
import type { Origin } from './sites.ts'
import { watchKey } from './watch-key.ts'

/** The words each site was taught, by its origin. Readers in its pages look here themselves. */
const KEY = 'words'

/** Every site's taught words. */
export async function loadAllWords(): Promise<Record<Origin, TaughtWord[]>> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY)
  return typeof kept === 'object' && kept !== null
    ? Object.fromEntries(Object.entries(kept).map(([origin, words]) => [origin, listOf(words)]))
    : {}
}

/** One site's taught words, oldest first. */
export async function loadWords(origin: Origin): Promise<TaughtWord[]> {
  return (await loadAllWords())[origin] ?? []
}

/** Changes one site's words; one change after another, for popup, dashboard and worker may all make some. */
export function changeWords(origin: Origin, change: (words: TaughtWord[]) => TaughtWord[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const { [origin]: words = [], ...others } = await loadAllWords()
    const changed = change(words)
    await browser.storage.local.set({ [KEY]: changed.length > 0 ? { ...others, [origin]: changed } : others })
  })
}

/** Calls back whenever a word is taught or forgotten; returns the function that stops it. */
export function watchWords(onChange: () => void): () => void {
  return watchKey(KEY, onChange)
}

/** What is kept there, as far as it is words of ours. */
function listOf(value: unknown): TaughtWord[] {
  return Array.isArray(value) ? value.filter(isTaughtWord) : []
}

function isTaughtWord(value: unknown): value is TaughtWord {
  const { kind, word, means } = (value ?? {}) as Record<string, unknown>
  return taughtKinds.some((one) => one === kind) && typeof word === 'string' && typeof means === 'string'
}
