import { calendarOf } from '../../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../../lib/domain/checklist.ts'
import { isFact } from '../../../lib/domain/records.ts'
import { fileOf } from '../../../lib/report/formats.ts'
import { REPORTS } from '../../../lib/report/reports.ts'
import type { Source } from '../../../lib/report/source.ts'
import type { Report } from '../../../lib/report/table.ts'
import { loadAgencies } from '../../../lib/store/agencies.ts'
import { db } from '../../../lib/store/database.ts'
import { ledgerHead } from '../../../lib/store/ledger.ts'
import { loadRecords } from '../../../lib/store/records.ts'
import { loadSettings } from '../../../lib/store/settings.ts'
import type { Answer, Question } from './messages.ts'

/**
 * Makes a report beside the page, which stays free to answer: reads the database itself, so that no record is copied
 * to and fro. Ending the worker stops it; nothing is stored.
 */
export function makeReports(): void {
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    make(data).then(answer, (error: unknown) =>
      answer({ problem: error instanceof RangeError ? 'too-many' : 'failed' }),
    )
  })
}

/** So many rows of a sheet are shown before it is saved. */
const SHOWN = 50

async function make({ want, ...question }: Question): Promise<Answer> {
  const report = await reportOf(question)
  if (want.as === 'preview') {
    return {
      sheets: report.sheets.map(({ name, columns, rows }) => ({
        name,
        columns: columns.map(({ heading, kind }) => ({ heading, kind })),
        rows: rows.slice(0, SHOWN).map((row) => [...row]),
        total: rows.length,
      })),
    }
  }
  const total = report.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  return { file: await fileOf(report, want, (done) => answer({ progress: { of: 'rows', done, total } })) }
}

async function reportOf({ kind, agency, now, ...rest }: Omit<Question, 'want'>): Promise<Report> {
  const [agencies, settings, ledger] = await Promise.all([loadAgencies(db()), loadSettings(db()), ledgerHead(db())])
  const wanted = agencies.filter(({ code }) => agency === undefined || code === agency)
  const sources: Source[] = []
  for (const [done, one] of wanted.entries()) {
    answer({ progress: { of: 'agencies', done, total: wanted.length } })
    const records = (await loadRecords(db(), one.code)).filter(isFact)
    const { months } = deriveChecklist({ agency: one, records, calendar: calendarOf(settings), settings, now })
    sources.push({ agency: one, months, records })
  }
  return REPORTS[kind].report({ ...rest, sources, settings, calendar: calendarOf(settings), ledger, now })
}

function answer(message: Answer): void {
  postMessage(message)
}
