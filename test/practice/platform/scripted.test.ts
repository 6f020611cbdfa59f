import { JSDOM, VirtualConsole } from 'jsdom'
import { expect, onTestFinished, test, vi } from 'vitest'
import { paths } from './paths.ts'
import { dataFile, linesOf, startFor } from './started.ts'

const noon = '2023-06-12T12:00:00+08:00'
const county = '376420000A'

/** A document of the scripted skin, its own script at work in it. */
async function openPage(path: string) {
  const { platform } = await startFor(noon, { skin: 'scripted' })
  const { window } = await JSDOM.fromURL(platform.url + path, {
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole(),
  })
  onTestFinished(() => window.close())
  const { document } = window
  const alert = vi.fn<(message: string) => void>()
  window.alert = alert
  const choose = async (...files: File[]) => {
    // A box cannot be filled from outside; what it does with its files can be called.
    const own = await Promise.all(files.map(async (file) => new window.File([await file.text()], file.name)))
    ;(window as unknown as { choose(files: unknown[]): void }).choose(own)
  }
  const press = (words: string) =>
    [...document.querySelectorAll<HTMLElement>('[role=button],a,button')]
      .find((each) => each.textContent === words)!
      .click()
  const names = () =>
    [...document.querySelectorAll('#files li')].map(({ firstChild }) => firstChild!.textContent!.trim())
  return { platform, document, alert, choose, press, names }
}

test('the list is drawn by script: more by each choice, fewer by 刪除', async () => {
  const { choose, press, names } = await openPage(paths.upload)
  await choose(dataFile(county, '20230602090000', '11205', []))
  await choose(dataFile(county, '20230701090000', '11206', []))
  expect(names()).toEqual(['376420000A_20230602090000.json (0.00 MB)', '376420000A_20230701090000.json (0.00 MB)'])
  press('刪除')
  expect(names()).toEqual(['376420000A_20230701090000.json (0.00 MB)'])
})

test('the result takes the form’s place, in the same document', async () => {
  const { platform, document, alert, choose, press } = await openPage(paths.upload)
  press('確認上傳')
  expect(alert).toHaveBeenCalledWith('請選擇檔案')
  await choose(dataFile(county, '20230602090000', '11205', [{ 姓名: '林○' }]))
  press('確認上傳')
  expect(document.body.textContent).toContain('處理中，請稍候')
  await expect
    .poll(() => linesOf(document))
    .toEqual([
      ['檔案名稱', '上傳結果', '錯誤訊息'],
      ['376420000A_20230602090000.json', '上傳成功', ''],
    ])
  expect(document.querySelector('input[type=file]')).toBeNull()
  expect(document.querySelector('[role=status]')).toBeNull()
  expect(document.querySelector('h2')!.textContent).toBe('手動報送')
  expect(platform.log.findLast(({ what }) => what === 'filing')).toMatchObject({ accepted: 1 })
})

test('years and pages turn without a navigation', async () => {
  const { document, press } = await openPage(paths.counts)
  const before = document.body
  press('111年')
  await expect.poll(() => document.querySelector('[aria-selected=true]')!.textContent).toBe('111年')
  press('下一頁')
  await expect.poll(() => document.body.textContent).toContain('第21-28筆，共28筆')
  expect(document.querySelector('[aria-selected=true]')!.textContent).toBe('111年')
  expect(document.body).toBe(before)
})

test('an ended session shows the login page in place of the answer', async () => {
  const { platform, press, document } = await openPage(paths.summary)
  platform.expireSession()
  press('下一頁')
  // The page asks for itself again, and gets the login page: which jsdom does not open.
  await expect.poll(() => platform.log.filter(({ what }) => what === 'request').at(-1)).toMatchObject({ page: 'login' })
  expect(document.querySelector('[role=status]')).toBeNull()
})
