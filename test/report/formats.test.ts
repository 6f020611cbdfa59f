import fc from 'fast-check'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../../lib/report/formats.ts'
import { REPORTS } from '../../lib/report/reports.ts'
import { countField, type Report, sheetOf, textField } from '../../lib/report/table.ts'
import { cellsOf, readCells } from './cells.ts'
import { readCsv } from './read-csv.ts'
import { halfYear, inputOf, sourceOf, webhrRecords } from './source-data.ts'
import { unzip } from './unzip.ts'

const input = inputOf([
  sourceOf(halfYear),
  sourceOf(webhrRecords, { code: '376421000B', name: '代表會 & <旁> "引" _x000D_', channel: 'webhr' }),
])
const REPORT = {
  compliance: REPORTS.compliance.report(input),
  month: REPORTS.month.report(inputOf([sourceOf(halfYear)], { from: '2023-03', to: '2023-03' })),
  year: REPORTS.year.report(inputOf([sourceOf(halfYear)])),
}
const kinds = Object.keys(REPORT) as (keyof typeof REPORT)[]
const READERS = { ods: readOds, xlsx: readXlsx } as const
const formats = Object.keys(READERS) as (keyof typeof READERS)[]

/** What either format cannot be without. */
const NEEDED = {
  ods: ['mimetype', 'content.xml', 'styles.xml', 'meta.xml', 'settings.xml', 'META-INF/manifest.xml'],
  xlsx: ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'],
}
const { DOMParser } = new JSDOM().window

async function bytesOf(report: Report, as: 'ods' | 'xlsx'): Promise<Uint8Array<ArrayBuffer>> {
  return (await fileOf(report, { as })).content.bytes()
}

describe.each(formats)('%s', (as) => {
  test.each(kinds)('of the %s report, opened by another program, holds the same cells', async (kind) =>
    expect(await readCells(READERS[as], await bytesOf(REPORT[kind], as))).toEqual(cellsOf(REPORT[kind])),
  )

  test('numbers are numbers, days and moments are dates, wherever the test runs', async () => {
    const [summary] = (await READERS[as](await bytesOf(REPORT.year, as))).sheets
    const [heads, , february] = summary!.rows as unknown[][]
    const cell = (heading: string) => february![heads!.indexOf(heading)]
    expect(cell('正確筆數')).toBe(1234)
    expect(cell('報送期限(ISO)')).toEqual(new Date('2023-03-20T00:00:00Z'))
    expect(cell('首次報送完成(ISO)')).toEqual(new Date('2023-03-23T10:00:00Z'))
    expect(cell('首次報送完成')).toBe('112-03-23 10:00')
  })

  test('tells how many rows are written, up to all of them', async () => {
    const told: number[] = []
    await fileOf(REPORT.compliance, { as }, (rows) => told.push(rows))
    const all = REPORT.compliance.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(all)
  })

  test('a sheet without rows has its headings', async () => {
    const empty = REPORTS.compliance.report(inputOf([sourceOf([])]))
    expect(await readCells(READERS[as], await bytesOf(empty, as))).toEqual(cellsOf(empty))
  })

  test('any text comes back as it is, but for the guard; none begins as a formula', async () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '<', '&', '"', "'", '差', '\u0000', '𠮷'),
        }),
        fc.constantFrom(
          '=HYPERLINK("http://x")',
          '+1',
          '-1',
          '@A1',
          '\t=1',
          '\r=1',
          '＝1',
          '_x000D_',
          ']]>',
          '  a  b  ',
        ),
      ),
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const report = textReport(rows)
        const [sheet] = await readCells(READERS[as], await bytesOf(report, as))
        const back = sheet!.rows.slice(1).map(([, text]) => text ?? '')
        expect(back.length).toBe(rows.length)
        expect(sheet!.rows).toEqual(cellsOf(report)[0]!.rows)
        for (const text of back) expect(String(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
      { numRuns: 150 },
    )
  })

  test('a text longer than a cell can hold is cut, and says so', async () => {
    const [sheet] = await readCells(READERS[as], await bytesOf(textReport(['長'.repeat(40_000)]), as))
    const text = String(sheet!.rows[1]![1])
    expect(text.length).toBeLessThan(32_767)
    expect(text.endsWith('…')).toBe(true)
  })
})

