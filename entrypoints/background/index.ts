import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { adoptAsked } from '../../lib/browser/allow-site.ts'
import { reconcileScripts } from '../../lib/browser/scripts.ts'
import { watchSites } from '../../lib/browser/sites.ts'
import { forgetTab } from '../../lib/browser/tab-store.ts'
import { refreshBadge } from './badge.ts'
import { admit } from './door.ts'
import { forgetRows } from './forget-rows.ts'
import { answer } from './answer.ts'

const ALARM = 'refresh'

/** Listeners first, in the first turn: the worker may have been started by the very event they wait for. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    admit(message, sender)
      .then((letter) => (letter ? answer(letter) : undefined))
      .then(respond, (error: unknown) => {
        console.error('message not handled', error)
        respond(undefined)
      })
    return true
  })
  browser.alarms.onAlarm.addListener(() => void refresh())
  browser.runtime.onInstalled.addListener(() => void refresh())
  browser.runtime.onStartup.addListener(() => void refresh())
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId))
  browser.permissions.onAdded.addListener(() => void adoptAsked())
  watchSites(() => void reconcileScripts())
  void refresh()
})

/** What a stopped, restarted or updated browser may have lost: scripts, alarm, badge. */
async function refresh(): Promise<void> {
  await reconcileScripts()
  // Days pass while nothing is read: waiting becomes due, due becomes overdue.
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: 30 })
  await refreshBadge()
  await forgetRows(Date.now())
}
