import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../lib/domain/months.ts'
import { COMBINATIONS } from '../../lib/domain/readings.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { complianceReport } from '../../lib/report/compliance.ts'
import type { Report, Sheet, Value } from '../../lib/report/table.ts'
import { comparisonLabel } from '../../lib/text/labels.ts'
import { acceptedMonth, at, filed, marked, produced, reading, run } from '../domain/facts.ts'
import { halfYear, inputOf, NOW, sourceOf, webhrRecords } from './source-data.ts'

/** The cells of a sheet by its headings, a row an object; empty cells absent. */
function rowsOf(report: Report, name: string): Record<string, Value>[] {
  const sheet = report.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name} in ${report.sheets.map((one) => one.name)}`)
  return sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.flatMap(({ heading }, index) => (row[index] ? [[heading, row[index]]] : []))),
  )
}

const report = complianceReport(inputOf([sourceOf(halfYear)]))
const summary = rowsOf(report, '摘要')

/** The summary of one month's facts. */
function summaryOf(records: Fact[], now = NOW, more = {}, settings = {}): Record<string, Value> {
  const source = sourceOf(records, more, now, settings)
  return rowsOf(complianceReport(inputOf([source], { now: instantOf(at(now)), settings })), '摘要')[0]!
}

describe('the summary', () => {
  test('says the same as the checklist, month by month and cell by cell', () => {
    const { months } = sourceOf(halfYear)
    expect(summary.length).toBe(6)
    for (const { month, due, safe, facts } of months.filter(({ month }) => month <= '2023-06')) {
      const row = summary.find((one) => one['年月(ISO)'] === month)!
      expect([row['報送期限(ISO)'], row['建議完成日(ISO)']]).toEqual([due, safe])
      for (const { mode, data } of COMBINATIONS) {
        const cell = facts.cells.find((one) => one.mode === mode && one.data === data)!
        const reading = cell.openBy.at(-1) ?? cell.counting
        const label = comparisonLabel(mode, data)
        expect(row[`${label} 筆數`] ?? 0, `${month} ${label}`).toBe(reading?.total ?? 0)
        expect(row[`${label} 讀取時間(ISO)`]).toBe(reading?.at)
      }
      const file = facts.files.at(-1)
      expect(row.資料檔筆數).toBe(file?.records)
      expect(row['產製時間(ISO)']).toBe(file?.productions[0]?.producedAt)
      const filing = file?.filings.at(-1)
      expect([row.正確筆數, row.錯誤筆數 ?? 0]).toEqual([filing?.accepted, filing?.rejected ?? 0])
    }
  })

  test('民國 for people beside ISO that sorts', () => {
    expect(summary[2]).toMatchObject({ 年月: '112-03', '年月(ISO)': '2023-03', 報送期限: '112-04-20' })
    expect(summary[2]).toMatchObject({ 報送時間: '112-04-20 17:59', '報送時間(ISO)': '2023-04-20T17:59:00+08:00' })
    const times = summary.flatMap((row) => row['產製時間(ISO)'] ?? [])
    expect(times.length).toBe(5)
  })

  test('a comparison that had differences says how many there were, and how many are left', () =>
    expect(summary.map((row) => [row['校正・差假'], row['校正・加班'], row['補建・差假'], row['補建・加班']])).toEqual([
      ['0 筆', '0 筆', '0 筆', '0 筆'],
      ['0 筆', '0 筆', '0 筆', '0 筆'],
      ['3 → 0 筆', '0 筆', '0 筆', '2 → 0 筆'],
      ['0 筆', '0 筆', '0 筆', '0 筆'],
      ['0 筆', '0 筆', '0 筆', '0 筆'],
      ['0 筆', '4 筆', '須重查', '手動標記'],
    ]))

  test('corrections name the month whose file carries them, backfills that it is inferred (R9, R11)', () => {
    expect(summary[2]).toMatchObject({
      校正與補建: '112-05-16 校正・差假 3/3 筆 → 112-05 檔;112-05-16 補建・加班 筆數不明 → 112-05 檔',
      歸屬月份: '112-05',
      '歸屬月份(ISO)': '2023-05',
      校正月份報送: '注意:112-05 檔須先處理',
    })
    expect(summary[2]!.說明).toContain('補建的歸屬月份依校正同理推定,請確認')
    // A page did not say how many: no sum is better than a wrong one.
    expect(summary[2]).not.toHaveProperty('校正補建成功筆數')
  })

  test('on time, days late, overdue, not due (R17)', () =>
    expect(summary.map((row) => [row.準時情形, row.晚或逾期天數])).toEqual([
      ['準時', undefined],
      ['晚 3 天', 3],
      ['準時', undefined],
      ['準時', undefined],
      ['逾期 21 天', 21],
      ['未到期', undefined],
    ]))

  test('on time is a 0 that can be summed, not an empty cell', () => {
    const { columns, rows } = report.sheets[0] as Sheet
    const place = columns.findIndex(({ heading }) => heading === '晚或逾期天數')
    expect(rows.map((row) => row[place])).toEqual([0, 3, 0, 0, 21, undefined])
  })

  test.each<[string, string, object, string]>([
    ['2023-02-20 23:59', NOW, {}, '準時'],
    ['2023-02-21 00:00', NOW, {}, '晚 1 天'],
    ['2023-02-20 23:59', '2026-01-01 09:00', {}, '準時'],
  ])('accepted %s, seen %s: %s', (when, now, settings, said) =>
    expect(summaryOf(acceptedMonth('2023-01', '2023-02-02 09:00', when), now, {}, settings).準時情形).toBe(said),
  )

  test('the holiday rule of the settings decides: 112-04 is due on a Saturday', () => {
    const records = acceptedMonth('2023-04', '2023-05-02 09:00', '2023-05-22 10:00')
    const more = { firstMonth: '2023-04' }
    expect(summaryOf(records, NOW, more)).toMatchObject({ 建議完成日: '112-05-19', 準時情形: '晚 2 天' })
    const next = { holidayRule: 'next-workday' } as const
    expect(summaryOf(records, NOW, more, next)).toMatchObject({ 建議完成日: '112-05-22', 準時情形: '準時' })
  })

  test('filed by setting or by mark: said so, neither on time nor late (R24, R25)', () => {
    const setting = summaryOf([], NOW, { filedThrough: '2023-01' })
    expect(setting).toMatchObject({
      資料檔: '依設定視為已報送',
      報送: '依設定視為已報送',
      準時情形: '依設定視為已報送',
    })
    expect(setting).not.toHaveProperty('晚或逾期天數')
    const marks = [marked('2023-01', 'produce', '2023-02-03 09:00'), marked('2023-01', 'file', '2023-02-03 09:00')]
    expect(summaryOf(marks)).toMatchObject({ 報送: '手動標記', 準時情形: '已報送(手動標記,無報送時間)' })
  })

  test('filed again: the file in force, and the first time, by which it was on time', () => {
    const again = [...acceptedMonth('2023-01', '2023-02-02 09:00'), ...acceptedMonth('2023-01', '2023-03-02 09:00')]
    expect(summaryOf(again)).toMatchObject({
      產製時間: '112-03-02 09:00',
      報送時間: '112-03-02 09:30',
      首次報送完成: '112-02-02 09:30',
      準時情形: '準時',
    })
  })

  test('a file out of order says that the plan is inferred (R13)', () => {
    const records = [...acceptedMonth('2023-01', '2023-03-05 09:00'), ...acceptedMonth('2023-02', '2023-03-02 09:00')]
    const rows = rowsOf(complianceReport(inputOf([sourceOf(records)])), '摘要')
    expect(rows[1]!.說明).toContain('依平臺規則推定')
  })
})

describe('the other sheets', () => {
  test('runs: how many, which file carries them, whether that was filed', () => {
    const rows = rowsOf(report, '校正與補建')
    expect(rows).toMatchObject([
      { 方式: '資料校正', 資料: '差假', 執行日: '112-05-16', 總筆數: 3, 成功筆數: 3, 歸屬月份: '112-05' },
      { 方式: '批次補建', 資料: '加班', 歸屬月份報送情形: '尚未報送', 推定: '補建的歸屬月份依校正同理推定,請確認' },
    ])
    expect(rows[0]).not.toHaveProperty('推定')
    const filedLater = [...halfYear, ...acceptedMonth('2023-05', '2023-06-10 09:00')]
    const later = rowsOf(complianceReport(inputOf([sourceOf(filedLater)])), '校正與補建')
    expect(later[0]!.歸屬月份報送情形).toBe('已報送')
  })

  test('a run put down as not needed owes nothing', () => {
    const records = [
      reading('2023-01', 'correction', 'leave', 1, '2023-02-01 09:00'),
      run('correction', '2023-01', 'leave', '2023-02-01', [0, 0], '2023-02-01 10:00', { source: 'operator' }),
    ]
    expect(rowsOf(complianceReport(inputOf([sourceOf(records)])), '校正與補建')[0]!.歸屬月份報送情形).toBe(
      '承辦人註明不需要執行',
    )
  })

  test('files: each with each of its filings, premature and unknown ones said to be so', () => {
    const records = [
      produced('2023-01', '2023-01-20 09:00'),
      filed('2023-01', '2023-01-20 09:00', '2023-01-21 09:00'),
      produced('2023-01', '2023-02-02 09:00'),
      filed('2023-01', '2023-02-02 09:00', '2023-02-02 10:00', 5),
      filed('2023-01', '2023-02-02 09:00', '2023-02-03 10:00'),
      filed('2023-01', '2023-02-09 09:00', '2023-02-09 10:00'),
    ]
    const rows = rowsOf(complianceReport(inputOf([sourceOf(records)])), '資料檔與報送')
    expect(rows.map((row) => [row.檔案情形, row.有效檔, row.報送時間, row.報送結果])).toEqual([
      ['提前產製,不完整', undefined, '112-01-21 09:00', '檔案提前產製,不列入'],
      ['完整', '是', '112-02-02 10:00', '有錯誤'],
      ['完整', '是', '112-02-03 10:00', '報送完成'],
      ['找不到對應的資料檔,不列入', undefined, '112-02-09 10:00', '找不到對應的資料檔,不列入'],
    ])
  })

  test('differences: found, how many, gone, with no word of whom', () => {
    expect(rowsOf(report, '差異')).toMatchObject([
      {
        ...{ 比對: '校正・差假', 查詢範圍: '整月・全部', 差異筆數: 3, 明細異動狀態: '新增(更新) 2、刪除 1' },
        ...{ 發現時間: '112-05-16 09:00', '複查為 0 時間': '112-05-16 09:30', 執行紀錄: '有' },
      },
      { 比對: '補建・加班', 差異筆數: 2, 處理情形: '已處理,複查為 0 筆' },
      { 比對: '校正・加班', 差異筆數: 4, 處理情形: '待處理', 執行紀錄: '尚未執行' },
    ])
  })

  test.each<[string, Fact[], Record<string, string>]>([
    [
      'gone, no run on record (R11a)',
      [reading('2023-01', 'correction', 'leave', 0, '2023-02-03 09:00')],
      { 執行紀錄: '沒有執行紀錄' },
    ],
    [
      'run, not compared again',
      [run('correction', '2023-01', 'leave', '2023-02-02', [2, 2])],
      { 處理情形: '已執行,待複查' },
    ],
    [
      'run, rows left (R8)',
      [run('correction', '2023-01', 'leave', '2023-02-02', [2, 1])],
      { 處理情形: '還有 1 筆未成功' },
    ],
    ['closed by hand', [marked('2023-01', 'differences', '2023-02-02 09:00')], { 處理情形: '手動標記已處理' }],
  ])('differences %s', (_, more, said) => {
    const records = [reading('2023-01', 'correction', 'leave', 2, '2023-02-01 09:00'), ...more]
    expect(rowsOf(complianceReport(inputOf([sourceOf(records)])), '差異')).toMatchObject([said])
  })

  test('a query of part of the month is said with what it asked', () => {
    const part = reading('2023-01', 'correction', 'leave', 2, '2023-02-01 09:00', {
      period: ['2023-01-05', '2023-01-05'],
      change: 'upsert',
    })
    expect(rowsOf(complianceReport(inputOf([sourceOf([part])])), '差異')[0]!.查詢範圍).toBe('112-01-05・新增(更新)')
  })

  test('evidence: every record once, by time, numbered, with the steps that rest on it', () => {
    const rows = rowsOf(report, '依據')
    expect(rows.length).toBe(halfYear.length)
    expect(rows.map((row) => row.編號)).toEqual(rows.map((_, index) => index + 1))
    const times = rows.map((row) => row['時間(ISO)'] as string)
    expect(times).toEqual(times.toSorted())
    expect(rows.find((row) => String(row.內容).startsWith('資料校正'))!.依據項目).toBe('差異處理、校正月份報送')
  })

  test('of another month only what these months rest on', () => {
    const input = inputOf([sourceOf(halfYear)], { from: '2023-03', to: '2023-03' })
    const months = new Set(rowsOf(complianceReport(input), '依據').map((row) => row.年月))
    expect([...months]).toEqual(['112-03'])
    const out = [...acceptedMonth('2023-01', '2023-03-05 09:00'), ...acceptedMonth('2023-02', '2023-03-02 09:00')]
    const rested = complianceReport(inputOf([sourceOf(out)], { from: '2023-02', to: '2023-02' }))
    expect(new Set(rowsOf(rested, '依據').map((row) => row.年月))).toEqual(new Set(['112-01', '112-02']))
  })

  test('about: the rules, what is inferred, the calendar, and that no person is in it', () => {
    const text = JSON.stringify(rowsOf(report, '說明'))
    for (const words of ['次月 20 日', '提前到前一個上班日', '依校正同理', '依平臺規則', '不含個人資料'])
      expect(text).toContain(words)
    expect(text).not.toContain('辦公日曆')
    const far = inputOf([sourceOf([], {}, '2028-03-01 09:00')], { to: '2028-02' })
    expect(JSON.stringify(rowsOf(complianceReport(far), '說明'))).toContain('尚未收錄')
  })
})

describe('whose', () => {
  const webhr = sourceOf(webhrRecords, { code: '376421000B', name: '某某代表會', channel: 'webhr' })

  test('an agency that files through WebHR has columns of its own, and no date (R20)', () => {
    const alone = complianceReport(inputOf([webhr]))
    expect(alone.sheets.map(({ name }) => name)).toEqual(['摘要(WebHR)', '依據', '說明'])
    expect(alone.sheets[0]!.columns.map(({ heading }) => heading).join()).not.toContain('期限')
    expect(rowsOf(alone, '摘要(WebHR)')[0]).toMatchObject({
      ...{ 機關代碼: '376421000B', 'WebHR 差假資料維護': '手動標記', 維護標記時間: '112-02-02 09:00' },
      ...{ 平臺差假筆數: 20, 平臺加班筆數: 5, 調查表標記時間: '112-02-11 09:00', 全月情形: '全部完成' },
    })
  })

  test('all agencies: one below the other, each by its own channel, evidence left to one at a time', () => {
    const second = sourceOf(halfYear, { code: '376422000C', name: '第二機關' })
    const all = complianceReport(inputOf([sourceOf(halfYear), second, webhr]))
    expect(all.sheets.map(({ name, rows }) => `${name} ${rows.length}`)).toEqual([
      ...['摘要 12', '摘要(WebHR) 6', '校正與補建 4', '資料檔與報送 10', '差異 6', '說明 12'],
    ])
    expect(all.fileName).toBe('112-01至112-06_全部機關_合規報表')
    expect(new Set(rowsOf(all, '摘要').map((row) => row.機關))).toEqual(new Set(['宜蘭縣政府', '第二機關']))
    expect(JSON.stringify(rowsOf(all, '說明'))).toContain('不含依據清單')
  })

  test('an agency followed later begins later', () => {
    const late = sourceOf([], { firstMonth: '2023-05' })
    expect(rowsOf(complianceReport(inputOf([late])), '摘要').map((row) => row.年月)).toEqual(['112-05', '112-06'])
  })

  test('the file is named by months and code', () => expect(report.fileName).toBe('112-01至112-06_376420000A_合規報表'))
})

describe('nothing of a person', () => {
  const name = '陳小明'
  const named = [
    ...halfYear.map((fact) => ({ ...fact, rows: [{ name, department: name, changeState: name }], 下載人員: name })),
    reading('2023-02', 'correction', 'leave', 1, '2023-03-05 09:00', { rows: [{ name, changeState: name }] }),
    produced('2023-06', '2023-07-02 09:00', { file: `${name}.json` }),
    marked('2023-02', 'differences', '2023-03-06 09:00', true, `${name}已確認`),
  ] as Fact[]

  test('gets in: names in rows, extra fields, states, file names and notes', () => {
    const text = JSON.stringify(complianceReport(inputOf([sourceOf(named)])))
    expect(text).not.toContain(name)
    expect(text).toContain('其他 1')
    expect(text).not.toMatch(/社會處|病假/)
  })

  test('but a note, where it is asked for; and then that is said', () => {
    const report = complianceReport(inputOf([sourceOf(named)], { withNotes: true }))
    expect(JSON.stringify(rowsOf(report, '摘要'))).toContain(`差異處理(${name}已確認)`)
    expect(JSON.stringify(rowsOf(report, '依據'))).toContain(`(${name}已確認)`)
    expect(JSON.stringify(rowsOf(report, '說明'))).toContain('可能寫有姓名')
  })
})

test('the order of records makes no difference', () =>
  fc.assert(
    fc.property(fc.shuffledSubarray(halfYear, { minLength: halfYear.length }), (shuffled) => {
      expect(complianceReport(inputOf([sourceOf(shuffled)]))).toEqual(report)
    }),
    { numRuns: 20 },
  ))
