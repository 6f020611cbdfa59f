import { toMoment } from '../domain/months.ts'
import { ALL_AGENCIES, REPORT_KINDS, reportFileName } from '../text/zh/report-kinds.ts'
import { PAPER_TEXT, totalsText } from '../text/zh/report-paper.ts'
import { SHEETS } from '../text/zh/report-sheets.ts'
import { chartOf } from './chart.ts'
import { type MonthLine, monthLines } from './month-line.ts'
import { countOnTime } from './on-time.ts'
import { type Paper, paperHead, paperTable, type PaperTable } from './paper.ts'
import { paperSummary } from './paper-summary.ts'
import { aboutSheet, headOf, rulesOf } from './sheets/about.ts'
import { differencesSheet } from './sheets/differences.ts'
import { evidenceSheet } from './sheets/evidence.ts'
import { filesSheet } from './sheets/files.ts'
import { runsSheet } from './sheets/runs.ts'
import { summarySheet } from './sheets/summary.ts'
import { webhrSheet } from './sheets/webhr.ts'
import { type ReportInput, subtitleOf } from './source.ts'
import type { Report, Sheet } from './table.ts'

const { title } = REPORT_KINDS.compliance

/** 合規報表: every month of a span, its differences, and the records it rests on; the records for one agency at a time. */
export function complianceReport(input: ReportInput): Report {
  const { console, webhr } = linesByChannel(input)
  const [only] = input.sources
  const single = input.sources.length === 1 && only
  const subtitle = subtitleOf(input)
  const sheets: Sheet[] = [
    ...(console.length > 0 ? [summarySheet(console, input.withNotes)] : []),
    ...(webhr.length > 0 ? [webhrSheet(webhr, input.withNotes)] : []),
    ...(console.length > 0 ? [runsSheet(console), filesSheet(console), differencesSheet(console)] : []),
    ...(single ? [evidenceSheet(single, input)] : []),
    aboutSheet(title, subtitle, input, Boolean(single)),
  ]
  return {
    title,
    subtitle,
    fileName: reportFileName('compliance', input.from, input.to, single ? single.agency.code : ALL_AGENCIES),
    madeAt: toMoment(input.now),
    sheets,
  }
}

/** The same for A4 lying on its side; of one agency. */
export function compliancePaper(input: ReportInput): Paper {
  const report = complianceReport(input)
  const lines = monthLines(input)
  const sheet = (name: string): Sheet | undefined => report.sheets.find((one) => one.name === name)
  const table = (id: string, name: string, more: Partial<PaperTable>): PaperTable[] => {
    const found = sheet(name)
    return found ? [paperTable(id, found, more)] : []
  }
  const counts = countOnTime(lines)
  return {
    ...paperHead(report),
    facts: headOf(input).map(([name, value]) => ({ name, value })),
    statement: counts.months > 0 ? [totalsText(counts)] : [],
    chart: chartOf(lines),
    tables: [
      paperSummary(lines, input.withNotes),
      ...table('runs', SHEETS.runs, { none: PAPER_TEXT.noRuns }),
      ...table('files', SHEETS.files, { none: PAPER_TEXT.noFiles }),
      ...table('differences', SHEETS.differences, { none: PAPER_TEXT.noDifferences }),
      ...table('evidence', SHEETS.evidence, { none: PAPER_TEXT.noEvidence, optional: true }),
    ],
    footing: rulesOf(input)
      .slice(headOf(input).length)
      .map(([name, value]) => `${name}:${value}`),
  }
}

function linesByChannel(input: ReportInput): { console: MonthLine[]; webhr: MonthLine[] } {
  const { console = [], webhr = [] } = Object.groupBy(monthLines(input), ({ agency }) => agency.channel)
  return { console, webhr }
}
