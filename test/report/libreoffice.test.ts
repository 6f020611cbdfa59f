import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseCsv } from 'hucre/csv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileOf } from '../../lib/report/formats.ts'
import { REPORTS } from '../../lib/report/reports.ts'
import { type Report, sheetOf, textField } from '../../lib/report/table.ts'
import { cellText } from '../../lib/report/xml.ts'
import { formatCount } from '../../lib/text/dates.ts'
import { halfYear, inputOf, sourceOf, webhrRecords } from './source-data.ts'

/**
 * The files as LibreOffice itself opens them: every sheet saved by it as CSV, cell by cell as it shows them. Skipped,
 * and seen to be skipped, only where there is no LibreOffice (`apt-get install libreoffice-calc-nogui`).
 */
const soffice = spawnSync('soffice', ['--version']).status === 0

/** What a spreadsheet must show as text, and must not run, take apart or lose. */
const HOSTILE = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x","按我")', "=cmd|' /C calc'!A0"],
  ...[
    '112-05',
    '2023-05',
    '0012',
    '1E5',
    'TRUE',
    '1/2',
    '_x000D_',
    '<b>&amp;</b>',
    ']]>',
    '𠮷㐂',
    '\u0000\u001F',
    '\uD800',
  ],
  ...['  前後空白  ', '兩行\n文字', '引號"與,逗號', "'單引號"],
]

describe.skipIf(!soffice)('in LibreOffice', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chaiqin-soffice-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const reports: Report[] = [
    REPORTS.compliance.report(
      inputOf([sourceOf(halfYear), sourceOf(webhrRecords, { code: '376421000B', name: '代表會', channel: 'webhr' })]),
    ),
    REPORTS.compliance.report(inputOf([sourceOf(halfYear)])),
    REPORTS.month.report(inputOf([sourceOf(halfYear)], { from: '2023-03', to: '2023-03' })),
    REPORTS.year.report(inputOf([sourceOf(halfYear)])),
    {
      ...{ title: '=title', subtitle: '& <x>', fileName: 'hostile', madeAt: '2023-07-11T10:00:00+08:00' },
      sheets: [
        sheetOf(
          '文字',
          0,
          [textField<string>('甲', 9, () => '甲'), textField<string>('乙', 9, (text) => text)],
          HOSTILE,
        ),
      ],
    },
  ]

  // One start of the program for all files of a kind: it takes longer than all the rest.
  test.each(['ods', 'xlsx'] as const)('every %s opens, and every cell shows what the report says', async (as) => {
    const [from, to] = [mkdtempSync(join(folder, as)), mkdtempSync(join(folder, 'csv'))]
    const paths = await Promise.all(
      reports.map(async (report, index) => {
        const path = join(from, `r${index}.${as}`)
        writeFileSync(path, await (await fileOf(report, { as })).content.bytes())
        return path
      }),
    )
    await convert(folder, to, paths)
    for (const [index, { sheets }] of reports.entries()) {
      const made = readdirSync(to).filter((name) => name.startsWith(`r${index}`))
      expect(made.length).toBe(sheets.length)
      for (const { name, columns, rows } of sheets) {
        const file = sheets.length === 1 && made.length === 1 ? made[0]! : `r${index}-${name}.csv`
        const shown = parseCsv(readFileSync(join(to, file), 'utf8')) as string[][]
        expect(shown.map((row) => row.map((cell) => cell.trim()))).toEqual([
          columns.map(({ heading }) => heading),
          ...rows.map((row) =>
            columns.map(({ kind }, place) => {
              const value = row[place] ?? ''
              if (typeof value === 'number') return formatCount(value)
              if (kind === 'moment') return value.slice(0, 16).replace('T', ' ')
              return (kind === 'text' ? cellText(value) : value).trim()
            }),
          ),
        ])
      }
    }
  })
})

/** Field separator `,`, quotes `"`, UTF-8, from line 1, as shown, every sheet (-1) into a file of its own. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1'

async function convert(folder: string, to: string, paths: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', AS_CSV, '--outdir', to, ...paths])
}
