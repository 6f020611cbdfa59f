import { expect, test } from 'vitest'
import { hostileTexts, noFaults } from './faults.ts'
import { paths } from './paths.ts'
import { inEverySkin } from './started.ts'
import { readTable } from './visitor.ts'

const noon = '2023-06-12T12:00:00+08:00'
const inMay = { agency: '376420000A', month: '2023-05', data: 'leave', mode: 'correction', count: 3 } as const

inEverySkin((startFor) => {
  async function startWithThree() {
    const started = await startFor(noon)
    started.practice.addDifference(inMay)
    return started
  }

  test('the heading counts more rows than there are; the log knows both', async () => {
    const { practice, visitor } = await startWithThree()
    practice.faults.headingOffBy = 2
    await visitor.query({ month: '112-05' })
    expect(visitor.text).toContain('比對差異總筆數：5筆。')
    expect(visitor.text).toContain('第1-3筆，共3筆')
    const query = practice.log.find((entry) => entry.what === 'query')
    expect(query).toMatchObject({ total: 3, heading: expect.stringContaining('5筆') })
  })

  test('old rows under a new heading', async () => {
    const { practice, visitor } = await startWithThree()
    await visitor.query({ month: '112-05' })
    const { rows } = readTable(visitor.document)
    practice.faults.staleRows = true
    await visitor.query({ month: '112-04' })
    expect(visitor.text).toContain('查詢年月：112-04-01~112-04-30,機關：宜蘭縣政府(376420000A),比對差異總筆數：0筆。')
    expect(readTable(visitor.document).rows).toEqual(rows)
  })

  test.each(Object.entries(hostileTexts))('%s in a form is text', async (_, text) => {
    const { practice, visitor } = await startWithThree()
    practice.faults.texts = { 事由: text, 姓名: text }
    await visitor.query({ month: '112-05' })
    const { rows } = readTable(visitor.document)
    expect(rows.map((cells) => [cells[1], cells[4]])).toEqual(Array(3).fill([text, text]))
    expect(scriptsIn(visitor.document)).toEqual([])
  })

  test('unless the vendor forgot to escape it', async () => {
    const { practice, visitor } = await startWithThree()
    Object.assign(practice.faults, { texts: { 事由: hostileTexts.script }, unescaped: true })
    await visitor.query({ month: '112-05' })
    expect(scriptsIn(visitor.document)).toHaveLength(3)
    Object.assign(practice.faults, noFaults())
    await visitor.query({ month: '112-05' })
    expect(visitor.text).not.toContain('document.title')
  })

  test('a renamed header', async () => {
    const { practice, visitor } = await startWithThree()
    practice.faults.renamed = { 異動日期: '變更日期' }
    await visitor.query({ month: '112-05' })
    expect(readTable(visitor.document).columns).toContain('變更日期')
    expect(readTable(visitor.document).columns).not.toContain('異動日期')
  })

  test('errors, while they last', async () => {
    const { practice, visitor } = await startWithThree()
    practice.faults.broken = true
    await visitor.open(paths.query)
    expect(visitor.text).toContain('系統發生錯誤')
    practice.faults.broken = false
    await visitor.query({ month: '112-05' })
    expect(visitor.text).toContain('共3筆')
  })
})

const scriptsIn = (document: Document) =>
  [...document.querySelectorAll('script')].filter(({ textContent }) => textContent.includes('document.title'))
