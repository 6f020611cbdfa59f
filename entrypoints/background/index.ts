import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { adoptAsked } from '../../lib/browser/allow-site.ts'
import { hearDownloads, watchLeave } from '../../lib/browser/downloads.ts'
import { listenToNotifications } from '../../lib/browser/notifications.ts'
import { REMIND } from '../../lib/browser/remind-alarm.ts'
import { watchTold } from '../../lib/browser/reminder-store.ts'
import { reconcileScripts } from '../../lib/browser/scripts.ts'
import { watchRounds as watchRoundList } from '../../lib/browser/round-store.ts'
import { watchSites } from '../../lib/browser/sites.ts'
import { forgetTab, isNewSession } from '../../lib/browser/tab-store.ts'
import { admit } from './door.ts'
import { forgetRows } from './forget-rows.ts'
import { answer } from './answer.ts'
import { takeDownloads } from './on-download.ts'
import { onNotificationButton, onNotificationClick } from './reminders/answer.ts'
import { remind } from './reminders/remind.ts'
import { pauseInTab } from './rounds/note.ts'
import { watchOverRounds } from './rounds/watch.ts'

const ALARM = 'refresh'
/** While a round of comparisons runs: its answers are awaited by this, for a worker's own timers die with it. */
const ROUNDS = 'rounds'

const CLICKS = {
  onClick: (id: string) => void onNotificationClick(id),
  onButton: (id: string, button: number) => void onNotificationButton(id, button),
}

/** Listeners first, in the first turn: the worker may have been started by the very event they wait for. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    // One after another, as they came: a click told after the query it followed would make that doubtful.
    navigator.locks
      .request(`letters ${sender.tab?.id}`, async () => {
        const letter = await admit(message, sender)
        return letter && answer(letter)
      })
      .then(respond, (error: unknown) => {
        console.error('message not handled', error)
        respond(undefined)
      })
    return true
  })
  browser.alarms.onAlarm.addListener(
    ({ name }) => void (name === ROUNDS ? watchRounds() : name === REMIND ? remind() : refresh()),
  )
  browser.runtime.onInstalled.addListener(() => void refresh())
  browser.runtime.onStartup.addListener(() => void refresh())
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId)
    void pauseInTab(tabId, { key: 'tab-closed' })
  })
  listenToNotifications(CLICKS)
  browser.permissions.onAdded.addListener(() => {
    // The namespace was not there before.
    listenToNotifications(CLICKS)
    void adoptAsked()
  })
  watchSites(() => {
    void reconcileScripts()
    void watchRounds()
  })
  const hear = hearDownloads((id) => void takeDownloads(id))
  hear()
  watchLeave(() => {
    hear()
    void takeDownloads()
  })
  // Listened to here, not asked for where it begins: whoever begins one, it is watched over.
  watchRoundList(() => void watchRounds())
  void watchRounds()
  void takeDownloads()
  // Whoever answers one, popup or notification: when to look again may have changed, and so may the badge.
  watchTold(() => void remind())
  void refresh()
})

/** What a stopped, restarted or updated browser may have lost: scripts, alarms, badge, and reminders that were due. */
async function refresh(): Promise<void> {
  await reconcileScripts()
  // Days pass while nothing is read: waiting becomes due, due becomes overdue.
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: 30 })
  await remind()
  await forgetRows(Date.now())
}

async function watchRounds(): Promise<void> {
  if (await watchOverRounds(await isNewSession())) await browser.alarms.create(ROUNDS, { delayInMinutes: 0.5 })
}
