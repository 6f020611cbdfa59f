import type { ColumnKind } from './table.ts'

/** The looks of an XLSX: one style a kind of column, and the header's. */

/** On Windows and in Excel for Mac; elsewhere its family and character set (136: Chinese of Taiwan) choose another. */
const FONT = '<name val="Microsoft JhengHei"/><family val="2"/><charset val="136"/>'

/** Places in `cellXfs` below. */
export const HEADER = 1
export const CELL_FORMATS: Record<ColumnKind, number> = { text: 2, number: 3, day: 4, moment: 5 }

function format(number: number, align: 'left' | 'right'): string {
  return `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="${align}" vertical="top" wrapText="1"/></xf>`
}

/** Excel's own; those below begin where a file's own do. */
const TEXT = 49
const NUMBER = 164
const DAY = 165
const MOMENT = 166
/** `_-` leaves the room of a dash: a number must not touch the text beside it, for 0112-02-01 would be another date. */
const OWN = { [NUMBER]: '#,##0_-_-', [DAY]: 'yyyy\\-mm\\-dd', [MOMENT]: 'yyyy\\-mm\\-dd\\ hh:mm' }

export const STYLES_XML = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="3">${Object.entries(OWN)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('')}</numFmts>`,
  `<fonts count="2"><font><sz val="10"/>${FONT}</font><font><b/><sz val="10"/>${FONT}</font></fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF2"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7D8995"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  ...[TEXT, NUMBER, DAY, MOMENT].map((number) => format(number, number === NUMBER ? 'right' : 'left')),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')
