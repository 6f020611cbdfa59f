import { browser } from 'wxt/browser'
import { isAllowed, type Origin, parseOrigin } from './sites.ts'

/** The tab the operator is looking at, as far as the browser lets us know it. */
interface CurrentTab {
  id: number
  /** Undefined where the browser hides the address (no click on our button yet), or the page is none of the web. */
  origin?: Origin
  allowed: boolean
  /** The page says words of the console; only looked for on a page the operator opened the popup on. */
  looksLikeConsole: boolean
}

export async function findCurrentTab(): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return undefined
  const origin = tab.url === undefined ? undefined : parseOrigin(tab.url)
  const allowed = await isAllowed(origin)
  return {
    id: tab.id,
    origin,
    allowed,
    looksLikeConsole: allowed || (origin !== undefined && (await hasOurWords(tab.id))),
  }
}

/** One look for the words, by the access the click on our button gave (activeTab); nothing is read or kept. */
async function hasOurWords(tabId: number): Promise<boolean> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => /差勤|統計平[台臺]資料/.test((document.title + (document.body?.textContent ?? '')).slice(0, 20_000)),
    })
    return results.some(({ result }) => result === true)
  } catch {
    return false
  }
}
