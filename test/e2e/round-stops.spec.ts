import { expect, test } from '@playwright/test'
import { addMonths } from '../../lib/domain/months.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { closeAll, picture, until } from './browsers.ts'
import { readDatabase, writeSetting } from './database.ts'
import { AGENCY, allowSite, begin, compare, correct, end, followAgency, type Journey, withdrawSite } from './journey.ts'
import { OFFICES } from './office.ts'
import { answered } from './operator.ts'
import { beginRound, openForm, queriesOf, reads, resumeRound } from './round.ts'
import { click } from './screen.ts'

/** What makes a round stop by itself, what it says then, and what is done with what it found. */

test.afterEach(closeAll)

/** A console of four months, one of them with a difference; the round is not begun. */
async function beginJourney(skin: 'plain' | 'frames' | 'partial' = 'plain'): Promise<Journey> {
  const journey = await begin(OFFICES.chromium, { skin })
  const { practice, months } = journey
  const first = addMonths(months[1], -3)
  practice.addDifference({ agency: AGENCY.code, month: first, data: 'leave', mode: 'correction', count: 1 })
  await allowSite(journey)
  await compare(journey, months[1], ['correction', 'leave'])
  await followAgency(journey, undefined, first)
  return journey
}

/** That the console is asked nothing any more: longer than the pause and an answer together. */
async function expectQuiet(journey: Journey): Promise<void> {
  const before = queriesOf(journey).length
  await journey.screen.evaluate(() => new Promise((done) => setTimeout(done, 2500)), undefined)
  expect(queriesOf(journey).length - before).toBeLessThanOrEqual(1)
}

for (const skin of ['plain', 'frames'] as const) {
  test(`the operator touches the page, pauses, goes on, stops (${skin})`, async () => {
    const journey = await beginJourney(skin)
    const { panel, screen } = journey
    await beginRound(journey)
    await reads(journey, 2)
    // Between two pages nobody hears a click; an operator clicks again.
    await until('the round to pause', async () => {
      await click(screen, '統計平台資料查詢')
      const isPaused = async () => /連續比對已暫停.*(您操作了頁面|又回到查詢頁)/s.test(await panel.text())
      return until('the panel to say so', isPaused, 1500).catch(() => false)
    })
    await expectQuiet(journey)
    await resumeRound(journey)
    await reads(journey, 4)
    await panel.click('暫停')
    await panel.says('已由您暫停')
    await expectQuiet(journey)
    await resumeRound(journey)
    await reads(journey, 6)
    await panel.click('停止')
    await panel.says('連續比對已停止')
    await expectQuiet(journey)
    const { records } = await readDatabase(journey.office)
    const read = records.filter(({ kind }) => kind === 'comparison')
    expect(read.length).toBeGreaterThanOrEqual(7)
    await end(journey)
  })
}

test('one agency, one round: a second tab is refused; a closed tab pauses it, and another takes it up', async () => {
  const journey = await beginJourney()
  const { office, site } = journey
  await beginRound(journey)
  await reads(journey, 1)
  const screen = await office.visit(`${site}/eform/menu.do`)
  const second: Journey = { ...journey, screen, panel: office.panel(screen) }
  await openForm(second)
  await second.panel.click('連續比對…')
  if ((await second.panel.says('項待比對')).includes('仍要執行')) await second.panel.tick('仍要執行')
  await second.panel.click('開始')
  await second.panel.says('不能同時再開始一個')
  await journey.screen.close()
  await screen.bringToFront()
  await openForm(second)
  await second.panel.says('進行比對的分頁已關閉')
  await second.panel.click('繼續')
  await reads(second, 15)
  await second.panel.says('連續比對完成 15 / 15')
  expect(queriesOf(journey).length).toBeLessThanOrEqual(17)
  await end(second)
})

test('a server error stops it at once; so does a grant that is withdrawn', async () => {
  const journey = await beginJourney()
  const { practice, panel, screen, site } = journey
  await beginRound(journey)
  await reads(journey, 2)
  practice.faults.broken = true
  const rounds = () => readRounds(journey)
  await until('the round to pause', async () => (await rounds())[0]?.state === 'paused')
  expect((await rounds())[0]?.why).toMatchObject({ key: 'server-error', status: 500 })
  practice.faults.broken = false
  await screen.goto(`${site}/eform/menu.do`)
  await openForm(journey)
  await panel.says('系統回應錯誤(500)')
  await panel.click('繼續')
  await reads(journey, 4)
  await withdrawSite(journey)
  await until('the round to pause', async () => (await rounds())[0]?.state === 'paused')
  expect((await rounds())[0]?.why).toMatchObject({ key: 'grant-lost' })
  await end(journey)
})

test('an answer that does not come pauses it', async () => {
  test.setTimeout(120_000)
  const journey = await beginJourney()
  const { practice, panel, office, screen, site } = journey
  await writeSetting(office, 'roundPatience', 10)
  await beginRound(journey)
  await reads(journey, 1)
  practice.setDelay(600_000)
  await until('the round to pause', async () => (await readRounds(journey))[0]?.state === 'paused', 60_000)
  expect((await readRounds(journey))[0]?.why).toEqual({ key: 'slow', seconds: 10 })
  practice.setDelay(0)
  await screen.goto(`${site}/eform/menu.do`)
  await openForm(journey)
  await panel.says('等了 10 秒沒有結果')
  await end(journey)
})

test('a page that cannot be read pauses it, with the reason', async () => {
  const journey = await beginJourney()
  const { practice, panel } = journey
  await beginRound(journey)
  await reads(journey, 1)
  practice.faults.headingOffBy = 2
  await panel.says(/連續比對已暫停.*有一頁無法判讀/s)
  await picture(journey.screen as never, 'chromium-round-unreadable')
  practice.faults.headingOffBy = 0
  await resumeRound(journey)
  await reads(journey, 15)
  await end(journey)
})

test('what it found: gone to, corrected by the operator, compared again', async () => {
  const journey = await beginJourney()
  const { panel, months, practice } = journey
  const first = addMonths(months[1], -3)
  await beginRound(journey)
  await reads(journey, 15)
  await panel.says('1 項有差異')
  await openForm(journey)
  await panel.click(`前往 ${rocMonth(first)} 校正・差假 1 筆差異`)
  await panel.says(`已帶入 ${rocMonth(first)} 校正・差假`)
  expect(queriesOf(journey)).toHaveLength(16)
  await answered(journey, () => click(journey.screen, '確定'))
  await panel.says('1 筆差異')
  await correct(journey)
  await openForm(journey)
  await panel.click('複查這 1 項')
  await panel.says('連續比對完成 1 / 1')
  await panel.says('都沒有差異')
  const { records } = await readDatabase(journey.office)
  const own = records.filter(
    ({ kind, month, mode, data }) =>
      kind === 'comparison' && month === first && mode === 'correction' && data === 'leave',
  )
  expect(own.map(({ total }) => total).at(0)).toBe(1)
  expect(own.map(({ total }) => total).at(-1)).toBe(0)
  expect(practice.log.filter(({ what }) => what === 'correction')).toHaveLength(1)
  await panel.click('關閉')
  await until('the round to be put away', async () => (await readRounds(journey)).length === 0)
  await end(journey)
})

declare const chrome: typeof import('wxt/browser').browser

async function readRounds({ office }: Journey): Promise<{ state: string; why?: object }[]> {
  const page = await office.open('dashboard.html')
  const { rounds = [] } = await page.evaluate(() => chrome.storage.local.get('rounds'), undefined)
  await page.close()
  return rounds as { state: string; why?: object }[]
}
