import { type Day, instantOf, type Moment, type Month, toMoment } from '../domain/months.ts'
import { rocDay, rocMoment, rocMonth } from '../text/zh/dates.ts'
import { isoHeading } from '../text/zh/report-sheets.ts'

/**
 * The one model every format is written from: sheets of columns and rows, each column of one kind. Writers
 * (`write-*.ts`) know nothing of attendance, and what makes a report knows nothing of files.
 */
export interface Report {
  title: string
  /** The file's name without its ending: `112-01至112-05_376420000A_合規報表`. */
  fileName: string
  /** Whose and which months, for the head of a page. */
  subtitle: string
  madeAt: Moment
  sheets: Sheet[]
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`: Excel's rule. */
  name: string
  columns: readonly Column[]
  rows: Row[]
  /** How many columns stay in sight when one scrolls, and stand on every page. */
  kept: number
}

export interface Column {
  heading: string
  kind: ColumnKind
  /** In halves of a Chinese character. */
  width: number
  /** Left out on paper: the ISO twin of a date, what the page's head says already. */
  notOnPaper?: boolean
}

/** What a column's values are: any text; a whole number; a `Day`; a `Moment` in Taiwan time (`+08:00`). */
export type ColumnKind = 'text' | 'number' | 'day' | 'moment'

/** Of its column's kind; undefined: an empty cell. */
export type Value = string | number | undefined
export type Row = readonly Value[]

/** No sheet of Excel or LibreOffice holds more, the headings' row included. */
export const MOST_ROWS = 1_048_576

/** A column and where its value comes from. */
export interface Field<Item> extends Column {
  of(item: Item): Value
}

/** One row an item. Throws RangeError where a sheet cannot hold them. */
export function sheetOf<Item>(
  name: string,
  kept: number,
  fields: readonly Field<Item>[],
  items: readonly Item[],
): Sheet {
  if (items.length >= MOST_ROWS) throw new RangeError(`too many rows for a sheet: ${items.length}`)
  return {
    name,
    kept,
    columns: fields.map(({ of, ...column }) => column),
    rows: items.map((item) => fields.map((field) => field.of(item))),
  }
}

/** A column's width where a character is 10 pt, with a little room at its sides. */
export function widthInCm({ width }: Column): number {
  return Math.round((width * 0.19 + 0.35) * 100) / 100
}

/** A4 on its side without its margins. */
const PAGE_CM = 27.3
/** Smaller could not be read: the sheet goes on to a second page beside. */
const SMALLEST = 50

/** In percent: so much smaller columns of these widths in centimetres are printed, to be no wider than a page. */
export function pageScale(widths: readonly number[]): number {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return Math.min(100, Math.max(SMALLEST, Math.floor((PAGE_CM / all) * 100)))
}

type Get<Item, T> = (item: Item) => T | undefined

export function textField<Item>(heading: string, width: number, of: Get<Item, string>): Field<Item> {
  return { heading, kind: 'text', width, of }
}

export function countField<Item>(heading: string, of: Get<Item, number>, width = 10): Field<Item> {
  return { heading, kind: 'number', width, of }
}

/** 民國 for people, and beside it the same as a date that sorts. */
export function dayFields<Item>(heading: string, of: Get<Item, Day>): Field<Item>[] {
  const iso = { heading: isoHeading(heading), kind: 'day', width: 12, notOnPaper: true } as const
  return [textField(heading, 12, (item) => map(of(item), rocDay)), { ...iso, of }]
}

export function momentFields<Item>(heading: string, of: Get<Item, Moment>): Field<Item>[] {
  const iso = { heading: isoHeading(heading), kind: 'moment', width: 17, notOnPaper: true } as const
  return [textField(heading, 17, (item) => map(of(item), rocMoment)), { ...iso, of: (item) => map(of(item), inTaiwan) }]
}

/** Months are text in both columns: `112-05` and `2023-05`, which sorts. */
export function monthFields<Item>(heading: string, of: Get<Item, Month>): Field<Item>[] {
  return [
    textField(heading, 9, (item) => map(of(item), rocMonth)),
    { ...textField(isoHeading(heading), 10, of), notOnPaper: true },
  ]
}

function map<T, U>(value: T | undefined, to: (value: T) => U): U | undefined {
  return value === undefined ? undefined : to(value)
}

/** Whatever offset a record was written with. */
function inTaiwan(moment: Moment): Moment {
  return moment.endsWith('+08:00') && moment.length >= 25 ? moment : toMoment(instantOf(moment))
}
