import { useEffect, useState } from 'preact/hooks'
import { systemClock } from '../../components/clock.ts'
import type { ReminderSettingsProps } from '../../components/dashboard/reminder-settings.tsx'
import {
  askNotifications,
  type NotificationState,
  notificationState,
  showNotification,
  TEST_NOTIFICATION,
  watchNotificationState,
} from '../../lib/browser/notifications.ts'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { taipeiDay } from '../../lib/domain/months.ts'
import { comingDates } from '../../lib/report/coming-dates.ts'
import { renderIcs } from '../../lib/report/ics.ts'
import { db } from '../../lib/store/database.ts'
import { loadSettings, saveSettings } from '../../lib/store/settings.ts'
import { CALENDAR_NAME, calendarFileName } from '../../lib/text/calendar-file.ts'
import { REMINDER_SETTINGS_TEXT } from '../../lib/text/reminder-settings.ts'
import { deriveAll } from '../background/derive.ts'
import { remind } from '../background/reminders/remind.ts'
import { saveFile } from '../popup/save-file.ts'

/** Whether the browser shows notifications, now and as that changes; undefined until it is known. */
export function useNotifying(): NotificationState | undefined {
  const [state, setState] = useState<NotificationState>()
  useEffect(() => {
    const look = (): void => void notificationState().then(setState)
    look()
    // Allowed or not in the system's own settings: no event tells, but the operator comes back from there.
    addEventListener('focus', look)
    const stop = watchNotificationState(look)
    return () => {
      removeEventListener('focus', look)
      stop()
    }
  }, [])
  return state
}

/** What the settings of reminders do, in store and browser. */
export const reminderDeeds: Pick<ReminderSettingsProps, 'onSave' | 'onAllow' | 'onTest' | 'onCalendar'> = {
  async onSave(changes) {
    await saveSettings(db(), changes)
    // Another hour may be earlier than the alarm that is set.
    await remind()
  },
  onAllow: askNotifications,
  onTest: () =>
    showNotification(TEST_NOTIFICATION, {
      title: REMINDER_SETTINGS_TEXT.testTitle,
      message: REMINDER_SETTINGS_TEXT.testMessage,
    }),
  async onCalendar() {
    const now = systemClock.now()
    const [checklists, settings] = await Promise.all([deriveAll(), loadSettings(db())])
    const events = comingDates({ checklists, calendar: calendarOf(settings), settings, now })
    if (events.length === 0) return undefined
    const name = calendarFileName(taipeiDay(now))
    saveFile(name, 'text/calendar;charset=utf-8', renderIcs(CALENDAR_NAME, events, now))
    return { name, events: events.length }
  },
}
