import { browser } from 'wxt/browser'

/** The number of steps that are overdue or in attention, on our button; nothing where there are none. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) })
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' })
}
