import { useEffect, useState } from 'preact/hooks'
import { loadLanguageChoice, watchLanguage } from '../../lib/browser/language.ts'
import type { LanguageChoice } from '../../lib/domain/language.ts'

/** The language that is chosen, now and as that changes; undefined until the browser has said. */
export function useLanguageChoice(): LanguageChoice | undefined {
  const [choice, setChoice] = useState<LanguageChoice>()
  useEffect(() => {
    const look = (): void => void loadLanguageChoice().then(setChoice)
    look()
    return watchLanguage(look)
  }, [])
  return choice
}
