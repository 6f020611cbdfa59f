import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { storeProblemText } from '../../lib/text/backup-problems.ts'
import { at, marked, reading, run } from '../domain/facts.ts'
import { scene } from './scenes.ts'
import { stage } from './stage.tsx'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const nextCard = () => page.getByRole('region', { name: /./ }).first()

test('a skeleton stands before the data', async () => {
  const { root } = await stage({ now: '2023-06-12 09:30', data: { status: 'loading' } })
  expect(root.querySelector('[aria-busy="true"]')).not.toBeNull()
})

test('a broken store says what happened and what to do', async () => {
  const problem = storeProblemText('store-unavailable')
  const { asked } = await stage({ now: '2023-06-12 09:30', data: { status: 'failed', problem } })
  await expect.element(page.getByRole('alert')).toMatchTextContent(problem)
  await button('再試一次').click()
  expect(asked).toEqual(['retry'])
})

test('a record that breaks the drawing leaves no blank page', async () => {
  const broken = { ...reading('2023-05', 'correction', 'leave', 0, '2023-06-01 09:12'), period: undefined } as never
  await stage({ ...scene('fresh'), records: [broken] })
  await expect.element(page.getByRole('alert')).toMatchTextContent('已存的資料都在')
})

test('fresh: the last ended month, its first comparison, where to click, by when', async () => {
  const { root } = await stage(scene('fresh'))
  await expect.element(page.getByRole('combobox', { name: '月份' })).toHaveValue('2023-05')
  await expect.element(page.getByRole('heading', { level: 2 })).toMatchTextContent('比對 112-05 校正・差假')
  await expect.element(nextCard()).toMatchTextContent('四種比對還差 4 種')
  await expect.element(nextCard()).toMatchTextContent('權限管理 › 統計平台資料查詢')
  await expect.element(page.getByText('期限 6/20(二)・剩 8 天')).toBeVisible()
  expect(root.querySelectorAll('.grid__cell')).toHaveLength(4)
  expect(root.textContent).toContain('未比對')
  expect(root.querySelector('.next--calm')).not.toBeNull()
})

test('half done: progress counts what is done, and every state has its word', async () => {
  const { root } = await stage(scene('half'))
  await expect.element(page.getByText('2/9')).toBeVisible()
  await expect.element(page.getByRole('img', { name: '9 項中已完成 2 項' })).toBeVisible()
  for (const line of root.querySelectorAll('.step__line, .grid__cell')) {
    expect(line.textContent).toMatch(/完成|待辦|等待|注意|不需/)
  }
})

test('differences stand in their cell and are the next action', async () => {
  await stage(scene('differences'))
  await expect.element(page.getByRole('heading', { level: 2 })).toMatchTextContent('處理 112-05 的差異')
  await button(/^注意 2 筆/).click()
  await expect
    .element(page.getByText('讀取於 112-06-01 09:14・統計平台資料查詢・校正・差假・2 筆・整月・全部'))
    .toBeVisible()
})

test('nothing to do now: until when, and whose file carries the corrected rows', async () => {
  const { root } = await stage(scene('carried'))
  expect(root.querySelector('.next--waiting')?.textContent).toContain('等到 6/1(四)')
  expect(root.querySelector('.next--waiting')?.textContent).toContain('112-03 的檔不必重新產製')
})

test('overdue: red, with symbol and word, and how long the platform is open', async () => {
  const { root } = await stage(scene('overdue'))
  expect(root.querySelector('.next--attention svg')).not.toBeNull()
  await expect.element(nextCard()).toMatchTextContent('已逾期')
  await expect.element(nextCard()).toMatchTextContent('平臺 18:00 關閉,剩 1 小時 12 分')
  await expect.element(page.getByText('期限 6/20(二)・逾期 3 天')).toBeVisible()
})

test('done: all nine, and the wait for the month that runs', async () => {
  await stage(scene('done'))
  await expect.element(page.getByText('全部完成')).toBeVisible()
  await expect.element(page.getByRole('heading', { level: 2 })).toMatchTextContent('比對、下載並報送 112-06')
})

