import { plural } from './plural.ts'
import { REMINDER_TEXT } from './reminders.ts'

/** The words of the settings' section of reminders. */

export const REMINDER_SETTINGS_TEXT = {
  meaning:
    'What is to be said at one time comes as one notification, and what is done is not reminded of again; what was missed while the computer was off or asleep is said once afterwards, as things stand then. Safe dates go by “Dates and holidays”.',
  kinds: 'What to remind of',
  hours: 'Times',
  morning: 'Morning reminder at',
  beforeClosing: 'Safe date, afternoon reminder at',
  beforeClosingHint: 'The platform closes at 18:00.',
  quietFrom: 'Quiet hours from',
  quietTo: 'Quiet hours to',
  quietHint:
    'No reminders in these hours; what is still open when they end is reminded of then. Two equal times mean no quiet hours.',
  notifications: 'Desktop notifications',
  state: {
    on: 'Notifications are on.',
    off: `Notifications are not on yet: reminders show only on the toolbar icon and in its popup. Press “${REMINDER_TEXT.allow}”, and the browser asks once.`,
    blocked:
      'Notifications are allowed, but the browser or the operating system does not show them: reminders show only on the toolbar icon and in its popup. Check the system’s notification settings.',
  },
  test: 'Send a test notification',
  tested: 'Sent. If you do not see it, check the operating system’s notification settings (do not disturb, focus).',
  notTested: 'The notification was not sent. Check the notification settings of the browser and the operating system.',
  testTitle: 'This is a test notification',
  testMessage: 'If you see this, reminders will reach you.',
  calendar: 'Calendar file',
  calendarMeaning:
    'Production days, safe dates and due dates of the next 12 months, for Outlook, Google Calendar and other office calendars. After the holiday rule changes or a new office calendar is out, download and import it again: the entries are updated.',
  calendarAction: 'Download calendar file (.ics)',
  calendarNone: 'No agency yet, so there are no dates to download.',
} as const

export function calendarSavedText(name: string, events: number): string {
  return `${name} downloaded (${plural(events, 'entry', 'entries')}); look in the browser’s download folder.`
}

/** Names of the settings in the preview of a restore. */
export const REMINDER_SETTING_NAMES: Record<string, string> = {
  remindOff: 'Reminders switched off',
  remindMorning: REMINDER_SETTINGS_TEXT.morning,
  remindBeforeClosing: REMINDER_SETTINGS_TEXT.beforeClosing,
  quietFrom: REMINDER_SETTINGS_TEXT.quietFrom,
  quietTo: REMINDER_SETTINGS_TEXT.quietTo,
}
