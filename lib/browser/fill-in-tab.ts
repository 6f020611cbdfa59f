import { browser } from 'wxt/browser'
import type { ConsoleSaid } from '../domain/panel.ts'
import type { Wanted } from '../domain/round-order.ts'
import type { FillMessage } from './fill-message.ts'
import { filesOf } from './scripts.ts'

/**
 * 前往並帶入: fills the query form of a tab, in whichever of its frames it stands. Undefined where there is none, or the
 * page is not one our scripts are in.
 */
export async function fillInTab(tabId: number, wanted: Wanted, sends: boolean): Promise<ConsoleSaid | undefined> {
  const message: FillMessage = { type: 'fill-wanted', wanted, sends }
  // One after another: never two forms for one click.
  for (const frameId of await bringAssist(tabId)) {
    const said = await ask(tabId, frameId, message)
    if (said) return said
  }
  return undefined
}

/** The frames the assist's script was brought into. */
async function bringAssist(tabId: number): Promise<number[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: await filesOf('assist'),
    })
    return frames.map(({ frameId }) => frameId)
  } catch {
    // No access any more, or an error page of the browser's own.
    return []
  }
}

async function ask(tabId: number, frameId: number, message: FillMessage): Promise<ConsoleSaid | null | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId })
  } catch {
    // Nobody hears there: no first look was left in that frame, or it is one of an older version.
    return undefined
  }
}
