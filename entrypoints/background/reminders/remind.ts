import { loadLanguage } from '../../../lib/browser/language.ts'
import { clearNotifications, showNotification, standingNotifications } from '../../../lib/browser/notifications.ts'
import { setRemindAlarm } from '../../../lib/browser/remind-alarm.ts'
import { changeTold, loadTold } from '../../../lib/browser/reminder-store.ts'
import { calendarOf, type WorkCalendar } from '../../../lib/domain/calendar.ts'
import type { Reminder } from '../../../lib/domain/reminders.ts'
import { prune } from '../../../lib/domain/told.ts'
import { db } from '../../../lib/store/database.ts'
import { loadSettings } from '../../../lib/store/settings.ts'
import * as english from '../../../lib/text/en/reminders.ts'
import * as chinese from '../../../lib/text/zh/reminders.ts'
import { badgeFor } from '../badge.ts'
import { deriveAll } from '../derive.ts'
import { deriveLook } from './derive-look.ts'
import { tellDue } from './tell.ts'

/**
 * Tells what is due, shows the badge, and sees to being woken when the next may be due. Whoever calls it, and however
 * often: nothing is told twice.
 */
export function remind(): Promise<void> {
  return navigator.locks.request('remind', async () => {
    const now = Date.now()
    const [checklists, settings] = await Promise.all([deriveAll(), loadSettings(db())])
    // The worker cannot be loaded anew as a page is: it has both at hand.
    const words = (await loadLanguage()) === 'en' ? english : chinese
    const followed = checklists.map(({ agency }) => agency.code)
    const calendar = calendarOf(settings)
    const { due, open, next } = await tellDue({
      now: () => now,
      loadTold,
      changeTold,
      look: () => deriveLook(checklists, now),
      show: (id, reminders) =>
        showNotification(id, notificationText(words, reminders, { now, calendar, followed: followed.length })),
      shown: standingNotifications,
      clear: clearNotifications,
    })
    if (due.length > 0) await changeTold((told) => prune(told, followed, open, now))
    await badgeFor(checklists)
    await setRemindAlarm(next - now)
  })
}

function notificationText(
  { REMINDER_TEXT, reminderMessage }: typeof chinese | typeof english,
  reminders: readonly Reminder[],
  context: { now: number; calendar: WorkCalendar; followed: number },
) {
  const { title, lines } = reminderMessage(reminders, context)
  const { hour, morning } = REMINDER_TEXT.snooze
  return { title, message: lines.join('\n'), buttons: [hour, morning] }
}
