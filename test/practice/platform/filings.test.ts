import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { dataFile, inEverySkin, linesOf } from './started.ts'

const county = '376420000A'
const noon = '2023-06-12T12:00:00+08:00'
const file = dataFile(county, '20230602090000', '11205', [{ 姓名: '林○' }, { 姓名: '王○' }], [{ 姓名: '陳○○' }])

inEverySkin((start) => {
  test('彙整總表: the latest filing of each agency, twenty a page, dissolved ones among them', async () => {
    const { open, post } = await start(noon)
    await post(paths.upload, [file])
    const first = await open(paths.summary)
    const lines = linesOf(first)
    expect(lines[0]).toEqual(['機關代碼', '機關名稱', '報送時間', '正確筆數', '錯誤筆數', '歷程'])
    expect(lines[1]).toEqual([county, '宜蘭縣政府', '112-06-12 12:00:00', '3', '0', '歷程'])
    expect(lines[2]).toEqual(['376420300A', '冬山鄉公所', '', '', '', '歷程'])
    expect(lines.some(([, name]) => name === '礁林鄉公所(已裁撤)')).toBe(true)
    expect(lines).toHaveLength(21)
    expect(first.body.textContent).toContain('第1-20筆，共28筆')
    const second = await open(`${paths.summary}?jump=2`)
    expect(second.body.textContent).toContain('第21-28筆，共28筆')
    expect(linesOf(await open(`${paths.summary}?q=${county}`))).toHaveLength(2)
  })

  test('歷程 and 錯誤明細 open in new tabs; rejected rows have their messages', async () => {
    const { platform, open, post } = await start(noon)
    platform.faults.rejects = ['加班已請領分鐘數格式錯誤', 'JSON 架構錯誤-缺少地點項目']
    await post(paths.upload, [file])
    platform.faults.rejects = []
    const link = (page: Document, words: string) =>
      [...page.querySelectorAll('a')].find((a) => a.textContent === words)!
    const toHistory = link(await open(`${paths.summary}?q=${county}`), '歷程')
    expect(toHistory.target).toBe('_blank')
    const history = await open(toHistory.getAttribute('href')!)
    expect(history.body.textContent).toContain('機關：宜蘭縣政府(376420000A)')
    expect(linesOf(history).at(-1)).toEqual(['1', file.name, '112-06-12 12:00:00', '1', '2', '錯誤明細'])
    const toErrors = link(history, '錯誤明細')
    expect(toErrors.target).toBe('_blank')
    const errors = linesOf(await open(toErrors.getAttribute('href')!))
    expect(errors.slice(1).map((cells) => cells.at(-1))).toEqual([
      '加班已請領分鐘數格式錯誤',
      'JSON 架構錯誤-缺少地點項目',
    ])
    await post(paths.upload, [dataFile(county, '20230609090000', '11205', [{ 姓名: '林○' }])])
    expect(
      linesOf(await open(`${paths.summary}?q=${county}`))
        .at(-1)!
        .slice(3, 5),
    ).toEqual(['1', '0'])
    const all = linesOf(await open(link(history, '查看所有歷史錯誤明細').getAttribute('href')!))
    expect(all).toHaveLength(3)
  })

  test('歷程 shows the last month, until other days are asked for', async () => {
    const { platform, open, post } = await start('2023-03-02T12:00:00+08:00')
    await post(paths.upload, [file])
    platform.setNow(noon)
    const path = `${paths.history}?org=${county}`
    expect(linesOf(await open(path)).at(-1)).toEqual(['目前無資料'])
    expect(linesOf(await open(`${path}&from=112-01-01&to=112-06-12`)).at(-1)![1]).toBe(file.name)
  })

  test('rows that are wrong in themselves are rejected', async () => {
    const { platform, post } = await start(noon)
    await post(paths.upload, [
      dataFile(county, '20230602090000', '11205', [{ 姓名: '林○', 起: '五月三日' }, { 姓名: '王○' }]),
    ])
    expect(platform.filings.at(-1)).toMatchObject({
      accepted: 1,
      rejected: 1,
      errors: [{ message: '差假起時間格式錯誤' }],
    })
  })
})
