import { chosen } from './chosen.ts'
import * as zh from './zh/reminders.ts'

export type { ReminderMessage } from './zh/reminders.ts'
export const { REMINDER_TEXT, KIND_LABELS, reminderMessage } = chosen('reminders', zh)
