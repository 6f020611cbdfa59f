import { expect, test } from '@playwright/test'
import { rocMonth } from '../../lib/text/dates.ts'
import { closeAll } from './browsers.ts'
import { AGENCY, allowSite, begin, compare, end, followAgency, type Journey } from './journey.ts'
import { OFFICES } from './office.ts'
import { answered, open } from './operator.ts'
import { beginRound, queriesOf } from './round.ts'
import { click } from './screen.ts'

/** 前往並帶入 from the popup: the form in the tab behind is filled, whichever frame it stands in; the operator sends it. */

test.afterEach(closeAll)

for (const browser of ['chromium', 'firefox'] as const) {
  for (const skin of ['plain', 'frames', 'grid'] as const) {
    test(`the popup fills the next comparison (${skin}, ${browser})`, async () => {
      const journey = await ready(browser, skin)
      const { office, screen, panel, months } = journey
      const next = `${rocMonth(months[1])} 校正・加班`
      await open(screen, '統計平台資料查詢', '查詢種類')
      const popup = await office.popup(screen)
      await popup.says(`比對 ${next}`)
      await popup.press('前往並帶入')
      await popup.says(`已帶入 ${next}。`)
      await popup.picture(`${browser}-${skin}-popup-filled`)
      expect(await popup.text()).toContain('請確認後按頁面上的「確定」')
      await popup.close()
      // Filled, not sent.
      expect(queriesOf(journey)).toHaveLength(1)
      await answered(journey, () => click(screen, '確定'))
      await panel.says(`已記錄 ${next}`)
      expect(queriesOf(journey).at(-1)?.query).toMatchObject({ kind: 'correction', data: 'overtime' })
      await end(journey)
    })
  }

  test(`without the form it says what to open (${browser})`, async () => {
    const journey = await ready(browser, 'plain')
    const { office, screen } = journey
    const popup = await office.popup(screen)
    await popup.press('前往並帶入')
    await popup.says('請先在差勤系統打開「統計平台資料查詢」')
    await popup.close()
    expect(queriesOf(journey)).toHaveLength(1)
    await end(journey)
  })
}

for (const skin of ['plain', 'frames', 'partial'] as const) {
  test(`from a result, 帶入 goes back to the form and fills it (${skin})`, async () => {
    const journey = await ready('chromium', skin)
    const { screen, panel, months } = journey
    const next = `${rocMonth(months[1])} 校正・加班`
    await compare(journey, months[1], ['correction', 'leave'])
    await panel.click(`帶入 ${next}`)
    await panel.says(`已帶入 ${next}`)
    expect(queriesOf(journey)).toHaveLength(2)
    await answered(journey, () => click(screen, '確定'))
    await panel.says(`已記錄 ${next}`)
    await end(journey)
  })
}

test('the popup follows a round, pauses and ends it; the panel on the page hears of it', async () => {
  const journey = await ready('chromium', 'plain')
  const { office, screen, panel, practice } = journey
  practice.setDelay(700)
  await beginRound(journey)
  const popup = await office.popup(screen)
  await popup.says(`連續比對 ${AGENCY.name}`)
  expect(await popup.text()).not.toContain('前往並帶入')
  await popup.says('剩約')
  await popup.picture('chromium-popup-round')
  await popup.press('暫停')
  await popup.says('已由您暫停。')
  await panel.says('連續比對已暫停')
  const asked = queriesOf(journey).length
  await popup.press('停止')
  await popup.says('連續比對已停止')
  await popup.close()
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(queriesOf(journey).length).toBe(asked)
  await end(journey)
})

/** An agency followed, its last month's first comparison made: the second is next. */
async function ready(browser: keyof typeof OFFICES, skin: 'plain' | 'frames' | 'partial' | 'grid'): Promise<Journey> {
  const journey = await begin(OFFICES[browser], { skin })
  await allowSite(journey)
  await compare(journey, journey.months[1], ['correction', 'leave'])
  // All filed: near the 20th the file would come before the comparisons.
  await followAgency(journey, journey.months[1], journey.months[1])
  return journey
}
