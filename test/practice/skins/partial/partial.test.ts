import { JSDOM } from 'jsdom'
import { expect, onTestFinished, test, vi } from 'vitest'
import { paths } from '../../paths.ts'
import { startFor } from '../../started.ts'
import { findButton, readTable } from '../../visitor.ts'

const noon = '2023-06-12T12:00:00+08:00'
const inMay = { agency: '376420000A', month: '2023-05', data: 'leave', mode: 'correction', count: 2 } as const

/** The one document, with its own script at work in it. */
async function openForm(delayMs = 0) {
  const { practice } = await startFor(noon, { skin: 'partial', delayMs })
  practice.addDifference(inMay)
  const { window } = await JSDOM.fromURL(practice.url + paths.query, { runScripts: 'dangerously' })
  onTestFinished(() => window.close())
  const { document } = window
  const alert = vi.fn<(message: string) => void>()
  window.alert = alert
  const overlay = [...document.querySelectorAll('div')].find(({ textContent }) => textContent === '請稍後')
  const press = (words: string) => (findButton(document, words) as HTMLElement).click()
  const isBusy = () => overlay?.style.display !== 'none'
  const fill = (name: string, value: string) => {
    const box = document.querySelector<HTMLInputElement>(`input[name=${name}]`)
    if (box) box.value = value
  }
  const ask = (month: string) => {
    document.querySelector<HTMLInputElement>('input[value=correction]')?.click()
    fill('qmonth', month)
    press('確定')
  }
  return { practice, document, alert, press, isBusy, ask }
}

test('old rows stand under 請稍後 until the new ones come; the document stays', async () => {
  const { practice, document, isBusy, ask } = await openForm()
  const state = () => document.querySelector<HTMLInputElement>('[name=__VIEWSTATE]')?.value
  const before = state()
  expect(isBusy()).toBe(false)
  ask('05')
  await expect.poll(isBusy).toBe(false)
  const rows = readTable(document)
  expect(rows.columns).toEqual(['部門', '姓名', '假別', '申請日期', '事由', '異動日期', '異動狀態', '假單狀態'])
  expect(rows.rows).toHaveLength(2)
  practice.setDelay(3_600_000)
  ask('04')
  expect(isBusy()).toBe(true)
  expect(readTable(document)).toEqual(rows)
  expect(document.querySelector('input[name=qkind]')).not.toBeNull()
  expect(state()).not.toBe(before)
})

test('three tables: one column stands still, the header stands over the rest', async () => {
  const { document, isBusy, ask } = await openForm()
  ask('05')
  await expect.poll(isBusy).toBe(false)
  const tables = [...document.querySelectorAll('table')].filter((table) => !table.querySelector('table'))
  const shapes = tables.map((table) => [table.rows.length, table.rows[0]?.cells.length])
  expect(shapes.slice(-3)).toEqual([
    [3, 1],
    [1, 7],
    [2, 7],
  ])
})

test('a message comes without a navigation, the new rows already behind it', async () => {
  const { document, alert, press, isBusy, ask } = await openForm()
  ask('05')
  await expect.poll(isBusy).toBe(false)
  let seen: unknown
  alert.mockImplementation(() => {
    seen = [isBusy(), readTable(document).rows]
  })
  press('資料校正')
  await expect.poll(() => alert.mock.calls).toEqual([['校正資料：總筆數2,成功2筆。']])
  expect(seen).toEqual([true, [['目前無資料']]])
  expect(document.querySelector('input[name=qkind]')).not.toBeNull()
})

test('an error is a message, and what stood there stands', async () => {
  const { practice, document, alert, isBusy, ask } = await openForm()
  ask('05')
  await expect.poll(isBusy).toBe(false)
  practice.faults.broken = true
  ask('04')
  await expect.poll(() => alert.mock.calls).toEqual([['系統發生錯誤，請洽系統管理員。']])
  expect(readTable(document).rows).toHaveLength(2)
})
