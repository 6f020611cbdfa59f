import { expect, test } from '@playwright/test'
import { closeAll, until } from './browsers.ts'
import { readDatabase } from './database.ts'
import { AGENCY, allowSite, begin, compare, correct, end, followAgency, type Journey } from './journey.ts'
import { OFFICES } from './office.ts'
import { answered, fill } from './operator.ts'
import { click, says } from './screen.ts'

/**
 * Where form and result stand side by side (frames, partial updates) the old result stands on while the next is
 * asked for, and for good where the console fails: it is never filed under the new query, nor the new under the old.
 */

const BESIDE = ['frames', 'partial'] as const
const leave = ['correction', 'leave'] as const

test.afterEach(closeAll)

for (const skin of BESIDE) {
  test(`while the console is at work, the old result stays what it is (${skin})`, async () => {
    const journey = await beginOn(skin)
    const { practice, screen, panel, months } = journey
    await compare(journey, months[1], leave)
    // Longer than a page may rest before it is read again.
    practice.setDelay(2500)
    await fill(journey, { mode: 'correction', data: 'overtime', month: months[1] })
    await answered(journey, async () => {
      await click(screen, '確定')
      if (skin === 'partial') await says(screen, '請稍後')
    })
    await panel.says('校正・加班')
    expect(await totals(journey)).toEqual({ leave: [30], overtime: [0] })
    await end(journey)
  })

  test(`asked twice, the same answer is read twice (${skin})`, async () => {
    const journey = await beginOn(skin)
    await compare(journey, journey.months[1], leave)
    await compare(journey, journey.months[1], leave)
    expect(await totals(journey)).toEqual({ leave: [30, 30], overtime: [] })
    await end(journey)
  })

  test(`a run in which nothing succeeds is read again all the same (${skin})`, async () => {
    const journey = await beginOn(skin)
    const { practice, office, panel } = journey
    practice.makeStubborn(practice.state.rows())
    await compare(journey, journey.months[1], leave)
    await answered(journey, () => click(journey.screen, '資料校正'))
    await until('the message', async () => office.heard.length > 0)
    await panel.says('還有 30 筆未成功')
    await expect.poll(() => totals(journey)).toEqual({ leave: [30, 30], overtime: [] })
    await end(journey)
  })
}

test('after a query that failed, the old result turned on is asked about (partial)', async () => {
  const journey = await beginOn('partial')
  const { practice, office, screen, months } = journey
  await compare(journey, months[1], leave)
  practice.faults.broken = true
  await fill(journey, { mode: 'correction', data: 'overtime', month: months[1] })
  await click(screen, '確定')
  await until('the error', async () => office.heard.some((words) => words.includes('系統發生錯誤')))
  practice.faults.broken = false
  await answered(journey, () => click(screen, '下一頁'))
  await journey.panel.says('這是哪一種資料?')
  expect(await totals(journey)).toEqual({ leave: [30], overtime: [] })
  await end(journey)
})

test('a choice made and not sent changes nothing of what the result answers (partial)', async () => {
  const journey = await beginOn('partial')
  const { screen, months } = journey
  await compare(journey, months[1], leave)
  await fill(journey, { mode: 'correction', data: 'overtime', month: months[0] })
  const before = await journey.panel.drawn()
  await answered(journey, () => click(screen, '下一頁'))
  await journey.panel.saysAnew('已記錄', before)
  expect(await totals(journey)).toEqual({ leave: [30, 30], overtime: [] })
  await correct(journey)
  await end(journey)
})

async function beginOn(skin: (typeof BESIDE)[number]): Promise<Journey> {
  const journey = await begin(OFFICES.chromium, { skin })
  const [older, newer] = journey.months
  journey.practice.addDifference({ agency: AGENCY.code, month: newer, data: 'leave', mode: 'correction', count: 30 })
  await allowSite(journey)
  await compare(journey, older, ['backfill', 'leave'])
  await followAgency(journey)
  return journey
}

/** What was recorded of 校正, by data. */
async function totals({ office }: Journey): Promise<{ leave: unknown[]; overtime: unknown[] }> {
  const { records } = await readDatabase(office)
  const of = (wanted: string): unknown[] =>
    records.flatMap(({ kind, mode, data, total }) =>
      kind === 'comparison' && mode === 'correction' && data === wanted ? [total] : [],
    )
  return { leave: of('leave'), overtime: of('overtime') }
}
