import { type Month, monthsFrom } from '../../../lib/domain/months.ts'

/** A column of the agencies' grid: a month, or a year folded into one. */
export type Column =
  | { key: string; year: string; month: Month; left: number; width: number }
  | { key: string; year: string; months: Month[]; left: number; width: number }

/** Columns of one year side by side. */
export interface YearSpan {
  year: string
  folded: boolean
  /** Of its first column among all columns, from 0. */
  first: number
  count: number
  left: number
  width: number
}

export interface Layout {
  columns: Column[]
  years: YearSpan[]
  /** Of all columns together. */
  width: number
}

/** In pixels, of the page at 100 %. */
export const WIDTHS = { month: 68, year: 92 } as const

/** The columns from the newest month back to the oldest; lengths in pixels from the first column's left edge. */
export function layOut(oldest: Month, newest: Month, isFolded: (year: string) => boolean): Layout {
  const columns: Column[] = []
  const years: YearSpan[] = []
  let left = 0
  for (const [year, months] of Map.groupBy(monthsFrom(oldest, newest).reverse(), (month) => month.slice(0, 4))) {
    const folded = isFolded(year)
    const span: YearSpan = { year, folded, first: columns.length, count: 0, left, width: 0 }
    const added: Column[] = folded
      ? [{ key: year, year, months, left, width: WIDTHS.year }]
      : months.map((month, index) => ({
          key: month,
          year,
          month,
          left: left + index * WIDTHS.month,
          width: WIDTHS.month,
        }))
    columns.push(...added)
    span.count = added.length
    span.width = added.reduce((sum, { width }) => sum + width, 0)
    left += span.width
    years.push(span)
  }
  return { columns, years, width: left }
}