test('a due date that is no working day names the day before, and an unsure calendar says so', async () => {
  const first = { ...scene('fresh').agencies[0]!, firstMonth: '2022-12' }
  const december = await stage({ now: '2023-01-05 09:00', agencies: [first] })
  expect(december.root.textContent).toContain('期限 1/20(五) 非上班日,1/19 前完成・剩 14 天')
  expect(december.root.textContent).not.toContain('單一來源')
  const later = await stage({ now: '2027-02-05 09:00', agencies: [{ ...first, firstMonth: '2027-01' }] })
  expect(later.root.textContent).toContain('辦公日曆只有單一來源')
})

test('agencies that file through WebHR have their own steps and no date', async () => {
  const { root } = await stage(scene('webhr'))
  expect(root.querySelectorAll('.step')).toHaveLength(3)
  expect(root.textContent).not.toContain('期限')
  await button('確認後標記').click()
  await expect.element(page.getByRole('textbox', { name: '備註(可不填)' })).toHaveFocus()
})

test('months: stepper, list, chips, and the way back to the next action', async () => {
  const all = scene('half')
  const { root } = await stage({ ...all, agencies: [{ ...all.agencies[0]!, firstMonth: '2023-04' }] })
  const month = page.getByRole('combobox', { name: '月份' })
  const shown = await month.element()
  const start = (shown as HTMLSelectElement).value
  await button('下個月').click()
  await expect.element(month).not.toHaveValue(start)
  await button('前往該月').click()
  await expect.element(month).toHaveValue(start)
  expect(root.textContent).not.toContain('前往該月')
  await month.selectOptions('2023-06')
  await expect.element(button('下個月')).toHaveAttribute('aria-disabled', 'true')
  await button(/112-05/).click()
  await expect.element(month).toHaveValue('2023-05')
})

test('the footer leads to overview, CSV and print of the month shown', async () => {
  const { asked } = await stage(scene('half'))
  await button('總覽').click()
  await button('證據報表 CSV').click()
  await button('證據報表 列印').click()
  expect(asked).toEqual(['openOverview', 'exportCsv 2023-05', 'print 2023-05'])
})

test('a new record shows at once, and what is open stays open', async () => {
  const self = await stage(scene('fresh'))
  await button(/^差異處理/).click()
  self.records.push(reading('2023-05', 'correction', 'leave', 0, '2023-06-12 09:31'))
  await self.draw()
  await expect.element(page.getByRole('heading', { level: 2 })).toMatchTextContent('比對 112-05 校正・加班')
  await expect.element(page.getByText('四種比對還差 3 種:校正・加班、補建・差假、補建・加班。')).toBeVisible()
})

test('the clock moves on by itself: at midnight the month can be compared', async () => {
  const self = await stage({ ...scene('fresh'), now: '2023-05-31 23:59:59.800' })
  expect(self.root.textContent).toContain('等到 6/1')
  self.clock.time += 300
  await expect.element(page.getByRole('heading', { level: 2 })).toMatchTextContent('比對 112-05 校正・差假')
})

test('mark with a note, and back', async () => {
  const self = await stage(scene('fresh'))
  await button(/^下載資料檔/).click()
  await page.getByRole('textbox', { name: '備註(可不填)' }).fill('由縣府代為產製')
  await button('手動標記 下載資料檔').click()
  expect(self.records).toEqual([{ ...marked('2023-05', 'produce', '2023-06-12 09:30', true, '由縣府代為產製') }])
  await expect.element(page.getByText('已手動標記・112-06-12 09:30・由縣府代為產製')).toBeVisible()
  await expect.element(button(/^下載資料檔/)).toHaveFocus()
  await button('復原 下載資料檔').click()
  expect(self.records.at(-1)).toEqual(marked('2023-05', 'produce', '2023-06-12 09:30', false, ''))
})

