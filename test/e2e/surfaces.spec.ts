import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { instantOf } from '../../lib/domain/months.ts'
import { agency, at } from '../domain/facts.ts'
import { halfYear, NOW } from '../report/source-data.ts'
import { closeAll } from './browsers.ts'
import { launchChromium } from './chromium.ts'
import { putRecords } from './database.ts'

/**
 * Every surface with half a year in it: in light and dark, at 100 % and at 200 % (half as many pixels, each twice as
 * large). axe finds nothing, nothing runs out of the window, and a picture of each is kept.
 */

const ONE = agency({ firstMonth: '2023-01' })
const OTHER = agency({ code: '376420100B', name: '冬山鄉公所', firstMonth: '2023-01' })
const SPAN = `agency=${ONE.code}&from=2023-01&to=2023-06`

/** By name: the address, and whether paper as wide as A4 may run out of a window of half the width. */
const SURFACES: Record<string, { path: string; isPaper?: true }> = {
  popup: { path: 'popup.html' },
  sidepanel: { path: 'sidepanel.html' },
  'overview-agencies': { path: 'dashboard.html#overview' },
  overview: { path: `dashboard.html#overview/${ONE.code}` },
  month: { path: `dashboard.html#month/${ONE.code}/2023-03` },
  files: { path: `dashboard.html#files/${ONE.code}` },
  reports: { path: `dashboard.html#reports/${ONE.code}/compliance/2023-01/2023-06` },
  rollup: { path: 'dashboard.html#rollup' },
  unreadable: { path: 'dashboard.html#unreadable' },
  settings: { path: 'dashboard.html#settings' },
  'report-month-list': { path: `report.html?agency=${ONE.code}&month=2023-03`, isPaper: true },
  'report-compliance': { path: `report.html?kind=compliance&${SPAN}`, isPaper: true },
  'report-year': { path: `report.html?kind=year&${SPAN}`, isPaper: true },
}

test.afterEach(closeAll)

test('every surface, light and dark, 100 % and 200 %: axe finds nothing, nothing runs out', async () => {
  test.setTimeout(240_000)
  const chromium = await launchChromium()
  const filler = await chromium.open('dashboard.html#settings')
  await putRecords(filler, [ONE, OTHER], halfYear)
  await filler.close()
  const page = await chromium.context.newPage()
  await page.clock.setFixedTime(instantOf(at(NOW)))
  const found: string[] = []
  for (const [name, { path, isPaper }] of Object.entries(SURFACES)) {
    await page.goto('about:blank')
    await page.goto(`chrome-extension://${chromium.extensionId}/${path}`)
    await page.waitForSelector('#app > *')
    await page.waitForLoadState('networkidle')
    for (const zoom of [100, 200] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        const as = `${name}-${colorScheme}-${zoom}`
        await look(page, zoom, colorScheme)
        if (!isPaper) found.push(...(await overflowing(page)).map((what) => `${as}: ${what}`))
        // No frames: nothing to be put together in a page of its own.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        found.push(...violations.map(({ id, nodes }) => `${as}: ${id} ${nodes[0]?.html.slice(0, 120)}`))
        await page.screenshot({ path: join(import.meta.dirname, `../../output/pictures/surfaces/${as}.png`) })
      }
  }
  expect(found).toEqual([])
})

async function look(page: Page, zoom: 100 | 200, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const session = await page.context().newCDPSession(page)
  const deviceScaleFactor = zoom / 100
  const [width, height] = [1280 / deviceScaleFactor, 900 / deviceScaleFactor]
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
}

/** The page itself never scrolls sideways; wide tables do so in their own frames. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth}`] : []
  })
}
