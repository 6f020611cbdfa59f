import type { Language, LanguageChoice } from '../domain/language.ts'

/** Each in its own words, so that whoever reads only that one finds it; the same in every language. */
export const LANGUAGE_NAMES: Record<LanguageChoice, string> = {
  browser: '依瀏覽器 (as the browser)',
  zh: '中文',
  en: 'English',
}

/** Of a page, for its `lang`. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-Hant-TW', en: 'en' }
