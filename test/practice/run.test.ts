import { expect, test } from 'vitest'
import { inEverySkin } from './started.ts'
import { readTable } from './visitor.ts'

const county = '376420000A'
const inMarch = { agency: county, month: '2023-03', data: 'leave' } as const

inEverySkin((startFor) => {
  test('5/16 校正 of March and April: their rows change their 異動日期 and show up in May', async () => {
    const { practice, visitor } = await startFor('2023-05-16T09:00:00+08:00')
    practice.addDifference({ ...inMarch, mode: 'correction', count: 1 })
    practice.addDifference({ ...inMarch, month: '2023-04', mode: 'correction', count: 1 })
    const changedIn = async (month: string) => {
      await visitor.query({ kind: 'by-changed-date', month })
      return practice.log.findLast((entry) => entry.what === 'query')?.total ?? Number.NaN
    }
    const [march, may] = [await changedIn('112-03'), await changedIn('112-05')]
    for (const month of ['112-03', '112-04']) {
      await visitor.query({ month })
      expect(visitor.text).toContain('比對差異總筆數：1筆。 注意事項：資料校正會將「異動日期」更新為今日(112-05-16)')
      expect(visitor.text).toContain('重新下載112年05月份，並重新上傳至人事行政總處。')
      await visitor.press('資料校正')
      expect(visitor.message).toBe('校正資料：總筆數1,成功1筆。')
      expect(visitor.text).toContain('比對差異總筆數：0筆。')
      expect(visitor.text).toContain('注意事項')
      expect(readTable(visitor.document).rows).toEqual([['目前無資料']])
    }
    expect(await changedIn('112-03')).toBe(march - 1)
    expect(await changedIn('112-05')).toBe(may + 2)
    await visitor.query({ month: '112-05' })
    expect(visitor.text).toContain('比對差異總筆數：0筆。')
  })

  test('執行 corrects too, every page of the query, and the log says so', async () => {
    const { practice, visitor } = await startFor('2023-05-16T23:59:59+08:00')
    practice.addDifference({ ...inMarch, mode: 'correction', count: 60 })
    await visitor.query({ month: '112-03' })
    await visitor.press('執行')
    expect(practice.log.filter(({ what }) => what === 'correction')).toEqual([
      {
        what: 'correction',
        at: '2023-05-16T23:59:59+08:00',
        query: {
          kind: 'correction',
          agency: county,
          period: { from: '2023-03-01', to: '2023-03-31' },
          change: 'all',
          data: 'leave',
        },
        total: 60,
        succeeded: 60,
        on: '2023-05-16',
      },
    ])
  })

  test('stubborn rows stay', async () => {
    const { practice, visitor } = await startFor('2023-05-16T09:00:00+08:00')
    const rows = practice.addDifference({ ...inMarch, mode: 'correction', count: 3 })
    practice.makeStubborn(rows.slice(2))
    await visitor.query({ month: '112-03' })
    await visitor.press('資料校正')
    expect(visitor.message).toBe('校正資料：總筆數3,成功2筆。')
    expect(visitor.text).toContain('比對差異總筆數：1筆。')
  })

  test.each([
    ['silent', null],
    ['plain', '批次補建完成'],
    ['counted', '補建資料：總筆數2,成功2筆。'],
  ] as const)('批次補建 adds what is missing, and ends %s', async (backfillMessage, message) => {
    const { practice, visitor } = await startFor('2023-05-16T09:00:00+08:00', { backfillMessage })
    const rows = practice.addDifference({ ...inMarch, data: 'overtime', mode: 'backfill', count: 2 })
    await visitor.query({ kind: 'backfill', data: 'overtime', month: '112-03' })
    expect(visitor.text).toContain('第1-2筆，共2筆')
    await visitor.press('批次補建')
    expect(visitor.message).toBe(message)
    expect(visitor.text).toContain(',共0筆。')
    expect(rows.map(({ platform }) => platform)).toEqual([
      { changedOn: '2023-05-16', changeState: '新增(更新)' },
      { changedOn: '2023-05-16', changeState: '新增(更新)' },
    ])
  })

  test("one agency's run leaves another's differences alone", async () => {
    const { practice, visitor } = await startFor('2023-05-16T09:00:00+08:00')
    const township = '376420300A'
    for (const agency of [county, township])
      practice.addDifference({ ...inMarch, agency, mode: 'correction', count: 2 })
    await visitor.query({ month: '112-03' })
    await visitor.press('資料校正')
    await visitor.query({ month: '112-03', agency: township })
    expect(visitor.text).toContain('機關：冬山鄉公所(376420300A),比對差異總筆數：2筆。')
  })

  test('a touched form moves to today and agrees', async () => {
    const { practice, visitor } = await startFor('2023-05-16T09:00:00+08:00')
    const [row] = practice.addDifference({ ...inMarch, mode: 'correction', count: 1 })
    if (row) practice.touch(row, '取消')
    expect(row?.platform).toEqual({ changedOn: '2023-05-16', changeState: '刪除' })
    await visitor.query({ month: '112-03' })
    expect(visitor.text).toContain('比對差異總筆數：0筆。')
  })
})
