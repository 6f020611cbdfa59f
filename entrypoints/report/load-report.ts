import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { calendarOf } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import type { LedgerHead } from '../../lib/domain/ledger.ts'
import { isMonth } from '../../lib/domain/months.ts'
import { type Fact, isFact } from '../../lib/domain/records.ts'
import { type MonthReport, monthReport } from '../../lib/report/month-report.ts'
import type { Paper } from '../../lib/report/paper.ts'
import { REPORTS } from '../../lib/report/reports.ts'
import { loadAgencies } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { ledgerHead } from '../../lib/store/ledger.ts'
import { loadRecords } from '../../lib/store/records.ts'
import { loadSettings } from '../../lib/store/settings.ts'
import { CALENDAR_CAUTIONS } from '../../lib/text/labels.ts'
import type { ReportProblem } from '../../lib/text/report.ts'
import { REPORT_KINDS, type ReportKind } from '../../lib/text/report-kinds.ts'

type LoadedReport = { report: MonthReport; caution?: string } | { paper: Paper } | { problem: ReportProblem }

/**
 * The report the address asks for, as the facts stand at `now`: a month's checklist
 * (`?agency=376420000A&month=2023-05`), or one of the reports (`?kind=year&agency=…&from=2023-01&to=2023-12`, with
 * `&notes=1` where what was written at marks is wanted).
 */
export async function loadReport(search: string, now: number): Promise<LoadedReport> {
  const question = new URLSearchParams(search)
  const kind = question.get('kind')
  const code = question.get('agency')
  if (!code || (kind !== null && !Object.hasOwn(REPORT_KINDS, kind))) return { problem: 'no-question' }
  const held = await loadAgency(code)
  if (!held) return { problem: 'unknown-agency' }
  return kind === null ? monthSheet(question, held, now) : paperOf(kind as ReportKind, question, held, now)
}

interface Held {
  agency: Agency
  settings: Settings
  facts: Fact[]
  ledger: LedgerHead
}

async function loadAgency(code: string): Promise<Held | undefined> {
  const [agencies, settings, records, ledger] = await Promise.all([
    loadAgencies(db()),
    loadSettings(db()),
    loadRecords(db(), code),
    ledgerHead(db()),
  ])
  const agency = agencies.find((one) => one.code === code)
  return agency && { agency, settings, facts: records.filter(isFact), ledger }
}

function monthSheet(question: URLSearchParams, { agency, settings, facts }: Held, now: number): LoadedReport {
  const month = question.get('month')
  if (!month) return { problem: 'no-question' }
  const calendar = calendarOf(settings)
  const { months } = deriveChecklist({ agency, records: facts, calendar, settings, now })
  const checklist = months.find((one) => one.month === month)
  if (!checklist) return { problem: 'unknown-month' }
  const trust = calendar.trustOf(checklist.due)
  return {
    report: monthReport(checklist, agency, now, facts),
    caution: trust === 'checked' ? undefined : CALENDAR_CAUTIONS[trust],
  }
}

function paperOf(
  kind: ReportKind,
  question: URLSearchParams,
  { agency, settings, facts, ledger }: Held,
  now: number,
): LoadedReport {
  const [from, to] = [question.get('from') ?? '', question.get('to') ?? '']
  if (!isMonth(from) || !isMonth(to)) return { problem: 'no-question' }
  const calendar = calendarOf(settings)
  const { months } = deriveChecklist({ agency, records: facts, calendar, settings, now })
  if (!months.some(({ month }) => month >= from && month <= to)) return { problem: 'unknown-month' }
  const sources = [{ agency, months, records: facts }]
  const withNotes = question.get('notes') === '1'
  return {
    paper: REPORTS[kind].paper({ from, to, sources, settings, calendar, ledger, now, withNotes }),
  }
}
