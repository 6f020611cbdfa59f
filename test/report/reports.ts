import type { Agency } from '../../lib/domain/agencies.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { type MonthReport, monthReport } from '../../lib/report/month-report.ts'
import { agency, allClear, at, derive, filed, marked, produced } from '../domain/facts.ts'

/** May 112, wholly done; and April's file, which is not of it. */
export const mayRecords: Fact[] = [
  ...allClear('2023-05', '2023-06-01 09:00'),
  produced('2023-05', '2023-06-02 09:00'),
  filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00'),
  marked('2023-05', 'survey', '2023-06-05 09:00', true, '已請陳小明確認'),
  produced('2023-04', '2023-05-03 09:00'),
]

/** The report of one month, as a surface makes it. */
export function reportOf(month: string, records: Fact[], now: string, more: Partial<Agency> = {}): MonthReport {
  const checklist = derive(records, now, more).months.find((one) => one.month === month)
  if (!checklist) throw new Error(`no ${month}`)
  return monthReport(checklist, agency(more), instantOf(at(now)), records)
}

export function mayReport(more: Partial<Agency> = {}): MonthReport {
  return reportOf('2023-05', mayRecords, '2023-06-05 09:30', more)
}
