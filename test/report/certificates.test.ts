import { describe, expect, test } from 'vitest'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import type { Paper } from '../../lib/report/paper.ts'
import { REPORTS } from '../../lib/report/reports.ts'
import { acceptedMonth, at, closedMonth, marked, produced } from '../domain/facts.ts'
import { halfYear, inputOf, NOW, sourceOf, webhrRecords, wholeYear } from './source-data.ts'

const month = (records: Fact[], month: string, now = NOW, more = {}): Paper =>
  REPORTS.month.paper(inputOf([sourceOf(records, more, now)], { from: month, to: month, now: instantOf(at(now)) }))
const year = (records: Fact[], more = {}, input = {}): Paper =>
  REPORTS.year.paper(inputOf([sourceOf(records, more)], input))
const WHOSE = '宜蘭縣政府(376420000A)'

describe('a month’s certificate', () => {
  test('wholly done: says when, how many, and that it was on time', () => {
    const { title, subtitle, fileName, statement, facts } = month(halfYear, '2023-01')
    expect({ title, subtitle, fileName }).toEqual({
      title: '差勤資料月報送證明',
      subtitle: `${WHOSE} 112-01`,
      fileName: '112-01_376420000A_月證明',
    })
    expect(statement).toEqual([
      `${WHOSE} 112 年 1 月份差勤資料,已於 112-02-02 09:30 報送彙整平臺完成,正確 1,234 筆、錯誤 0 筆;報送期限 112-02-20,準時。`,
      '本月各項檢核均已完成。',
    ])
    expect(facts.map(({ value }) => value)).toEqual([
      '112-02-20',
      '112-02-20',
      '112-07-11 10:00',
      '帳本 1,240 筆・校驗碼 3f2a 91bc 0d4e 77a1',
    ])
  })

  test('filed and not wholly done: certifies the filing, and says that it certifies no more', () =>
    expect(month(halfYear, '2023-02').statement).toEqual([
      expect.stringContaining('晚 3 天。'),
      '尚待完成:WebHR 調查表。本頁只表示目前的辦理情形,不作為完成的證明。',
    ]))

  test.each<[string, Fact[], string, object, string]>([
    ['overdue', [], NOW, {}, '目前:逾期 141 天。'],
    ['not due', [], '2023-02-01 09:00', {}, '目前:未到期。'],
    ['rejected', halfYear, NOW, {}, '目前:逾期 21 天。'],
    ['filed before it was taken up', [], NOW, { filedThrough: '2023-05' }, '目前:依設定視為已報送。'],
  ])('%s: no word of a filing', (name, records, now, more, said) => {
    const { statement } = month(records, name === 'rejected' ? '2023-05' : '2023-01', now, more)
    expect(statement[0]).toContain(said)
    expect(statement[0]).not.toContain('已於')
    expect(statement.at(-1)).toContain('不作為完成的證明')
  })

  test('by setting or by mark: no record of a time, and it says so', () => {
    const noRecord = '這台電腦沒有這個月的報送紀錄,本頁不作為報送時間的證明。'
    expect(month([], '2023-01', NOW, { filedThrough: '2023-01' }).statement).toContain(noRecord)
    const steps = ['produce', 'file', 'differences'] as const
    const marks = steps.map((step) => marked('2023-01', step, '2023-02-03 09:00'))
    expect(month(marks, '2023-01').statement).toContain(noRecord)
  })

  test('closed by marks: they are the operator’s word', () => {
    const records = [
      ...closedMonth('2023-01', '2023-02').filter(({ kind }) => kind !== 'comparison'),
      ...(['correction-leave', 'correction-overtime', 'backfill-leave', 'backfill-overtime'] as const).map((cell) =>
        marked('2023-01', `compare-${cell}`, '2023-02-03 09:00', true, '陳小明說的'),
      ),
      marked('2023-01', 'survey', '2023-02-04 09:00'),
    ]
    const paper = month(records, '2023-01')
    expect(paper.statement).toContain('其中以手動標記完成的項目,由承辦人自行填寫,不是讀取結果。')
    expect(paper.tables[0]!.rows[0]!.slice(0, 2)).toEqual(['比對 校正・差假', '完成(手動標記)'])
    expect(JSON.stringify(paper)).not.toContain('陳小明')
  })

  test('each step, and each run with the month that carries it', () => {
    const [table] = month(halfYear, '2023-03').tables
    expect(table!.columns.map(({ heading }) => heading)).toEqual(['項目', '情形', '時間', '說明'])
    expect(table!.rows.map(([name]) => name)).toEqual([
      ...['比對 校正・差假', '比對 校正・加班', '比對 補建・差假', '比對 補建・加班', '差異處理'],
      ...['資料校正・差假', '批次補建・加班', '下載資料檔', '報送彙整平臺', '校正月份報送', 'WebHR 調查表', '準時情形'],
    ])
    expect(table!.rows[6]).toEqual([
      ...['批次補建・加班', '筆數不明', '112-05-16 09:15'],
      '歸屬月份 112-05,尚未報送;補建的歸屬月份依校正同理推定,請確認',
    ])
    expect(month(halfYear, '2023-03').footing.join()).toContain('依校正同理')
    expect(month(halfYear, '2023-01').footing.join()).not.toContain('依校正同理')
  })

  test('of an agency that files through WebHR: no date, no on time', () => {
    const more = { channel: 'webhr', code: '376421000B', name: '某某代表會' }
    const { statement, facts, tables } = month(webhrRecords, '2023-01', NOW, more)
    expect(statement).toEqual([
      '某某代表會(376421000B) 112 年 1 月份差勤資料由 WebHR 直接報送,目前:完成。',
      '本月各項檢核均已完成。',
      '其中以手動標記完成的項目,由承辦人自行填寫,不是讀取結果。',
    ])
    expect(facts.map(({ name }) => name)).toEqual(['製表時間', '證明'])
    expect(tables[0]!.rows.map(([name]) => name)).toEqual(['WebHR 差假資料維護', '彙整平臺筆數', 'WebHR 調查表'])
  })

  test('the file says the same as the paper', () => {
    const input = inputOf([sourceOf(halfYear)], { from: '2023-03', to: '2023-03' })
    const [sheet] = REPORTS.month.report(input).sheets
    const shown = sheet!.columns.flatMap(({ notOnPaper }, index) => (notOnPaper ? [] : [index]))
    expect(sheet!.rows.map((row) => shown.map((index) => row[index] ?? ''))).toEqual(
      REPORTS.month.paper(input).tables[0]!.rows,
    )
  })
})

