import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { read, resultOf, sent } from '../domain/rounds.ts'
import { scene } from './scenes.ts'
import { type Stage, stage } from './stage.tsx'

/** 連續比對 and 帶入, away from the vendor's page. */

const button = (name: string | RegExp) => page.getByRole('button', { name })
const card = () => page.getByRole('region', { name: /連續比對/ })
const isCardGone = async ({ root }: Stage) => expect.poll(() => root.querySelector('.round')).toBeNull()

describe('the card of a round', () => {
  test('stands only where the agency shown has one', async () => {
    const half = scene('half')
    const other = scene('roundRunning').rounds!.map((one) => ({ ...one, agency: half.agencies[1]! }))
    const { root } = await stage({ ...half, rounds: other })
    expect(root.querySelector('.round')).toBeNull()
  })

  test('begun: how far, and no guess before the first', async () => {
    await stage(scene('roundBegun'))
    await expect.element(page.getByRole('progressbar', { name: '連續比對 宜蘭縣政府 0 / 3' })).toBeVisible()
    await expect.element(card()).toMatchTextContent('估算剩餘時間中…')
  })

  test('at work: bar, time left, the last results; it follows what is read', async () => {
    const self = await stage(scene('roundRunning'))
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '1')
    await expect.element(card()).toMatchTextContent('剩約 8 秒')
    await expect.element(card()).toMatchTextContent('112-05 校正・差假 2 筆差異')
    const round = self.rounds[0]!
    self.rounds = [read(sent({ ...round, by: 'form' }), resultOf(round.tasks[1]!, 0))]
    await self.draw()
    await expect.element(card()).toMatchTextContent('2 / 3')
    await expect.element(card()).toMatchTextContent('112-05 校正・加班 0 筆')
  })

  test('paused, then ended, then put away; the keyboard stays on the card', async () => {
    const self = await stage(scene('roundRunning'))
    await button('暫停').click()
    await expect.element(card()).toMatchTextContent('已由您暫停。已讀到的結果都已記錄。')
    await expect.element(card()).toMatchTextContent('在差勤系統的查詢頁,按小幫手面板上的「繼續」')
    await expect.element(button('停止')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(card()).toMatchTextContent('連續比對已停止 1 / 3')
    await expect.element(card()).toMatchTextContent('112-05 校正・差假 2 筆差異')
    await button('關閉').click()
    await isCardGone(self)
  })

  test('paused by itself: why, what was kept, where to go on', async () => {
    await stage(scene('roundPaused'))
    await expect.element(card().getByRole('status')).toMatchTextContent('系統要求重新登入')
    await expect.element(button('暫停')).not.toBeInTheDocument()
    await expect.element(button('繼續')).not.toBeInTheDocument()
  })

  test('done: no differences, or which', async () => {
    const clear = await stage(scene('roundDone'))
    await expect.element(card()).toMatchTextContent('連續比對完成 3 / 3都沒有差異。')
    expect(clear.root.querySelector('progress')).toBeNull()
    await button('關閉').click()
    await isCardGone(clear)
    await stage(scene('roundDifferences'))
    await expect.element(card()).toMatchTextContent('2 項有差異')
    await expect.element(card()).toMatchTextContent('112-04 補建・差假 1 筆差異')
    await expect.element(card()).toMatchTextContent('再按「複查這 2 項」')
  })

  test('of many differences the first, and how many more', async () => {
    const { root } = await stage(scene('roundLong'))
    expect(root.querySelectorAll('.round__list li')).toHaveLength(9)
    await expect.element(card()).toMatchTextContent('另 52 項')
  })

  test('what could not be kept is said', async () => {
    const self = await stage(scene('roundRunning'))
    self.failing = '這次沒有存成功。'
    await button('暫停').click()
    await expect.element(card().getByRole('alert')).toMatchTextContent('這次沒有存成功。')
    await expect.element(button('暫停')).toBeVisible()
  })
})

describe('前往並帶入', () => {
  const site = { tab: 7, origin: 'https://a.tw', allowed: true, looksLike: 'console' as const }
  const fill = () => button('前往並帶入')
  const said = () => page.getByRole('status')

  test('fills the next comparison in the tab, and says so', async () => {
    const self = await stage({ ...scene('half'), site })
    self.filled = {
      say: 'filled',
      wanted: { kind: 'backfill', month: '2023-05', data: 'leave', agency: self.agencies[0]! },
      sent: false,
    }
    await fill().click()
    expect(self.asked).toEqual(['fillIn 7 2023-05 backfill leave false'])
    await expect.element(said()).toMatchTextContent('已帶入 112-05 補建・差假。請確認後按頁面上的「確定」。')
    await expect.element(fill()).toHaveFocus()
  })

  test('fills any comparison that is chosen, read already or not', async () => {
    const self = await stage({ ...scene('half'), site })
    await page.getByRole('button', { name: /0 筆/ }).first().click()
    await fill().nth(1).click()
    expect(self.asked).toEqual(['fillIn 7 2023-05 correction leave false'])
  })

  test('no form there: what to open first', async () => {
    await stage({ ...scene('fresh'), site })
    await fill().click()
    await expect.element(said()).toMatchTextContent('請先在差勤系統打開「統計平台資料查詢」')
  })

  test('sends too, where the settings say so', async () => {
    const self = await stage({ ...scene('fresh'), site })
    self.settings = { sendAfterFill: true }
    await self.draw()
    await fill().click()
    expect(self.asked).toEqual(['fillIn 7 2023-05 correction leave true'])
  })

  test('what was said goes once another is next', async () => {
    const self = await stage({ ...scene('half'), site })
    await fill().click()
    await expect.element(said()).toMatchTextContent('沒有完成帶入。')
    self.records.push({ ...self.records[0]!, mode: 'backfill' } as never)
    await self.draw()
    await expect.element(said()).toHaveTextContent('')
  })

  test.for<[string, Partial<Parameters<typeof stage>[0]>]>([
    ['the site is not allowed', { site: { ...site, allowed: false } }],
    ['there is no tab', { site: undefined }],
    ['a round of the agency is at work', { rounds: scene('roundRunning').rounds }],
    [
      'a round of another agency is at work in this tab',
      { rounds: scene('roundRunning').rounds!.map((one) => ({ ...one, agency: { code: '376420100B', name: '' } })) },
    ],
  ])('is not offered where %s', async ([, more]) => {
    await stage({ ...scene('half'), site, ...more })
    await expect.element(fill()).not.toBeInTheDocument()
  })

  test('is not offered where the next action is no comparison', async () => {
    await stage({ ...scene('differences'), site })
    await expect.element(fill()).not.toBeInTheDocument()
  })

  test('is offered beside a round that is paused', async () => {
    await stage({ ...scene('roundPaused'), site })
    await expect.element(fill()).toBeVisible()
  })
})
