import type { Report, Sheet, Value } from './table.ts'
import { formatCount } from '../text/zh/dates.ts'

/** A report as the printable page draws it: words and plain tables, one shape for every kind. */
export interface Paper {
  title: string
  /** Whose and which months: on the first page, and over every table on each page it runs on to. */
  subtitle: string
  fileName: string
  facts: PaperFact[]
  statement: string[]
  chart?: ChartMonth[]
  tables: PaperTable[]
  footing: string[]
}

interface PaperFact {
  name: string
  value: string
}

export interface PaperTable {
  id: string
  heading?: string
  columns: PaperColumn[]
  /** Lines of a cell parted by `\n`. */
  rows: string[][]
  /** What is said where there are no rows. */
  none?: string
  /** Long: may be left out of the print. */
  optional?: boolean
  /** Stands before the boxes to sign. */
  main?: boolean
}

interface PaperColumn {
  heading: string
  /** Takes what room there is, and breaks its lines. */
  wide?: boolean
  number?: boolean
}

/** One month of the chart of on-time filing. */
export interface ChartMonth {
  /** `112-05`. */
  month: string
  /** Early in days (0: the last day), negative: late or overdue; undefined: no bar, the word alone. */
  days?: number
  kind: 'on-time' | 'late' | 'overdue' | 'none'
  word: string
}

/** A sheet as a table for paper, without the columns that are not for it. */
export function paperTable(id: string, sheet: Sheet, more: Partial<PaperTable> = {}): PaperTable {
  const shown = sheet.columns.map((column, index) => ({ ...column, index })).filter(({ notOnPaper }) => !notOnPaper)
  return {
    id,
    heading: sheet.name,
    columns: shown.map(({ heading, kind, width }) => ({ heading, number: kind === 'number', wide: width >= WIDE })),
    rows: sheet.rows.map((row) => shown.map(({ index }) => valueText(row[index]))),
    ...more,
  }
}

const WIDE = 24

function valueText(value: Value): string {
  return typeof value === 'number' ? formatCount(value) : (value ?? '')
}

/** The head of a page from the report itself. */
export function paperHead({ title, subtitle, fileName }: Report): Pick<Paper, 'title' | 'subtitle' | 'fileName'> {
  return { title, subtitle, fileName }
}
