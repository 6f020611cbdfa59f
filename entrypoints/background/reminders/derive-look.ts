import { loadTold } from '../../../lib/browser/reminder-store.ts'
import { calendarOf } from '../../../lib/domain/calendar.ts'
import type { AgencyChecklist } from '../../../lib/domain/checklist.ts'
import { deriveReminders, type ReminderLook } from '../../../lib/domain/reminders.ts'
import { db } from '../../../lib/store/database.ts'
import { loadSettings } from '../../../lib/store/settings.ts'

/** What is due and what stands now, by what was told so far. */
export async function deriveLook(checklists: readonly AgencyChecklist[], now = Date.now()): Promise<ReminderLook> {
  const [told, settings] = await Promise.all([loadTold(), loadSettings(db())])
  return deriveReminders({ checklists, calendar: calendarOf(settings), settings, told, now })
}
