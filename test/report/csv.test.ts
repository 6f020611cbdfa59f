import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvFileName, renderCsv, toCsv } from '../../lib/report/csv.ts'
import { guardFormula } from '../../lib/report/guard-formula.ts'
import { readCsv } from './read-csv.ts'
import { mayReport } from './reports.ts'

const parse = (text: string) => readCsv(new TextEncoder().encode(text))

describe('the month as CSV', () => {
  test('is one rectangular table that says everything cell by cell', () => {
    const report = mayReport()
    const [head, ...rows] = parse(toCsv(report))
    expect(head).toEqual([
      '類別',
      '機關',
      '機關代碼',
      '年月',
      '年月(ISO)',
      '報送期限',
      '報送期限(ISO)',
      '建議完成日',
      '建議完成日(ISO)',
      '項目',
      '狀態',
      '說明',
      '依據編號',
      '依據',
      '依據時間',
      '依據時間(ISO)',
      '製表時間',
      '製表時間(ISO)',
    ])
    const whose = [
      '宜蘭縣政府',
      '376420000A',
      '112-05',
      '2023-05',
      '112-06-20',
      '2023-06-20',
      '112-06-20',
      '2023-06-20',
    ]
    const made = ['112-06-05 09:30', '2023-06-05T09:30:00+08:00']
    const expected = [
      ...report.steps.flatMap(({ label, stateLabel, reason, evidence }) =>
        (evidence.length ? evidence : [undefined]).map((proof) => [
          '項目',
          ...whose,
          label,
          stateLabel,
          reason,
          proof ? String(proof.number) : '',
          proof?.text ?? '',
          proof?.at.roc ?? '',
          proof?.at.iso ?? '',
          ...made,
        ]),
      ),
      ...report.evidence.map((proof) => [
        ...['紀錄', ...whose, '', '', '', String(proof.number), proof.text, proof.at.roc, proof.at.iso],
        ...made,
      ]),
    ]
    expect(rows).toEqual(expected)
    expect(rows).toContainEqual([
      '項目',
      ...whose,
      '報送彙整平臺',
      '完成',
      '112-06-02 10:00 報送,正確 1,234 筆,錯誤 0 筆。',
      '6',
      '報送 112-05 資料檔:正確 1,234 筆,錯誤 0 筆,檔名 376420000A_20230602090000.json。',
      '112-06-02 10:00',
      '2023-06-02T10:00:00+08:00',
      ...made,
    ])
  })

  test('its ISO times sort as the evidence is numbered', () => {
    const [head, ...rows] = parse(toCsv(mayReport()))
    const times = rows.filter(([kind]) => kind === '紀錄').map((row) => row[head!.indexOf('依據時間(ISO)')])
    expect(times.length).toBeGreaterThan(4)
    expect(times).toEqual(times.toSorted())
  })

  test('an agency named like a formula comes out as text', () => {
    const report = mayReport({ name: '=HYPERLINK("http://x","按我")' })
    const [, row] = parse(toCsv(report))
    expect(row![1]).toBe(`'=HYPERLINK("http://x","按我")`)
  })

  test('file name', () => expect(csvFileName(mayReport())).toBe('112-05_376420000A_報送檢核.csv'))
})

describe('the formula guard', () => {
  test.each([
    ...[
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '\u200b=1',
      '\uFEFF=1',
      '\u202e=1',
      '\u0000=1',
      '\u3000＝1',
    ],
    ...['＝1', '＋1', '－1', '＠x', '﹦1', '﹢1', '﹣1', '﹫x', '−1', '-', '\t', '='],
  ])('%j', (text) => expect(guardFormula(text)).toBe(`'${text}`))

  test.each(['112-05', '2023-05', '376420000A', '正確 -1', '', ' ', "'", '‧', '—', '0 筆', 'a=b', '(=1)'])(
    'leaves %j as it is',
    (text) => expect(guardFormula(text)).toBe(text),
  )

  test('a number stays a number, below zero too; the same as text does not', () =>
    expect(parse(renderCsv([[-3, '-3', 0]]))).toEqual([['-3', "'-3", '0']]))

  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '＝', '－', '\t', '\r', '\n', '"', ',', "'", ' ', '\u200b', 'a', '差'),
    }),
  )

  test('whatever is written reads back the same but for one apostrophe, and never begins as a formula', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { minLength: 1 }), (rows) => {
        const back = parse(renderCsv(rows))
        expect(back.length).toBe(rows.length)
        rows.flat().forEach((text, index) => {
          const cell = back.flat()[index]!
          expect(cell === text || cell === `'${text}`).toBe(true)
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        })
      }),
    ))

  test('guarding twice is guarding once', () =>
    fc.assert(
      fc.property(nasty, (text) => {
        expect(guardFormula(guardFormula(text))).toBe(guardFormula(text))
      }),
    ))
})
