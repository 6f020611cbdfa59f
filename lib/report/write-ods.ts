import { columnName } from './column-name.ts'
import { automaticStyles, CELL_STYLES, columnStyle, NAMESPACES, stylesXml, tableStyle } from './ods-styles.ts'
import type { Column, Report, Row, Sheet, Value } from './table.ts'
import { cellText, escapeXml, TELL_EVERY, withHead } from './xml.ts'
import { zip } from './zip.ts'

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/** Told now and then how many rows are written. */
export type OnRows = (rows: number) => void

/**
 * The report as OpenDocument 1.2: typed cells, widths, headings that stay in sight and on every page. No formula, no
 * macro, no link: nothing an office program would ask about.
 */
export function writeOds(report: Report, onRows: OnRows): Promise<Blob> {
  const parts: Record<string, Iterable<string>> = {
    'content.xml': contentXml(report, onRows),
    'styles.xml': [stylesXml(headOf(report), report.sheets)],
    'meta.xml': [metaXml(report)],
    'settings.xml': [settingsXml(report.sheets)],
  }
  const entries = Object.entries({ ...parts, 'META-INF/manifest.xml': [manifestXml(Object.keys(parts))] })
  return zip(
    [
      { name: 'mimetype', pieces: [ODS_TYPE], stored: true },
      ...entries.map(([name, pieces]) => ({ name, pieces: withHead(pieces) })),
    ],
    report.madeAt,
    ODS_TYPE,
  )
}

function headOf({ title, subtitle }: Report): string {
  return escapeXml(cellText(`${title} ${subtitle}`))
}

function* contentXml({ sheets }: Report, onRows: OnRows): Iterable<string> {
  yield `<office:document-content ${NAMESPACES}>${automaticStyles(sheets)}<office:body><office:spreadsheet>`
  let before = 0
  for (const sheet of sheets) {
    for (const piece of tableXml(sheet, (rows) => onRows(before + rows))) yield piece
    before += sheet.rows.length
  }
  yield `<table:database-ranges>${sheets.map(rangeXml).join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`
}

function* tableXml(sheet: Sheet, onRows: OnRows): Iterable<string> {
  const { name, columns, rows } = sheet
  const renderText = textRenderer()
  const columnXml = (column: Column): string =>
    `<table:table-column table:style-name="${columnStyle(column)}" table:default-cell-style-name="${CELL_STYLES[column.kind]}"/>`
  yield `<table:table table:name="${escapeXml(name)}" table:style-name="${tableStyle(sheet)}">`
  yield columns.map(columnXml).join('')
  // Not in `table-header-rows`, which would repeat them in print: two of two readers tried (hucre 1.0.0, odf-kit 0.13.14)
  // pass over what stands in it, and a table without headings is worse. The printable page repeats them.
  yield '<table:table-row table:style-name="r">'
  for (const { heading } of columns) yield renderText(heading).replace('<table:table-cell', '$& table:style-name="h"')
  yield '</table:table-row>'
  for (const [index, row] of rows.entries()) {
    yield rowXml(row, columns, renderText)
    if (index % TELL_EVERY === 0) onRows(index)
  }
  yield '</table:table>'
  onRows(rows.length)
}

function rowXml(row: Row, columns: readonly Column[], renderText: (text: string) => string): string {
  let xml = '<table:table-row table:style-name="r">'
  let empty = 0
  columns.forEach((column, index) => {
    const value = row[index]
    if (value === undefined || value === '') {
      empty++
      return
    }
    xml += emptyXml(empty)
    empty = 0
    xml += valueXml(value, column, renderText)
  })
  return `${xml}${emptyXml(empty)}</table:table-row>`
}

function emptyXml(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '<table:table-cell/>' : `<table:table-cell table:number-columns-repeated="${count}"/>`
}

function valueXml(value: NonNullable<Value>, { kind }: Column, renderText: (text: string) => string): string {
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  if (kind === 'text') return renderText(value)
  // What a clock in Taiwan shows; neither format knows a zone.
  const shown = kind === 'day' ? value : value.slice(0, 19)
  const words = kind === 'day' ? value : value.slice(0, 16).replace('T', ' ')
  return `<table:table-cell office:value-type="date" office:date-value="${shown}"><text:p>${words}</text:p></table:table-cell>`
}

/** A text cell; most texts come again and again. */
function textRenderer(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let xml = known.get(text)
    if (xml === undefined) {
      const lines = cellText(text)
        .split('\n')
        .map((line) => `<text:p>${spacesXml(escapeXml(line))}</text:p>`)
      xml = `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`
      known.set(text, xml)
    }
    return xml
  }
}

/** In a paragraph of ODF blanks at the ends and more than one between are none. */
function spacesXml(text: string): string {
  return text.replace(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
}

function rangeXml({ name, columns, rows }: Sheet, index: number): string {
  const address = (row: number, column: number): string => `'${name.replaceAll("'", "''")}'.${columnName(column)}${row}`
  const range = `${address(1, 0)}:${address(rows.length + 1, columns.length - 1)}`
  return `<table:database-range table:name="__Anonymous_Sheet_DB__${index}" table:target-range-address="${escapeXml(range)}" table:display-filter-buttons="true"/>`
}

function metaXml({ title, subtitle, madeAt }: Report): string {
  const words = (text: string): string => escapeXml(cellText(text))
  return `<office:document-meta ${NAMESPACES}><office:meta><meta:generator>chaiqin-companion</meta:generator><dc:title>${words(title)}</dc:title><dc:subject>${words(subtitle)}</dc:subject><meta:creation-date>${madeAt.slice(0, 19)}</meta:creation-date></office:meta></office:document-meta>`
}

/** LibreOffice keeps here which rows and columns stay in sight. */
function settingsXml(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const table = ({ name, kept }: Sheet): string =>
    `<config:config-item-map-entry config:name="${escapeXml(name)}">${[
      item('HorizontalSplitMode', 'short', kept > 0 ? 2 : 0),
      item('VerticalSplitMode', 'short', 2),
      item('HorizontalSplitPosition', 'int', kept),
      item('VerticalSplitPosition', 'int', 1),
      item('ActiveSplitRange', 'short', kept > 0 ? 3 : 2),
      item('PositionLeft', 'int', 0),
      item('PositionRight', 'int', kept),
      item('PositionTop', 'int', 0),
      item('PositionBottom', 'int', 1),
    ].join('')}</config:config-item-map-entry>`
  const view = `${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${sheets.map(table).join('')}</config:config-item-map-named>${item('ActiveTable', 'string', escapeXml(sheets[0]?.name ?? ''))}`
  return `<office:document-settings ${NAMESPACES} xmlns:ooo="http://openoffice.org/2004/office"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${view}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}

function manifestXml(names: readonly string[]): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  return `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${entry('/', ODS_TYPE)}${names.map((name) => entry(name, 'text/xml')).join('')}</manifest:manifest>`
}
