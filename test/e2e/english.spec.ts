import { expect, test } from '@playwright/test'
import { chineseSeen } from '../chinese-seen.ts'
import { closeAll, picture, until } from './browsers.ts'
import { launchChromium } from './chromium.ts'
import { AGENCY, allowSite, begin, compare, end, followAgency } from './journey.ts'
import { OFFICES } from './office.ts'
import { ask } from './operator.ts'
import { click, says, shows } from './screen.ts'

/** The second language: by the browser's own, or chosen in the settings; and nothing left in Chinese. */

const NAMES = [AGENCY.name, '中文', '依瀏覽器', '語言', '{機關代碼}_{年月日時分秒}.json']
const TABS = ['overview', 'files', 'reports', 'rollup', 'unreadable', 'settings']

test.afterEach(closeAll)

test('a browser that asks for English gets it, one that asks for Chinese first does not', async () => {
  const english = await launchChromium({ languages: 'en-GB,en,zh-TW' })
  const popup = await english.open('popup.html')
  await says(popup, 'Agency code')
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en')
  await english.close()
  const chinese = await launchChromium({ languages: 'ja,zh-TW,en' })
  await says(await chinese.open('popup.html'), '機關代碼')
})

for (const browser of ['chromium', 'firefox'] as const) {
  test(`chosen in the settings, every page speaks it, and the panel on the console (${browser})`, async () => {
    test.setTimeout(120_000)
    const journey = await begin(OFFICES[browser])
    const { office, screen, site, panel, practice, months } = journey
    const [older, newer] = months
    practice.addDifference({ agency: AGENCY.code, month: older, data: 'leave', mode: 'correction', count: 2 })
    await allowSite(journey)
    await compare(journey, older, ['correction', 'leave'])
    await followAgency(journey)
    await compare(journey, newer, ['backfill', 'overtime'])

    const dashboard = await office.open('dashboard.html#settings/language')
    await click(dashboard, 'English')
    await says(dashboard, 'Overview')
    expect(await dashboard.evaluate(() => document.documentElement.lang, undefined)).toBe('en')
    for (const tab of [...TABS, `month/${AGENCY.code}/${older}`]) {
      await dashboard.evaluate((to) => {
        location.hash = to
      }, tab)
      await until(`${tab} at rest`, async () => !(await shows(dashboard, 'Loading')))
      await picture(dashboard as never, `${browser}-english-${tab.split('/')[0]}`)
      expect(await dashboard.evaluate(chineseSeen, NAMES), tab).toEqual([])
    }

    // The page that is open speaks as before until it is loaded anew.
    await screen.bringToFront()
    await screen.goto(`${site}/eform/menu.do`)
    await ask(journey, { mode: 'correction', data: 'overtime', month: newer })
    expect((await panel.says('Recorded')).replace(/「[^」]*」/g, '').replaceAll(AGENCY.name, '')).not.toMatch(
      /\p{Script=Han}/u,
    )
    await picture(screen as never, `${browser}-english-panel`)
    const popup = await office.popup(screen)
    await popup.says(older)
    expect((await popup.text()).replace(/「[^」]*」|\([^()]*\)/g, '').replaceAll(AGENCY.name, '')).not.toMatch(
      /\p{Script=Han}/u,
    )
    await popup.picture(`${browser}-english-popup`)
    await popup.close()

    await dashboard.bringToFront()
    await dashboard.evaluate(() => {
      location.hash = 'settings/language'
    }, undefined)
    await click(dashboard, '中文')
    await says(dashboard, '總覽')
    await end(journey)
  })
}
