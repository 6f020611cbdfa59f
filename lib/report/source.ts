import type { Agency, Settings } from '../domain/agencies.ts'
import type { WorkCalendar } from '../domain/calendar.ts'
import type { MonthChecklist } from '../domain/checklist.ts'
import type { LedgerHead } from '../domain/ledger.ts'
import type { Month } from '../domain/months.ts'
import type { Fact } from '../domain/records.ts'
import { agenciesText, spanText, whoseText } from '../text/zh/report-kinds.ts'

/** One agency, judged, with the facts that was done from. */
export interface Source {
  agency: Agency
  /** All its months, ascending, also those the report is not of: corrected rows are carried by a later month. */
  months: readonly MonthChecklist[]
  /** The very records `months` was derived from. */
  records: readonly Fact[]
}

/** What a report is made of. */
export interface ReportInput {
  /** First and last month, both included; months an agency is not checked in are left out. */
  from: Month
  to: Month
  sources: readonly Source[]
  settings: Settings
  calendar: WorkCalendar
  /** Of the records as they stand: whoever holds the report can have them verified against it. */
  ledger: LedgerHead
  /** Milliseconds since 1970. */
  now: number
  /** What the operator wrote at a mark is in; it may name a person. */
  withNotes: boolean
}

/** The months of a source a report is of. */
export function monthsOf({ months }: Source, { from, to }: Pick<ReportInput, 'from' | 'to'>): MonthChecklist[] {
  return months.filter(({ month }) => month >= from && month <= to)
}

/** Whose and which months. */
export function subtitleOf({ sources, from, to }: Pick<ReportInput, 'sources' | 'from' | 'to'>): string {
  const [only] = sources
  const whose = sources.length === 1 && only ? whoseText(only.agency) : agenciesText(sources.length)
  return `${whose} ${spanText(from, to)}`
}
