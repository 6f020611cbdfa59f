import { browser } from 'wxt/browser'

/** The number of steps that are overdue or in attention; `reminder`: something was to be told, and is told in the popup. */
export type Badge = number | 'reminder'

/** On our button; nothing where there is nothing. */
export async function showBadge(badge: Badge): Promise<void> {
  const text = badge === 'reminder' ? '!' : badge === 0 ? '' : badge > 99 ? '99+' : String(badge)
  await browser.action.setBadgeText({ text })
  // Red is for what is overdue or wrong (ui.md).
  await browser.action.setBadgeBackgroundColor({ color: badge === 'reminder' ? '#7a5b00' : '#b3261e' })
}
