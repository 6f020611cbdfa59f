import { JSDOM } from 'jsdom'
import { expect, onTestFinished, test } from 'vitest'
import { paths } from '../../paths.ts'
import { startFor } from '../../started.ts'

const noon = '2023-06-12T12:00:00+08:00'

test('boxes are chosen by a click: some show it, some say it, all send it', async () => {
  const { practice } = await startFor(noon, { skin: 'grid' })
  const { window } = await JSDOM.fromURL(practice.url + paths.query, { runScripts: 'dangerously' })
  onTestFinished(() => window.close())
  const { document } = window
  const box = (words: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('div')].find(({ textContent }) => textContent === words)
    if (!found) throw new Error(`no box ${words}`)
    return found
  }
  const sent = () => Object.fromEntries(new window.FormData(document.querySelector('form') ?? undefined))
  expect(document.querySelectorAll('input[type=radio],select')).toHaveLength(0)
  expect(sent()).toMatchObject({ qkind: 'by-applied-date', qspan: 'month', qorg: '376420000A', qdata: 'leave' })

  for (const words of ['差假資料比對(補建)', '日期:', '加班', '冬山鄉公所']) box(words).click()
  expect(sent()).toMatchObject({ qkind: 'backfill', qspan: 'day', qorg: '376420300A', qchg: 'all', qdata: 'overtime' })
  const picked = [...document.querySelectorAll('.picked')].map(({ textContent }) => textContent)
  expect(picked).toEqual(['差假資料比對(補建)', '日期:'])
  const checked = [...document.querySelectorAll('[aria-checked=true]')].map(({ textContent }) => textContent)
  expect(checked).toEqual(['全部', '加班'])
  expect(document.querySelector('.chosen')?.textContent).toBe('冬山鄉公所')
})

test('a result has no table, a history one for each row', async () => {
  const { practice, visitor } = await startFor(noon, { skin: 'grid' })
  const may = { dorg: '376420000A', dyear: '112', dmonth: '05' }
  practice.addDifference({ agency: may.dorg, month: '2023-05', data: 'leave', mode: 'correction', count: 3 })
  await visitor.query({ month: '112-05' })
  expect(visitor.document.querySelectorAll('[role=grid] [role=row]')).toHaveLength(4)
  expect(visitor.document.querySelector('th')).toBeNull()
  for (let file = 0; file < 2; file += 1) await visitor.produce(may)
  await visitor.open(paths.download)
  await visitor.press('查詢下載紀錄', may)
  const tables = visitor.document.querySelectorAll<HTMLTableElement>('.tables table')
  expect(Array.from(tables, ({ rows }) => rows.length)).toEqual([1, 1, 1])
})