test.each(formats)('%s is a zip to the letter, its parts well-formed XML', async (as) => {
  const parts = unzip(await bytesOf(REPORT.compliance, as))
  for (const { name, method, text } of parts.filter(({ name }) => name !== 'mimetype')) {
    expect(method).toBe(8)
    expect(new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'), name).toBeNull()
  }
  expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(NEEDED[as]))
})

test('ODS begins with its type, uncompressed, where programs look for it', async () => {
  const bytes = await bytesOf(REPORT.month, 'ods')
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 100))
  expect(text.slice(30, 38)).toBe('mimetype')
  expect(text.slice(38, 38 + 46)).toBe('application/vnd.oasis.opendocument.spreadsheet')
  expect(unzip(bytes)[0]).toMatchObject({ name: 'mimetype', method: 0 })
})

test('ODS keeps in sight what XLSX does; LibreOffice wants its own name space for it', async () => {
  const settings = unzip(await bytesOf(REPORT.compliance, 'ods')).find(({ name }) => name === 'settings.xml')!.text
  const document = new DOMParser().parseFromString(settings, 'application/xml')
  expect(document.documentElement.getAttribute('xmlns:ooo')).toBe('http://openoffice.org/2004/office')
  const item = (name: string) =>
    [...document.querySelectorAll('*')]
      .filter((one) => one.getAttribute('config:name') === name)
      .map(({ textContent }) => textContent)
  expect(item('HorizontalSplitPosition')).toEqual(REPORT.compliance.sheets.map(({ kept }) => String(kept)))
  expect(new Set(item('VerticalSplitPosition'))).toEqual(new Set(['1']))
})

test('headings stay in sight, columns are as wide as they need, and can be filtered', async () => {
  const [sheet] = (await readXlsx(await bytesOf(REPORT.compliance, 'xlsx'))).sheets
  expect(sheet).toMatchObject({ freezePane: { rows: 1, columns: 4 }, autoFilter: { range: 'A1:AU7' } })
  expect(sheet!.columns!.length).toBe(REPORT.compliance.sheets[0]!.columns.length)
  expect(sheet!.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4' })
})

test.each(formats)('%s: the same report gives the same bytes', async (as) =>
  expect(await bytesOf(REPORT.month, as)).toEqual(await bytesOf(REPORT.month, as)),
)

describe('CSV', () => {
  const csv = async (sheet: string) => fileOf(REPORT.compliance, { as: 'csv', sheet })

  test.each(REPORT.compliance.sheets.map(({ name }) => name))('of the sheet %s', async (name) => {
    const file = await csv(name)
    expect(file.name).toBe(`112-01至112-06_全部機關_合規報表_${name}.csv`)
    const sheet = REPORT.compliance.sheets.find((one) => one.name === name)!
    expect(readCsv(await file.content.bytes())).toEqual([
      sheet.columns.map(({ heading }) => heading),
      ...sheet.rows.map((row) => row.map((value) => String(value ?? ''))),
    ])
  })

  test('no such sheet: an error, no empty file', () => expect(csv('其他')).rejects.toThrow(RangeError))
})

test('a sheet that cannot hold its rows is refused, not cut', () => {
  const tooMany = new Array<string>(1_048_576)
  expect(() => sheetOf('x', 0, [textField<string>('x', 5, (text) => text)], tooMany)).toThrow(RangeError)
})

interface Item {
  number: number
  text: string
}

/** One sheet with these texts, numbered: readers pass over rows that are empty. */
function textReport(texts: readonly string[]): Report {
  return {
    title: '=title',
    subtitle: '& <subtitle>',
    fileName: 'x',
    madeAt: '2023-07-11T10:00:00+08:00',
    sheets: [
      sheetOf(
        '文字',
        1,
        [countField<Item>('編號', ({ number }) => number), textField<Item>('文字', 20, ({ text }) => text)],
        texts.map((text, number) => ({ number, text })),
      ),
    ],
  }
}
