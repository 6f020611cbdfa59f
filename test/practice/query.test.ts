import { expect, test } from 'vitest'
import { inEverySkin } from './started.ts'
import { findButton, readTable } from './visitor.ts'

const county = '376420000A'
const EIGHT = ['部門', '姓名', '假別', '申請日期', '事由', '異動日期', '異動狀態', '假單狀態']

inEverySkin((startFor) => {
  test('校正 without differences, in the words of the document', async () => {
    const { visitor } = await startFor('2023-01-15T09:00:00+08:00')
    await visitor.query({ month: '111-10' })
    expect(visitor.text).toContain(
      '統計平台資料查詢-查詢結果 查詢年月：111-10-01~111-10-31,機關：宜蘭縣政府(376420000A),比對差異總筆數：0筆。',
    )
    expect(visitor.text).toContain('第1 - 0筆, 共0筆')
    expect(readTable(visitor.document)).toEqual({ columns: EIGHT, rows: [['目前無資料']] })
    expect(visitor.text).not.toContain('注意事項')
  })

  test('補建 without rows: six columns, 查詢時間, 批次補建, and no pager', async () => {
    const { visitor } = await startFor('2023-09-15T08:11:59+08:00')
    await visitor.query({ kind: 'backfill', month: '112-09' })
    expect(visitor.text).toContain('查詢年月：112-09-01~112-09-30,機關：宜蘭縣政府(376420000A),共0筆。')
    expect(visitor.text).toContain('查詢時間：112-09-15 08:11')
    expect(visitor.text).not.toContain('跳至')
    expect(findButton(visitor.document, '批次補建')).toBeDefined()
    expect(readTable(visitor.document).columns).toEqual(['部門', '姓名', '假別', '申請日期', '事由', '假單狀態'])
  })

  test('overtime has its own type column, a day its own period', async () => {
    const { visitor } = await startFor('2023-09-20T09:00:00+08:00')
    await visitor.query({ data: 'overtime', day: '112-09-15' })
    expect(visitor.text).toContain('查詢年月：112-09-15~112-09-15,機關：')
    expect(readTable(visitor.document).columns).toEqual(EIGHT.with(2, '加班別'))
  })

  test.each(['by-applied-date', 'by-changed-date'] as const)(
    'a listing %s counts rows and offers no run',
    async (kind) => {
      const { practice, visitor } = await startFor('2023-06-12T09:00:00+08:00')
      await visitor.query({ kind, month: '112-05' })
      const answer = practice.log.find((entry) => entry.what === 'query')
      expect(answer?.total).toBeGreaterThan(25)
      expect(visitor.text).toContain(`機關：宜蘭縣政府(376420000A),共${answer?.total}筆。`)
      expect(visitor.text).not.toMatch(/比對差異總筆數|查詢時間/)
      for (const run of ['資料校正', '執行', '批次補建']) expect(findButton(visitor.document, run)).toBeUndefined()
    },
  )

  test('異動類型 picks from the rows of 全部', async () => {
    const { practice, visitor } = await startFor('2023-06-12T09:00:00+08:00')
    practice.addDifference({ agency: county, month: '2023-05', data: 'leave', mode: 'correction', count: 40 })
    for (const change of ['all', 'upsert', 'delete'] as const) await visitor.query({ change, month: '112-05' })
    const [all, upsert, remove] = practice.log.flatMap((entry) => (entry.what === 'query' ? [entry.total] : []))
    expect(all).toBe(40)
    expect((upsert ?? 0) * (remove ?? 0)).toBeGreaterThan(0)
    expect((upsert ?? 0) + (remove ?? 0)).toBe(40)
  })

  test('pages turn, keep the query, and together show every row once', async () => {
    const { practice, visitor } = await startFor('2023-06-12T09:00:00+08:00')
    practice.addDifference({ agency: county, month: '2023-05', data: 'leave', mode: 'correction', count: 51 })
    await visitor.query({ month: '112-05' })
    const seen: string[][] = []
    for (const [page, range] of [
      ['1', '第1-25筆'],
      ['2', '第26-50筆'],
      ['3', '第51-51筆'],
    ] as const) {
      await visitor.turn({ jump: page })
      expect(visitor.text).toContain(`${range}，共51筆`)
      seen.push(...readTable(visitor.document).rows)
    }
    await visitor.turn({ jump: '9', rows: '100' })
    expect(visitor.text).toContain('第1-51筆，共51筆')
    expect(readTable(visitor.document).rows).toEqual(seen)
  })

  test('what is no month or day brings the form back', async () => {
    const { practice, visitor } = await startFor('2023-06-12T09:00:00+08:00')
    for (const wrong of [{ month: '112-13' }, { month: '2023-05' }, { day: '112-02-30' }]) {
      await visitor.query(wrong)
      expect(visitor.text).toContain('請輸入正確的查詢年月/日期。')
    }
    expect(practice.log.filter(({ what }) => what === 'query')).toEqual([])
  })

  test('匯出 gives every row as a file', async () => {
    const { practice, visitor } = await startFor('2023-06-12T09:00:00+08:00')
    practice.addDifference({ agency: county, month: '2023-05', data: 'leave', mode: 'correction', count: 30 })
    await visitor.query({ month: '112-05' })
    const response = await visitor.press('匯出')
    expect(response.headers.get('content-disposition')).toContain('attachment')
    expect((await response.text()).split('\r\n')).toHaveLength(31)
  })
})
