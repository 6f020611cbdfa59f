import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { inEverySkin } from './started.ts'
import { readTable } from './visitor.ts'

const county = '376420000A'
const may = { dorg: county, dyear: '112', dmonth: '05' }

inEverySkin((startFor) => {
  test('a file: its name, its window, its content, its line in the history', async () => {
    const { practice, visitor } = await startFor('2023-06-02T09:00:00+08:00')
    await visitor.open(paths.download)
    const ready = await visitor.produce(may)
    expect(practice.log.findLast(({ what }) => what === 'production')).toMatchObject({
      agency: county,
      month: '2023-05',
      file: '376420000A_20230602090000.json',
      producedAt: '2023-06-02T09:00:00+08:00',
    })
    await visitor.open(ready)
    const link = visitor.document.querySelector('a')
    expect(link?.textContent).toBe('下載JSON資料檔')
    const file = await fetch(practice.url + link?.getAttribute('href'))
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="376420000A_20230602090000.json"')
    const content = await file.json()
    const records = content.差假.length + content.加班.length
    expect(content.機關代碼).toBe(county)

    await visitor.open(paths.download)
    await visitor.press('查詢下載紀錄', may)
    expect(readTable(visitor.document)).toEqual({
      columns: ['112年 5月下載紀錄', '下載筆數', '下載人員', '下載時間'],
      rows: [['1', String(records), '李○○', '112-06-02 09:00:00']],
    })
  })

  test('history belongs to one agency and one month', async () => {
    const { visitor } = await startFor('2023-06-02T09:00:00+08:00')
    await visitor.produce(may)
    for (const other of [
      { ...may, dorg: '376420300A' },
      { ...may, dmonth: '10', dyear: '111' },
    ]) {
      await visitor.open(paths.download)
      await visitor.press('查詢下載紀錄', other)
      expect(readTable(visitor.document).rows).toEqual([['目前無資料']])
    }
    expect(readTable(visitor.document).columns[0]).toBe('111年10月下載紀錄')
  })

  test('a premature file lacks the rest of its month', async () => {
    const { practice, visitor } = await startFor('2023-05-10T09:00:00+08:00')
    await visitor.open(paths.download)
    await visitor.produce(may)
    practice.setNow('2023-06-01T00:00:00+08:00')
    await visitor.produce(may)
    const [early, late] = practice.state.productions
    expect(early?.file).toBe('376420000A_20230510090000.json')
    expect(early?.records).toBeLessThan(late?.records ?? 0)
  })

  test('corrected rows are in the file of the month of the run', async () => {
    const { practice, visitor } = await startFor('2023-05-16T09:00:00+08:00')
    practice.addDifference({ agency: county, month: '2023-03', data: 'leave', mode: 'correction', count: 1 })
    await visitor.open(paths.download)
    for (const dmonth of ['03', '05']) await visitor.produce({ ...may, dmonth })
    await visitor.query({ month: '112-03' })
    await visitor.press('資料校正')
    await visitor.open(paths.download)
    for (const dmonth of ['03', '05']) await visitor.produce({ ...may, dmonth })
    const [march = 0, mayBefore = 0, marchAfter, mayAfter] = practice.state.productions.map(({ records }) => records)
    expect([marchAfter, mayAfter]).toEqual([march - 1, mayBefore + 1])
  })
})
