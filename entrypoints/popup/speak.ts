import { loadLanguage, watchLanguage } from '../../lib/browser/language.ts'
import { LANGUAGE_TAGS } from '../../lib/text/language.ts'

/**
 * Makes a page of ours speak the language that is chosen; whatever speaks is to be loaded after. Where another one is
 * chosen meanwhile, the page is loaded anew.
 */
export async function speak(): Promise<void> {
  watchLanguage(() => location.reload())
  const language = await loadLanguage()
  document.documentElement.lang = LANGUAGE_TAGS[language]
  if (language === 'en') await loadEnglish()
}

function loadEnglish(): Promise<void> {
  const script = document.createElement('script')
  script.src = '/english.js'
  return new Promise((done, failed) => {
    script.addEventListener('load', () => done())
    script.addEventListener('error', () => failed(new Error('no English')))
    document.head.append(script)
  })
}
