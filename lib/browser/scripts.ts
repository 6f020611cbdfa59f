import { type Browser, browser } from 'wxt/browser'
import { loadLanguage } from './language.ts'
import { allowedSites, patternOf } from './sites.ts'

type Registered = Browser.scripting.RegisteredContentScript

/**
 * Makes the registered scripts those of the allowed sites: adds what is missing, removes what is no longer
 * allowed. Registrations vanish when the extension is updated, and a second one of an id throws: so
 * compare first, and one at a time (worker and popup may both come here).
 */
export function reconcileScripts(): Promise<void> {
  return navigator.locks.request('scripts', async () => {
    const wanted = new Map(
      (await allowedSites()).flatMap((origin) => scriptsFor(patternOf(origin))).map((one) => [one.id, one]),
    )
    const present = await browser.scripting.getRegisteredContentScripts()
    const stale = present.filter(({ id }) => !wanted.has(id)).map(({ id }) => id)
    if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale })
    for (const { id } of present) wanted.delete(id)
    if (wanted.size > 0) await browser.scripting.registerContentScripts([...wanted.values()])
  })
}

/** Two at document_start, or the first alert is lost; about:blank frames belong to the page that opened them. */
function scriptsFor(pattern: string): Registered[] {
  const common: Omit<Registered, 'id' | 'js'> = {
    matches: [pattern],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  }
  return [
    { ...common, id: `look ${pattern}`, js: ['look.js'] },
    { ...common, id: `reader ${pattern}`, js: ['reader.js'], runAt: 'document_end' },
    { ...common, id: `dialogs ${pattern}`, js: ['dialogs.js'], world: 'MAIN' },
  ]
}

/** Scripts that most pages never need, brought into a frame when they are. */
type Script = 'reader' | 'platform' | 'panel' | 'assist' | 'redactor'

export async function bringScript(script: Script, tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: await filesOf(script) })
}

/** The script's files, its words before it. */
export async function filesOf(script: Script) {
  const isSpoken = script === 'platform' || script === 'panel' || script === 'assist'
  const words = isSpoken && (await loadLanguage()) === 'en' ? (['/english.js'] as const) : []
  return [...words, `/${script}.js` as const]
}
