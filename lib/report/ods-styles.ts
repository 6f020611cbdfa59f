import { type Column, type ColumnKind, pageScale, type Sheet, widthInCm } from './table.ts'

/** The looks of an ODS: fonts, dates that are dates, widths, a page of A4 on its side. */

const NAMES = {
  office: 'office:1.0',
  style: 'style:1.0',
  text: 'text:1.0',
  table: 'table:1.0',
  fo: 'xsl-fo-compatible:1.0',
  number: 'datastyle:1.0',
  svg: 'svg-compatible:1.0',
  meta: 'meta:1.0',
  config: 'config:1.0',
} as const

/** The declarations of the name spaces, for a document's outermost element; 1.2 is what CNS 15251 holds. */
export const NAMESPACES = `${Object.entries(NAMES)
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"`

/** On Windows; LibreOffice takes no list. Elsewhere it looks for another, and the language has it drawn as in Taiwan. */
const FONT = 'Microsoft JhengHei'
const FONTS = `<office:font-face-decls><style:font-face style:name="chinese" svg:font-family="'${FONT}'" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>`

/** A cell's style by its column's kind; the header's is `h`. */
export const CELL_STYLES: Record<ColumnKind, string> = { text: 't', number: 'n', day: 'd', moment: 'm' }

const DATE_PARTS =
  '<number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>'
const TIME_PARTS =
  '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>'
const TOP = '<style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap" fo:padding="0.06cm"/>'
const CELLS = [
  '<number:text-style style:name="as-text"><number:text-content/></number:text-style>',
  '<number:number-style style:name="as-number"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
  `<number:date-style style:name="as-day">${DATE_PARTS}</number:date-style>`,
  `<number:date-style style:name="as-moment">${DATE_PARTS}${TIME_PARTS}</number:date-style>`,
  '<style:style style:name="h" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:background-color="#e8eef2" fo:border-bottom="0.75pt solid #7d8995" style:vertical-align="middle" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>',
  cellStyle('t', 'as-text', 'start'),
  cellStyle('n', 'as-number', 'end'),
  cellStyle('d', 'as-day', 'start'),
  cellStyle('m', 'as-moment', 'start'),
].join('')

function cellStyle(name: string, data: string, align: 'start' | 'end'): string {
  // A number must not touch the text beside it: 0112-02-01 would be a date of its own.
  const margin = align === 'end' ? 'fo:margin-right="0.2cm"' : 'fo:margin-left="0cm"'
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${data}">${TOP}<style:paragraph-properties fo:text-align="${align}" ${margin}/></style:style>`
}

/** The name of a column's style, by its width. */
export function columnStyle(column: Column): string {
  return `w${column.width}`
}

/** What content.xml needs above its tables. */
export function automaticStyles(sheets: readonly Sheet[]): string {
  const widths = new Map(sheets.flatMap(({ columns }) => columns.map((column) => [columnStyle(column), column])))
  const columns = [...widths].map(
    ([name, column]) =>
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${widthInCm(column)}cm"/></style:style>`,
  )
  const tables = scalesOf(sheets).map(
    (scale) =>
      `<style:style style:name="s${scale}" style:family="table" style:master-page-name="s${scale}"><style:table-properties table:display="true"/></style:style>`,
  )
  return `${FONTS}<office:automatic-styles>${columns.join('')}<style:style style:name="r" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>${tables.join('')}${CELLS}</office:automatic-styles>`
}

function scaleOf({ columns }: Sheet): number {
  return pageScale(columns.map(widthInCm))
}

function scalesOf(sheets: readonly Sheet[]): number[] {
  return [...new Set(sheets.map(scaleOf))]
}

/** The name of a sheet's style, by the size it is printed in. */
export function tableStyle(sheet: Sheet): string {
  return `s${scaleOf(sheet)}`
}

/** styles.xml. `head`: what stands over every printed page, as XML. */
export function stylesXml(head: string, sheets: readonly Sheet[]): string {
  const text =
    'style:font-name="chinese" style:font-name-asian="chinese" style:font-name-complex="chinese" fo:font-size="10pt" style:font-size-asian="10pt" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="TW"'
  const band = '<style:header-footer-properties fo:min-height="0.8cm"/>'
  const layout = (scale: number): string =>
    `<style:page-layout style:name="s${scale}-page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="1.2cm" fo:margin-right="1.2cm" style:scale-to="${scale}%"/><style:header-style>${band}</style:header-style><style:footer-style>${band}</style:footer-style></style:page-layout>`
  const master = (scale: number): string =>
    `<style:master-page style:name="s${scale}" style:page-layout-name="s${scale}-page"><style:header><text:p>${head}・<text:sheet-name>???</text:sheet-name></text:p></style:header><style:footer><text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>`
  const scales = scalesOf(sheets)
  return `<office:document-styles ${NAMESPACES}>${FONTS}<office:styles><style:default-style style:family="table-cell"><style:text-properties ${text}/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles>${scales.map(layout).join('')}</office:automatic-styles><office:master-styles>${scales.map(master).join('')}</office:master-styles></office:document-styles>`
}
