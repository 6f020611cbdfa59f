import * as z from 'zod/mini'
import { fileSettings } from './file-settings.ts'
import { areOfficeYears, type OfficeYears } from './office-years.ts'
import { agencyCode, countUpTo, fewWords, month, oneOf, quantity, someText, timeOfDay, truth } from './schemas.ts'

/** The SOP compares every month from 111-10 on [000]; an agency may begin elsewhere (R1). */
export const DEFAULT_FIRST_MONTH = '2022-10'

/** 機關: files alone, under its own ten-character code [001]. */
export const agency = z.looseObject({
  code: agencyCode,
  name: someText,
  firstMonth: z._default(month, DEFAULT_FIRST_MONTH),
  /** `console`: files by JSON upload; `webhr`: 代表會, by WebHR itself (R20). */
  channel: z._default(oneOf('console', 'webhr'), 'console'),
  /** Up to this month everything was filed before the product was taken up (R25). */
  filedThrough: z.optional(month),
})
export type Agency = z.infer<typeof agency>

export const settings = z.looseObject({
  /** Which day is safe where the due date is no working day (R17). */
  holidayRule: z.optional(oneOf('previous-workday', 'none', 'next-workday')),
  /** Years of the office calendar that were imported (R17); ask `calendarOf`. */
  officeYears: z.optional(z.custom<OfficeYears>(areOfficeYears, '不是辦公日曆')),
  /** Days the detail rows of a month are kept after it closed; ask `detailDaysOf`. */
  detailDays: z.optional(countUpTo(365)),
  /** 帶入 sends the query too: it is read-only. */
  sendAfterFill: z.optional(truth),
  /** 連續比對: seconds between queries, seconds an answer may take, and whether it may run outside office hours. */
  roundPause: z.optional(quantity),
  roundPatience: z.optional(quantity),
  roundOffHours: z.optional(truth),
  /** Reminders: the kinds that are switched off, when they come, and when none may (reminder-plan.ts). */
  remindOff: z.optional(fewWords),
  remindMorning: z.optional(timeOfDay),
  remindBeforeClosing: z.optional(timeOfDay),
  quietFrom: z.optional(timeOfDay),
  quietTo: z.optional(timeOfDay),
  ...fileSettings,
})
export type Settings = z.infer<typeof settings>