describe('a year’s certificate', () => {
  test('sums up how the months stood to their dates', () => {
    expect(year(halfYear).statement).toEqual([
      `${WHOSE} 112 年 1 月至 6 月份差勤資料報送情形如下。`,
      '共 6 個月:準時 3、晚報 1、逾期未報 1、未到期 1。有報送時間或已逾期的 5 個月中,準時 3 個月(60%)。',
    ])
    const { sheets } = REPORTS.year.report(inputOf([sourceOf(halfYear)]))
    expect(sheets.map(({ name }) => name)).toEqual(['年度證明', '統計', '說明'])
    expect(sheets[1]!.rows.map(([, count]) => count)).toEqual([6, 3, 1, 1, 0, 1, 1])
  })

  test('the sums are those of the rows', () => {
    const { sheets } = REPORTS.year.report(inputOf([sourceOf(halfYear)]))
    const [rows, totals] = sheets
    const place = rows!.columns.findIndex(({ heading }) => heading === '準時情形')
    const said = rows!.rows.map((row) => String(row[place]))
    const count = (pattern: RegExp) => said.filter((text) => pattern.test(text)).length
    expect(totals!.rows.slice(1, 6).map(([, value]) => value)).toEqual(
      [/^準時/, /^晚/, /^逾期/, /^(依設定|已報送)/, /^未到期/].map(count),
    )
  })

  test('months without a time are counted by themselves, and not in the share', () =>
    expect(
      year(acceptedMonth('2023-03', '2023-04-02 09:00'), { filedThrough: '2023-02' }, { to: '2023-03' }).statement[1],
    ).toBe('共 3 個月:準時 1、晚報 0、逾期未報 0、無報送時間 2。有報送時間或已逾期的 1 個月中,準時 1 個月(100%)。'))

  test('nothing due, nothing shared', () => {
    const { statement } = REPORTS.year.paper(
      inputOf([sourceOf([produced('2023-07', '2023-07-10 09:00')], { firstMonth: '2023-07' })], { to: '2023-07' }),
    )
    expect(statement[1]).toBe('共 1 個月:準時 0、晚報 0、逾期未報 0、未到期 1。')
  })

  test('the chart: a bar a month, with its word; none where no time is known', () => {
    expect(year(halfYear).chart).toEqual([
      { month: '112-01', kind: 'on-time', days: 18, word: '早 18' },
      { month: '112-02', kind: 'late', days: -3, word: '晚 3' },
      { month: '112-03', kind: 'on-time', days: 0, word: '當天' },
      { month: '112-04', kind: 'on-time', days: 18, word: '早 18' },
      { month: '112-05', kind: 'overdue', days: -21, word: '逾 21' },
      { month: '112-06', kind: 'none', word: '未到期' },
    ])
    expect(year([], { filedThrough: '2023-01' }, { to: '2023-01' }).chart).toEqual([
      { month: '112-01', kind: 'none', word: '依設定' },
    ])
    const marks = (['produce', 'file'] as const).map((step) => marked('2023-01', step, '2023-02-03 09:00'))
    expect(year(marks, {}, { to: '2023-01' }).chart).toEqual([{ month: '112-01', kind: 'none', word: '標記' }])
  })

  test('a row a month, however many runs it had', () => {
    const records = [...wholeYear, ...acceptedMonth('2023-01', '2023-02-02 09:00')]
    const paper = year(records, { firstMonth: '2022-01' }, { from: '2022-01', to: '2022-12' })
    const [table] = paper.tables
    expect(table!.rows.length).toBe(12)
    expect(table!.rows[11]).toEqual([
      ...['111-12', '112-01-20・建議 112-01-19', '112-01-25 10:00・正確 1,234 錯誤 0', '13 筆 → 112-01 檔'],
      ...['完成・112-02-10', '晚 5 天', '全部完成'],
    ])
    expect(paper.fileName).toBe('111年_376420000A_年度證明')
  })

  test('of an agency that files through WebHR: how many months are wholly done', () => {
    const paper = year(webhrRecords, { channel: 'webhr' })
    expect(paper.statement[1]).toBe('共 6 個月,全部完成 1 個月。WebHR 機關沒有規定報送期限。')
    expect(paper.chart).toBeUndefined()
    expect(paper.tables[0]!.columns.map(({ heading }) => heading)).toEqual([
      ...['年月', 'WebHR 差假資料維護', '平臺筆數', '調查表', '全月情形'],
    ])
  })
})

