import { browser } from 'wxt/browser'
import { isLanguageChoice, type Language, type LanguageChoice, languageOf } from '../domain/language.ts'
import { watchKey } from './watch-key.ts'

/** Of this computer, not of the records: no backup carries it. */
const KEY = 'language'

export async function loadLanguageChoice(): Promise<LanguageChoice> {
  const { [KEY]: choice } = await browser.storage.local.get(KEY)
  return isLanguageChoice(choice) ? choice : 'browser'
}

export async function saveLanguageChoice(choice: LanguageChoice): Promise<void> {
  await browser.storage.local.set({ [KEY]: choice })
}

/** The language to speak now. */
export async function loadLanguage(): Promise<Language> {
  return languageOf(await loadLanguageChoice(), navigator.languages)
}

/** Calls back whenever another one was chosen; returns the function that stops it. */
export function watchLanguage(onChange: () => void): () => void {
  return watchKey(KEY, onChange)
}
