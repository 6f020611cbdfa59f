import { hashOf } from '../../../components/dashboard/route.ts'
import { clearNotifications, TEST_NOTIFICATION } from '../../../lib/browser/notifications.ts'
import { openPage } from '../../../lib/browser/open-page.ts'
import { changeTold } from '../../../lib/browser/reminder-store.ts'
import { type Reminder, type Snooze, snoozeEnd } from '../../../lib/domain/reminders.ts'
import { noteSeen, noteSnooze } from '../../../lib/domain/told.ts'
import { db } from '../../../lib/store/database.ts'
import { loadSettings } from '../../../lib/store/settings.ts'
import { refreshBadge } from '../badge.ts'
import { deriveAll } from '../derive.ts'
import { deriveLook } from './derive-look.ts'

/** What the operator was told and has not answered, as it stands now. */
async function findStanding(): Promise<Reminder[]> {
  return (await deriveLook(await deriveAll())).standing
}

/**
 * 查看, 知道了 or 稍後提醒, from popup or notification. The worker hears of it by the list, and sets its alarm; the
 * notification has said what it had to say.
 */
export async function answerReminders(things: readonly Reminder[], how: 'show' | 'seen' | Snooze): Promise<void> {
  if (how === 'hour' || how === 'morning') {
    const until = snoozeEnd(how, await loadSettings(db()), Date.now())
    await changeTold((told) => noteSnooze(told, things, until))
  } else {
    await changeTold((told) => noteSeen(told, things))
  }
  await clearNotifications()
  // Last of all: a popup ends where a tab opens over it. The worker then sees to the badge.
  if (how === 'show') await openPage(pageOf(things))
  await refreshBadge()
}

/** The place that shows these: the month of the one, the overview of several, or of none any more. */
function pageOf(things: readonly Reminder[]): string {
  const [first] = things
  const agency = first?.agency.code
  if (first && things.length === 1) {
    return `dashboard.html${hashOf({ tab: 'month', agency: first.agency.code, month: first.month })}`
  }
  return `dashboard.html${hashOf({ tab: 'overview', agency, onlyOpen: false })}`
}

/** A click on the notification: leads to what it told of, and was seen. */
export async function onNotificationClick(id: string): Promise<void> {
  if (id === TEST_NOTIFICATION) return clearNotifications()
  await answerReminders(await findStanding(), 'show')
}

/** A click on one of its buttons, from 0. */
export async function onNotificationButton(id: string, button: number): Promise<void> {
  if (id === TEST_NOTIFICATION) return clearNotifications()
  await answerReminders(await findStanding(), button === 0 ? 'hour' : 'morning')
}
