import { officeCalendar } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { isFact } from '../../lib/domain/records.ts'
import { type MonthReport, monthReport } from '../../lib/report/month-report.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { CALENDAR_CAUTIONS } from '../../lib/text/labels.ts'
import type { ReportProblem } from '../../lib/text/report.ts'

type LoadedReport = { report: MonthReport; caution?: string } | { problem: ReportProblem }

/** The report the address asks for (`?agency=376420000A&month=2023-05`), as the facts stand at `now`. */
export async function loadReport(search: string, now: number): Promise<LoadedReport> {
  const question = new URLSearchParams(search)
  const [code, month] = [question.get('agency'), question.get('month')]
  if (!code || !month) return { problem: 'no-question' }
  const [agencies, settings, records] = await Promise.all([
    loadAgencies(db()),
    loadSettings(db()),
    loadRecords(db(), code),
  ])
  const agency = agencies.find((one) => one.code === code)
  if (!agency) return { problem: 'unknown-agency' }
  const facts = records.filter(isFact)
  const { months } = deriveChecklist({ agency, records: facts, calendar: officeCalendar, settings, now })
  const checklist = months.find((one) => one.month === month)
  if (!checklist) return { problem: 'unknown-month' }
  const trust = officeCalendar.trustOf(checklist.due)
  return {
    report: monthReport(checklist, agency, now, facts),
    caution: trust === 'checked' ? undefined : CALENDAR_CAUTIONS[trust],
  }
}