describe('the compliance report on paper', () => {
  const paper = REPORTS.compliance.paper(inputOf([sourceOf(halfYear)]))

  test('has a summary of as many columns as a page is wide, then the other sheets without their ISO twins', () => {
    expect(paper.tables.map(({ id, rows }) => `${id} ${rows.length}`)).toEqual([
      ...['summary 6', 'runs 2', 'files 5', 'differences 3', 'evidence 39'],
    ])
    const headings = paper.tables.flatMap(({ columns }) => columns.map(({ heading }) => heading))
    expect(headings.filter((heading) => /ISO|機關/.test(heading))).toEqual([])
    expect(paper.tables[0]!.rows[2]).toEqual([
      ...['112-03', '112-04-20', '3 → 0 筆\n112-05-16', '0 筆\n112-05-16', '0 筆\n112-05-16', '2 → 0 筆\n112-05-16'],
      '112-05-16 校正・差假 3/3 筆 → 112-05 檔\n112-05-16 補建・加班 筆數不明 → 112-05 檔',
      ...['112-04-06 09:00\n1,234 筆', '112-04-20 17:59\n正確 1,234 錯誤 0', '等待', '準時'],
      expect.stringContaining('依校正同理推定'),
    ])
  })

  test('only the evidence may be left out', () =>
    expect(paper.tables.filter(({ optional }) => optional).map(({ id }) => id)).toEqual(['evidence']))

  test('with nothing to tell: says so, table by table', () => {
    const empty = REPORTS.compliance.paper(inputOf([sourceOf([])]))
    expect(empty.tables.slice(1).map(({ rows, none }) => [rows.length, none])).toEqual([
      [0, '這段期間沒有執行校正或補建。'],
      [0, '這段期間沒有資料檔或報送的紀錄。'],
      [0, '這段期間的比對沒有發現差異。'],
      [0, '這段期間還沒有任何紀錄。'],
    ])
  })
})
