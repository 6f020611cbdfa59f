import { expect, test } from 'vitest'
import { startFor as startConsole } from '../started.ts'
import { paths } from './paths.ts'
import { inEverySkin, linesOf, startFor } from './started.ts'
import { findPlatformSkin } from './skins/skin.ts'

const noon = '2023-06-12T12:00:00+08:00'

inEverySkin((start) => {
  test('an ended session answers everything with eCPA, until someone logs in', async () => {
    const { platform, open } = await start(noon)
    platform.expireSession()
    for (const path of [paths.upload, paths.summary, paths.counts]) {
      const page = await open(path)
      expect(page.querySelector('input[type=password]')).not.toBeNull()
      expect(page.body.textContent).toContain('連線逾時,請重新登入')
    }
    await open(paths.login, { method: 'POST', body: new URLSearchParams() })
    expect((await open(paths.upload)).body.textContent).toContain('目前身分：宜蘭縣政府(376420000A)')
  })

  test('years are tabs, of which one is on; months to come are empty', async () => {
    const { open } = await start(noon)
    const page = await open(paths.counts)
    const on = (document: Document) => [...document.querySelectorAll('.tabs .on')].map(({ textContent }) => textContent)
    expect(on(page)).toEqual(['112年'])
    expect(on(await open(`${paths.counts}?year=111`))).toEqual(['111年'])
    const figures = linesOf(page).at(-1)!.slice(2)
    expect(figures.slice(0, 12)).toEqual(figures.slice(0, 12).map(() => '0'))
    expect(figures.slice(12)).toEqual(figures.slice(12).map(() => ''))
  })

  test('words of the manual stand on every page', async () => {
    const { open } = await start(noon)
    const say = async (path: string) => (await open(path)).body.textContent!.replace(/\s+/g, ' ')
    expect(await say(paths.upload)).toMatch(
      /手動報送.*每日18:00~21:00為系統維護時間.*上傳檔案\(10筆\).*請上傳 json 格式文件/,
    )
    expect(await say(paths.check)).toMatch(/JSON檔檢核功能.*功能說明.*上傳檔案\(10筆\)/)
    expect(await say(paths.summary)).toMatch(/彙整總表.*機關名稱或機關代碼/)
    expect(await say(paths.counts)).toMatch(/機關每月筆數統計表.*最後更新時間/)
  })
})

test('the scripted skin answers its own script with a part, the plain one with a page', async () => {
  for (const skin of ['plain', 'scripted'] as const) {
    const { platform } = await startFor(noon, { skin })
    const answer = await fetch(platform.url + paths.summary, { headers: { 'x-requested-with': 'XMLHttpRequest' } })
    expect(answer.headers.get('x-fragment')).toBe(skin === 'scripted' ? 'true' : null)
    expect((await answer.text()).includes('<html')).toBe(skin === 'plain')
  }
})

test('the file the console produces is taken as it comes', async () => {
  const { practice, visitor } = await startConsole('2023-06-02T09:00:00+08:00')
  await visitor.produce({ dorg: '376420000A', dyear: '112', dmonth: '05' })
  const [production] = practice.state.productions
  const { platform, open, post } = await startFor('2023-06-02T10:00:00+08:00', { others: 'none' })
  const lines = linesOf(await post(paths.upload, [new File([production!.content], production!.file)]))
  expect(lines.at(-1)).toEqual(['376420000A_20230602090000.json', '上傳成功', ''])
  expect(platform.filings).toMatchObject([{ accepted: production!.records, rejected: 0, month: '2023-05' }])
  const counts = linesOf(await open(`${paths.counts}?q=376420000A`)).at(-1)!
  expect(Number(counts[10]) + Number(counts[11])).toBe(production!.records)
})

test('what is not there, not allowed or broken is an error; a skin nobody made is refused', async () => {
  const { platform } = await startFor(noon)
  expect((await fetch(`${platform.url}/nowhere`)).status).toBe(404)
  expect((await fetch(platform.url + paths.upload, { method: 'DELETE' })).status).toBe(405)
  platform.faults.broken = true
  expect((await fetch(platform.url + paths.upload)).status).toBe(500)
  expect(() => findPlatformSkin('toString')).toThrow('plain, scripted')
})
