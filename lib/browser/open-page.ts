import { browser } from 'wxt/browser'

/** Opens a page of the extension in a tab of its own: `dashboard.html#files`. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}` as '/') })
}
