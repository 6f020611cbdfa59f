import { columnName } from './column-name.ts'
import type { Report, Sheet } from './table.ts'
import { cellText, escapeXml } from './xml.ts'

/** What an XLSX is made of around its sheets: which parts there are, and how they hang together. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function packageRelations(): string {
  return relations([
    [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ])
}

export function workbookRelations(sheets: number): string {
  return relations([
    ...Array.from({ length: sheets }, (_, index): [string, string] => [
      `${RELATIONS}/worksheet`,
      `worksheets/sheet${index + 1}.xml`,
    ]),
    [`${RELATIONS}/styles`, 'styles.xml'],
    [`${RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
  ])
}

/** The sheets, in order; what of each stays on every page, and what its filter is of. */
export function workbookXml(sheets: readonly Sheet[]): string {
  const quoted = (name: string): string => `'${escapeXml(name).replaceAll("'", "''")}'!`
  const names = sheets.flatMap(({ name, columns, rows, kept }, index) => {
    const columnsKept = kept > 0 ? `${quoted(name)}$A:$${columnName(kept - 1)},` : ''
    const range = `$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(name)}${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columnsKept}${quoted(name)}$1:$1</definedName>`,
    ]
  })
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${sheets
    .map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
}

function relations(links: readonly [type: string, target: string][]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
}

export function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`
  return [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/xl/workbook.xml', `${PART}.sheet.main+xml`),
    override('/xl/styles.xml', `${PART}.styles+xml`),
    override('/xl/sharedStrings.xml', `${PART}.sharedStrings+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, `${PART}.worksheet+xml`),
    ),
    '</Types>',
  ].join('')
}

export function coreXml({ title, subtitle, madeAt }: Report): string {
  const words = (text: string): string => escapeXml(cellText(text))
  const created = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z')
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${words(title)}</dc:title><dc:subject>${words(subtitle)}</dc:subject><dc:creator>chaiqin-companion</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`
}
