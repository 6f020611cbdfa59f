import { chosen } from './chosen.ts'
import * as zh from './zh/calendar-file.ts'

export type { DateKind } from './zh/calendar-file.ts'
export const { CALENDAR_NAME, calendarFileName, dateTitle, dateText } = chosen('calendar-file', zh)
