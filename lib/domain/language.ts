/** What the product speaks. What leaves the desk (reports, certificates, the handover page) is in Chinese always. */
export type Language = 'zh' | 'en'
/** As the operator chose it; `browser`: the first the browser asks pages for that is spoken here. */
export type LanguageChoice = Language | 'browser'

export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['browser', 'zh', 'en']

export function isLanguageChoice(value: unknown): value is LanguageChoice {
  return (LANGUAGE_CHOICES as readonly unknown[]).includes(value)
}

/** `accepted`: the browser's languages, the dearest first (`navigator.languages`). Chinese where it names neither. */
export function languageOf(choice: LanguageChoice, accepted: readonly string[]): Language {
  if (choice !== 'browser') return choice
  const first = accepted.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one === 'zh' || one === 'en')
  return first === 'en' ? 'en' : 'zh'
}
