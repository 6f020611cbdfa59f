import { toMoment } from '../domain/months.ts'
import { REPORT_KINDS, reportFileName, whoseText } from '../text/zh/report-kinds.ts'
import { totalsText, webhrTotalsText, yearStatement } from '../text/zh/report-paper.ts'
import { COLUMNS, SHEETS } from '../text/zh/report-sheets.ts'
import { TOTALS } from '../text/zh/report-words.ts'
import { chartOf } from './chart.ts'
import { type MonthLine, monthLines } from './month-line.ts'
import { countOnTime } from './on-time.ts'
import type { Paper } from './paper.ts'
import { paperYear } from './paper-summary.ts'
import { aboutSheet, certificateFooting, headOf } from './sheets/about.ts'
import { standingFields, succeededIn, surveyFields, whoseFields } from './sheets/summary.ts'
import { webhrSheet } from './sheets/webhr.ts'
import { type ReportInput, subtitleOf } from './source.ts'
import {
  countField,
  dayFields,
  type Field,
  momentFields,
  type Report,
  type Sheet,
  sheetOf,
  textField,
} from './table.ts'
import { lateDays, stepWords, timelinessWords } from './words-of.ts'

const { title } = REPORT_KINDS.year

/** 年度證明: the months of one 民國 year of one agency, whether each was on time, and the sum, for the 績效考核. */
export function yearCertificate(input: ReportInput): Report {
  const lines = monthLines(input)
  const subtitle = subtitleOf(input)
  const webhr = input.sources[0]?.agency.channel === 'webhr'
  return {
    title,
    subtitle,
    fileName: reportFileName('year', input.from, input.to, input.sources[0]?.agency.code ?? ''),
    madeAt: toMoment(input.now),
    sheets: [
      ...(webhr
        ? [webhrSheet(lines, input.withNotes, SHEETS.yearWebhr)]
        : [sheetOf(SHEETS.year, 4, yearFields(input.withNotes), lines), totalsSheet(lines)]),
      aboutSheet(title, subtitle, input, true),
    ],
  }
}

/** The same on one page. */
export function yearPaper(input: ReportInput): Paper {
  const { subtitle, fileName } = yearCertificate(input)
  const lines = monthLines(input)
  return {
    title,
    subtitle,
    fileName,
    facts: headOf(input).map(([name, value]) => ({ name, value })),
    statement: statementOf(lines),
    chart: chartOf(lines),
    tables: [paperYear(lines)],
    footing: certificateFooting(input, lines),
  }
}

function yearFields(withNotes: boolean): Field<MonthLine>[] {
  return [
    ...whoseFields<MonthLine>(),
    ...dayFields<MonthLine>(COLUMNS.due, ({ checklist }) => checklist.due),
    ...dayFields<MonthLine>(COLUMNS.safe, ({ checklist }) => checklist.safe),
    ...momentFields<MonthLine>(COLUMNS.firstFiled, ({ firstFiled }) => firstFiled?.filedAt),
    textField<MonthLine>(COLUMNS.file, 16, (line) => stepWords(line.step('file'), line)),
    countField<MonthLine>(COLUMNS.accepted, ({ filing }) => filing?.accepted),
    countField<MonthLine>(COLUMNS.rejected, ({ filing }) => filing?.rejected),
    countField<MonthLine>(COLUMNS.runRows, ({ runs }) => succeededIn(runs), 16),
    ...surveyFields,
    textField<MonthLine>(COLUMNS.timeliness, 18, timelinessWords),
    countField<MonthLine>(COLUMNS.lateDays, lateDays),
    ...standingFields(withNotes),
  ]
}

function totalsSheet(lines: readonly MonthLine[]): Sheet {
  const counts = countOnTime(lines)
  const done = lines.filter(({ open }) => open.length === 0).length
  type Item = readonly [name: string, count: number]
  const items: Item[] = [
    [TOTALS.months, counts.months],
    [TOTALS.onTime, counts.onTime],
    [TOTALS.late, counts.late],
    [TOTALS.overdue, counts.overdue],
    [TOTALS.noTime, counts.noTime],
    [TOTALS.notDue, counts.notDue],
    [TOTALS.done, done],
  ]
  return sheetOf(
    SHEETS.totals,
    1,
    [textField<Item>(COLUMNS.item, 40, ([name]) => name), countField<Item>(COLUMNS.months, ([, count]) => count)],
    items,
  )
}

function statementOf(lines: readonly MonthLine[]): string[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const totals =
    first.agency.channel === 'webhr'
      ? webhrTotalsText(lines.length, lines.filter(({ open }) => open.length === 0).length)
      : totalsText(countOnTime(lines))
  return [yearStatement(whoseText(first.agency), first.month, last.month), totals]
}
