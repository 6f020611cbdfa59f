import { browser } from 'wxt/browser'
import { reconcileScripts } from './scripts.ts'
import { isNeverRead, listSite, type Origin, parseOrigin, patternOf } from './sites.ts'

const KEY = 'asked'

/**
 * Asks the browser for exactly this site. Call it first thing in a click: browsers ask only then. The
 * popup may be closed by the browser's own question; then the worker goes on from what was noted here.
 */
export async function allowSite(origin: Origin): Promise<boolean> {
  if (isNeverRead(origin)) return false
  const noted = browser.storage.session.set({ [KEY]: origin })
  const granted = await browser.permissions.request({ origins: [patternOf(origin)] })
  await noted
  if (granted) await adoptAsked()
  return granted
}

/**
 * Takes the site that was asked for into the list, once its grant stands; by popup or worker, once. The
 * tab it is open in is loaded again, so that the scripts just registered run there.
 */
export function adoptAsked(): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const { [KEY]: asked } = (await browser.storage.session.get(KEY)) as { [KEY]?: Origin }
    if (!asked || !(await browser.permissions.contains({ origins: [patternOf(asked)] }))) return
    await browser.storage.session.remove(KEY)
    await listSite(asked)
    await reconcileScripts()
    const open = await browser.tabs.query({ active: true, url: patternOf(asked) })
    for (const { id, url } of open)
      if (id !== undefined && url && parseOrigin(url) === asked) await browser.tabs.reload(id)
  })
}
