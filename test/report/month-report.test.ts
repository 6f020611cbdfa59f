import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../lib/report/csv.ts'
import { allClear, filed, marked, produced, reading, run } from '../domain/facts.ts'
import { mayRecords, mayReport, reportOf } from './reports.ts'

describe('the month report', () => {
  test('names agency, month, dates in both calendars and the moment it was made', () => {
    const { title, agency, month, due, safe, producedAt } = reportOf('2022-12', [], '2023-01-05 09:30')
    expect({ title, agency, month, due, safe, producedAt }).toEqual({
      title: '差勤資料報送檢核表',
      agency: { name: '宜蘭縣政府', code: '376420000A' },
      month: { roc: '111-12', iso: '2022-12' },
      due: { roc: '112-01-20', iso: '2023-01-20' },
      safe: { roc: '112-01-19', iso: '2023-01-19' },
      producedAt: { roc: '112-01-05 09:30', iso: '2023-01-05T09:30:00+08:00' },
    })
  })

  test('has all steps with state and reason, and numbers the records they rest on', () => {
    const { steps, evidence } = mayReport()
    expect(
      steps.map(({ label, stateLabel, evidence }) => [label, stateLabel, evidence.map(({ number }) => number)]),
    ).toEqual([
      ['比對 校正・差假', '完成', [expect.any(Number)]],
      ['比對 校正・加班', '完成', [expect.any(Number)]],
      ['比對 補建・差假', '完成', [expect.any(Number)]],
      ['比對 補建・加班', '完成', [expect.any(Number)]],
      ['差異處理', '不需', expect.any(Array)],
      ['下載資料檔', '完成', expect.arrayContaining([5])],
      ['報送彙整平臺', '完成', [6]],
      ['校正月份報送', '不需', []],
      ['WebHR 調查表', '完成', [7]],
    ])
    expect(evidence.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(evidence[4]).toEqual({
      number: 5,
      at: { roc: '112-06-02 09:00', iso: '2023-06-02T09:00:00+08:00' },
      text: '產製 112-05 資料檔 1,234 筆,檔名 376420000A_20230602090000.json。',
    })
  })

  test('every step names only evidence that is in the list', () => {
    const records = [
      reading('2023-04', 'correction', 'leave', 2, '2023-05-10 09:00'),
      run('correction', '2023-04', 'leave', '2023-05-10', [2, 2]),
      ...allClear('2023-04', '2023-05-11 09:00'),
      produced('2023-05', '2023-06-02 09:00'),
      filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00'),
    ]
    const { steps, evidence } = reportOf('2023-04', records, '2023-06-05 09:30')
    for (const step of steps) for (const proof of step.evidence) expect(evidence).toContain(proof)
    // The carrying month's filing is April's proof too.
    expect(evidence.some(({ text }) => text.includes('112-05'))).toBe(true)
  })

  test('readings that close nothing are there, with why', () => {
    const { evidence } = reportOf(
      '2023-09',
      [reading('2023-09', 'correction', 'leave', 0, '2023-10-02 09:00', { period: ['2023-09-15', '2023-09-15'] })],
      '2023-10-05 09:30',
    )
    expect(evidence.map(({ text }) => text)).toEqual([
      '比對 校正・差假:0 筆差異;查詢 112-09-15,異動類型「全部」;不是整月,不列入。',
    ])
  })

  test('other agencies, other months and records of unknown kinds stay out', () => {
    const stray = [
      ...mayRecords,
      { ...produced('2023-05', '2023-06-02 11:00'), agency: '376421000B' },
      { kind: 'handover', agency: '376420000A', month: '2023-05' } as never,
    ]
    expect(reportOf('2023-05', stray, '2023-06-05 09:30')).toEqual(mayReport())
  })

  test('an agency that files through WebHR has no date', () => {
    const report = reportOf('2023-05', [], '2023-06-05 09:30', { channel: 'webhr' })
    expect(report.due).toBeUndefined()
    expect(report.steps.map(({ id }) => id)).toEqual(['keep', 'count', 'survey'])
    expect(toCsv(report)).toContain('WebHR')
  })

  test('the order of records makes no difference', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(mayRecords, { minLength: mayRecords.length }), (shuffled) => {
        expect(reportOf('2023-05', shuffled, '2023-06-05 09:30')).toEqual(mayReport())
      }),
    ))

  test('nothing of a person gets in: names in rows, notes, file names and extra fields', () => {
    const name = '陳小明'
    const records = [
      ...allClear('2023-05', '2023-06-01 09:00').map((one) => ({ ...one, total: 1, rows: [{ name, reason: name }] })),
      produced('2023-05', '2023-06-02 09:00', { file: `${name}.json`, 下載人員: name }),
      filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00', 0, { file: `${name}.json` }),
      marked('2023-05', 'survey', '2023-06-05 09:00', true, name),
      marked('2023-05', 'differences', '2023-06-05 09:00', true, name),
      marked('2023-05', name as never, '2023-06-05 09:00'),
    ]
    const report = reportOf('2023-05', records, '2023-06-05 09:30')
    expect(report.steps.some(({ reason }) => reason.includes('手動標記'))).toBe(true)
    expect(JSON.stringify(report) + toCsv(report)).not.toContain(name)
  })
})
