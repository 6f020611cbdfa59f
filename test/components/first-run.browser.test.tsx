import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { agency } from '../domain/facts.ts'
import { scene } from './scenes.ts'
import { stage } from './stage.tsx'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const entry = (name: string) => page.getByRole('textbox', { name })

test('an agency that a page named is offered, confirmed and followed', async () => {
  const self = await stage(scene('firstRun'))
  await button('宜蘭縣政府(376420000A)').click()
  await expect.element(entry('機關代碼')).toHaveValue('376420000A')
  await expect.element(entry('機關名稱')).toHaveValue('宜蘭縣政府')
  await entry('從哪個月開始檢核').fill('112/3')
  await entry('到哪個月為止都已報送(可不填)').fill('11204')
  await button('開始').click()
  expect(self.agencies).toEqual([agency({ firstMonth: '2023-03', filedThrough: '2023-04' })])
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible()
  await expect.element(page.getByRole('combobox', { name: '月份' })).toHaveValue('2023-05')
})

test('what is wrong is said beside its entry, and the first of them has the focus', async () => {
  const self = await stage({ ...scene('firstRun'), records: [] })
  await entry('機關代碼').fill('37642')
  await entry('從哪個月開始檢核').fill('明年')
  await button('開始').click()
  await expect.element(entry('機關代碼')).toHaveFocus()
  await expect.element(entry('機關代碼')).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.getByText('機關代碼應為十碼英文或數字', { exact: false })).toBeVisible()
  await expect.element(page.getByText('請填機關名稱。')).toBeVisible()
  await expect.element(page.getByText('請填民國年月,例:111-10。')).toBeVisible()
  expect(self.agencies).toEqual([])
})

test('a 代表會 files through WebHR', async () => {
  const self = await stage({ ...scene('firstRun'), records: [] })
  await entry('機關代碼').fill('３７６４２０１００b')
  await entry('機關名稱').fill('宜蘭市民代表會')
  await page.getByRole('radio', { name: /WebHR/ }).click()
  await button('開始').click()
  expect(self.agencies).toEqual([
    { code: '376420100B', name: '宜蘭市民代表會', channel: 'webhr', firstMonth: '2022-10' },
  ])
})

test('one agency more, by keyboard alone; Escape closes the menu only', async () => {
  const self = await stage(scene('half'))
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(button(/冬山鄉公所/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(button(/冬山鄉公所/)).not.toBeInTheDocument()
  await expect.element(button(/選擇機關/)).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(self.asked).toEqual(['chooseAgency 376420100B'])
  await expect.element(button(/冬山鄉公所.*選擇機關/)).toBeVisible()
  await button(/選擇機關/).click()
  await button('新增機關').click()
  await expect.element(entry('機關代碼')).toHaveFocus()
  await entry('機關代碼').fill('376420000a')
  await button('開始').click()
  await expect.element(page.getByText('這個機關已經在清單裡了。')).toBeVisible()
  await button('取消').click()
  await expect.element(button(/冬山鄉公所.*選擇機關/)).toBeVisible()
})

test('a console that is not allowed yet: what allowing means, and one button', async () => {
  const origin = 'https://eip.example.gov.tw:8443'
  const self = await stage({ ...scene('firstRun'), site: { origin, allowed: false, looksLike: 'console' as const } })
  await expect.element(page.getByText('這像是差勤系統。在此網站啟用?')).toBeVisible()
  await expect.element(page.getByText('資料只存在這台電腦', { exact: false })).toBeVisible()
  await button('在此網站啟用').click()
  expect(self.asked).toEqual([`allowSite ${origin}`])
  self.site = { origin, allowed: true, looksLike: 'console' as const }
  await self.draw()
  expect(self.root.textContent).not.toContain('啟用')
})

test('where the address is hidden, it can be given', async () => {
  const self = await stage({ ...scene('half'), site: { allowed: false } })
  expect(self.root.textContent).not.toContain('這像是差勤系統')
  await page.getByText('啟用差勤系統網站…').click()
  await entry('差勤系統網址').fill('http://10.1.2.3/attend')
  await userEvent.keyboard('{Enter}')
  expect(self.asked).toEqual(['allowSite http://10.1.2.3/attend'])
  await expect.element(page.getByRole('status').filter({ hasText: '已啟用' })).toBeVisible()
})
