import { CSV_COLUMNS, CSV_NAME, CSV_RECORD_ROW, CSV_STEP_ROW } from '../text/zh/report.ts'
import { guardFormula } from './guard-formula.ts'
import type { MonthReport, ReportEvidence } from './month-report.ts'
import type { Sheet } from './table.ts'

/** A cell: text is guarded and quoted; a number is ours, and stays a number even below zero. */
type Cell = string | number

/** Excel reads a CSV as UTF-8 only with this mark before it. */
const BOM = '\uFEFF'

/**
 * The month's report as one rectangular table: a row a step and record it rests on, then a row a record of the month.
 * Every row says whose and which month it is, so that the files of a year can be put below one another and sorted.
 */
export function toCsv(report: MonthReport): string {
  const { agency, month, due, safe, producedAt, steps, evidence } = report
  const row = (kind: string, item: [string, string, string], proof?: ReportEvidence): Cell[] => [
    kind,
    agency.name,
    agency.code,
    month.roc,
    month.iso,
    due?.roc ?? '',
    due?.iso ?? '',
    safe?.roc ?? '',
    safe?.iso ?? '',
    ...item,
    proof?.number ?? '',
    proof?.text ?? '',
    proof?.at.roc ?? '',
    proof?.at.iso ?? '',
    producedAt.roc,
    producedAt.iso,
  ]
  return renderCsv([
    [...CSV_COLUMNS],
    ...steps.flatMap(({ label, stateLabel, reason, evidence: proofs }) =>
      (proofs.length > 0 ? proofs : [undefined]).map((proof) => row(CSV_STEP_ROW, [label, stateLabel, reason], proof)),
    ),
    ...evidence.map((proof) => row(CSV_RECORD_ROW, ['', '', ''], proof)),
  ])
}

/** `112-05_376420000A_報送檢核.csv`: by month first, so that the files of one agency sort. */
export function csvFileName({ month, agency }: Pick<MonthReport, 'month' | 'agency'>): string {
  return `${month.roc}_${agency.code}_${CSV_NAME}`
}

export const CSV_TYPE = 'text/csv;charset=utf-8'

/** One sheet of a report; a CSV holds no more. ISO columns as they sort, moments with their offset. */
export function sheetCsv({ columns, rows }: Sheet): string {
  return renderCsv([
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((_, index) => row[index] ?? '')),
  ])
}

/** RFC 4180 with a BOM: comma, CRLF after every row, quotes where a cell needs them. */
export function renderCsv(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((cells) => `${cells.map(renderCell).join(',')}\r\n`).join('')
}

function renderCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = guardFormula(cell)
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
