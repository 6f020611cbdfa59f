import { chosen } from './chosen.ts'
import * as zh from './zh/reminder-settings.ts'

export const { REMINDER_SETTINGS_TEXT, calendarSavedText, REMINDER_SETTING_NAMES } = chosen('reminder-settings', zh)