test('what could not be stored is said, and the entry stays', async () => {
  const self = await stage(scene('fresh'))
  self.failing = storeProblemText('store-full')
  await button(/^下載資料檔/).click()
  await page.getByRole('textbox', { name: '備註(可不填)' }).fill('備註')
  await button('手動標記 下載資料檔').click()
  await expect.element(page.getByRole('alert').filter({ hasText: '磁碟空間不足' })).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: '備註(可不填)' })).toHaveValue('備註')
})

test('the day of a run can be changed: a new record in place of the old (R10)', async () => {
  const made = run('correction', '2023-05', 'leave', '2023-06-03', [2, 2], '2023-06-03 15:00')
  const missed = scene('missed')
  const self = await stage({ ...missed, records: [...missed.records, made] })
  await page.getByRole('combobox', { name: '月份' }).selectOptions('2023-05')
  await button(/^校正月份報送/).click()
  await button('更改 執行日 112-06-03').click()
  const day = page.getByRole('textbox', { name: '執行日' })
  await expect.element(day).toHaveFocus()
  await day.fill('112-06-30')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert').filter({ hasText: '還沒到' })).toBeVisible()
  await day.fill('112/6/4')
  await userEvent.keyboard('{Enter}')
  expect(self.records.at(-1)).toMatchObject({ ...made, on: '2023-06-04', at: at(missed.now), replaces: made.at })
  await expect.element(button('更改 執行日 112-06-04')).toHaveFocus()
})

test('a missed run: its day, between the two readings (R11a)', async () => {
  const self = await stage(scene('missed'))
  await button('填寫執行日').click()
  const day = page.getByRole('textbox', { name: '哪一天執行的?' })
  await expect.element(day).toHaveFocus()
  await day.fill('112-05-20')
  await button('記下執行日').click()
  await expect.element(page.getByRole('alert').filter({ hasText: '請填 112-06-01 至 112-06-05' })).toBeVisible()
  await day.fill('1120603')
  await button('記下執行日').click()
  expect(self.records.at(-1)).toMatchObject({
    kind: 'correction',
    data: 'leave',
    on: '2023-06-03',
    total: null,
    succeeded: null,
  })
  await expect.element(button(/^校正月份報送/)).toMatchTextContent('112-06 檔・7/1 起')
})

test('a missed run: none was needed, and that can be taken back', async () => {
  const self = await stage(scene('missed'))
  await button('填寫執行日').click()
  await button('不需要執行').click()
  expect(self.records.at(-1)).toMatchObject({ on: '2023-06-05', total: 0, succeeded: 0 })
  await expect.element(button(/^校正月份報送/)).toMatchTextContent('不需')
  await expect.element(page.getByText('註明不需要執行', { exact: false })).toBeVisible()
  await button('更改 執行日 112-06-05').click()
  await userEvent.keyboard('{Enter}')
  expect(self.records.at(-1)).toMatchObject({ on: '2023-06-05', total: null, succeeded: null })
  await expect.element(button(/^校正月份報送/)).toMatchTextContent('112-06 檔・7/1 起')
})

test('a backup that is due is one quiet line with the way to make it; one that is not is not spoken of', async () => {
  const { root, asked, draw } = await stage(scene('half'))
  expect(root.querySelector('.backup-line')).toBeNull()
  const { agencies, records } = scene('half')
  const data = { status: 'ready', agencies, agency: agencies[0], records, settings: {}, seen: [] } as const
  await draw({ ...data, backup: { last: at('2023-06-01 09:00'), since: at('2023-06-02 09:00') } })
  expect(root.querySelector('.backup-line')).toBeNull()
  await draw({ ...data, backup: { last: at('2023-04-20 09:00'), since: at('2023-06-02 09:00') } })
  await expect.element(page.getByText('上次備份是 112-04-20,已超過一個月,之後又有新的紀錄。')).toBeVisible()
  await button('匯出備份').click()
  expect(asked).toEqual(['openBackup'])
})
