import { browser } from 'wxt/browser'
import { isAllowed, isNeverRead, type Origin, parseOrigin } from './sites.ts'

/** The tab the operator is looking at, as far as the browser lets us know it. */
interface CurrentTab {
  id: number
  /** Undefined where the browser hides the address (no click on our button yet), or the page is none of the web. */
  origin?: Origin
  allowed: boolean
  /** What the page says it is; only looked for on a page the operator opened the popup on. */
  looksLike?: 'console' | 'platform'
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
    ...(origin !== undefined && !allowed && !isNeverRead(origin) && { looksLike: await glanceAt(tab.id) }),
  }
}

/** One look for the words, by the access the click on our button gave (activeTab); nothing is read or kept. */
async function glanceAt(tabId: number): Promise<CurrentTab['looksLike']> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => {
        const text = (document.title + (document.body?.textContent ?? '')).slice(0, 20_000)
        if (/eCPA|人事服務網/i.test(text) && document.querySelector('[type=password]')) return null
        if (/彙整平[台臺]/.test(text) && /手動報送|彙整總表|筆數統計表|檔檢核/.test(text)) return 'platform'
        return /差勤|統計平[台臺]資料/.test(text) ? 'console' : null
      },
    })
    const seen = results.map(({ result }) => result)
    return (['platform', 'console'] as const).find((one) => seen.includes(one))
  } catch {
    return undefined
  }
}
