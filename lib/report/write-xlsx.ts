import { columnName } from './column-name.ts'
import { type Column, pageScale, type Report, type Row, type Sheet, type Value } from './table.ts'
import type { OnRows } from './write-ods.ts'
import { cellText, escapeXml, TELL_EVERY, withHead } from './xml.ts'
import { CELL_FORMATS, HEADER, STYLES_XML } from './xlsx-styles.ts'
import { contentTypes, coreXml, MAIN, packageRelations, workbookRelations, workbookXml } from './xlsx-package.ts'
import { zip } from './zip.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The report as SpreadsheetML (ECMA-376, transitional): the same cells as the ODS. */
export function writeXlsx(report: Report, onRows: OnRows): Promise<Blob> {
  const { sheets } = report
  const strings = sharedStrings()
  let before = 0
  const bodies = sheets.map((sheet, index): [string, Iterable<string>] => {
    const first = before
    before += sheet.rows.length
    const name = `xl/worksheets/sheet${index + 1}.xml`
    return [name, sheetXml(report, sheet, strings.place, (rows) => onRows(first + rows), index === 0)]
  })
  const parts: [name: string, pieces: Iterable<string>][] = [
    ['[Content_Types].xml', [contentTypes(sheets.length)]],
    ['_rels/.rels', [packageRelations()]],
    ['docProps/core.xml', [coreXml(report)]],
    ['xl/workbook.xml', [workbookXml(sheets)]],
    ['xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)]],
    ['xl/styles.xml', [STYLES_XML]],
    ...bodies,
    // Last: its texts are gathered while the sheets are written.
    ['xl/sharedStrings.xml', strings.xml()],
  ]
  return zip(
    parts.map(([name, pieces]) => ({ name, pieces: withHead(pieces) })),
    report.madeAt,
    XLSX_TYPE,
  )
}

/** Every text once; cells name it by its place. */
function sharedStrings() {
  const places = new Map<string, number>()
  let used = 0
  return {
    place(text: string): number {
      used++
      let place = places.get(text)
      if (place === undefined) places.set(text, (place = places.size))
      return place
    },
    *xml(): Iterable<string> {
      yield `<sst xmlns="${MAIN}" count="${used}" uniqueCount="${places.size}">`
      for (const text of places.keys()) yield `<si>${textXml(text)}</si>`
      yield '</sst>'
    },
  }
}

/** `_x000D_` in a text would be read as the character it names; blanks at its ends are kept only where that is said. */
function textXml(text: string): string {
  const shown = cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  const keep = /^\s|\s$|\n/.test(shown) ? ' xml:space="preserve"' : ''
  return `<t${keep}>${escapeXml(shown)}</t>`
}

function* sheetXml(
  { title, subtitle }: Report,
  sheet: Sheet,
  place: (text: string) => number,
  onRows: OnRows,
  isFirst: boolean,
): Iterable<string> {
  const { columns, rows, kept } = sheet
  const names = columns.map((_, index) => columnName(index))
  const range = `A1:${names.at(-1)}${rows.length + 1}`
  yield `<worksheet xmlns="${MAIN}"><dimension ref="${range}"/>`
  yield `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(kept)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
  yield `<cols>${columns.map(columnXml).join('')}</cols><sheetData><row r="1">`
  for (const [index, { heading }] of columns.entries())
    yield `<c r="${names[index]}1" s="${HEADER}" t="s"><v>${place(heading)}</v></c>`
  yield '</row>'
  for (const [index, row] of rows.entries()) {
    yield rowXml(row, index + 2, columns, names, place)
    if (index % TELL_EVERY === 0) onRows(index)
  }
  onRows(rows.length)
  yield `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>`
  yield `<pageSetup paperSize="9" scale="${pageScale(columns.map((column) => widthOf(column) * WIDTH_CM))}" orientation="landscape"/>`
  yield `<headerFooter><oddHeader>${headXml(`${title} ${subtitle}`)}・&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
}

/** Excel counts in digits of the file's font; some fonts' are wide, so a column has a little more than it needs. */
function widthOf({ width }: Column): number {
  return width + 2
}
const WIDTH_CM = 0.225

function columnXml(column: Column, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" customWidth="1"/>`
}

/** The rows and columns that stay in sight: the headings, and the columns that say whose row it is. */
function paneXml(kept: number): string {
  const split = kept > 0 ? `xSplit="${kept}" ySplit="1"` : 'ySplit="1"'
  const pane = kept > 0 ? 'bottomRight' : 'bottomLeft'
  return `<pane ${split} topLeftCell="${columnName(kept)}2" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${columnName(kept)}2" sqref="${columnName(kept)}2"/>`
}

function rowXml(
  row: Row,
  number: number,
  columns: readonly Column[],
  names: readonly string[],
  place: (text: string) => number,
): string {
  let xml = `<row r="${number}">`
  columns.forEach(({ kind }, index) => {
    const value = row[index]
    if (value !== undefined && value !== '')
      xml += `<c r="${names[index]}${number}" s="${CELL_FORMATS[kind]}"${valueXml(value, kind, place)}</c>`
  })
  return `${xml}</row>`
}

function valueXml(value: NonNullable<Value>, kind: Column['kind'], place: (text: string) => number): string {
  if (typeof value === 'number') return `><v>${value}</v>`
  return kind === 'text' ? ` t="s"><v>${place(value)}</v>` : `><v>${serialOf(value)}</v>`
}

const DAY = 86_400_000
/** Excel's day 0 as its days after February 1900 count; no date of ours is older (domain/months.ts). */
const DAY_0 = Date.UTC(1899, 11, 30)

/** A day or moment as Excel counts them: days since the end of 1899, by Taiwan's clock. */
function serialOf(value: string): number {
  const wall = value.length === 10 ? `${value}T00:00:00` : value.slice(0, 19)
  return (Date.parse(`${wall}Z`) - DAY_0) / DAY
}

/** A header's text; `&` begins a code there. 255 characters are the most. */
function headXml(text: string): string {
  return `&amp;L${escapeXml(cellText(text).slice(0, 200).toWellFormed().replaceAll('&', '&&').replaceAll('\n', ' '))}`
}
