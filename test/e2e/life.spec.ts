import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build, closeAll, until } from './browsers.ts'
import { launchChromium } from './chromium.ts'
import { readDatabase } from './database.ts'
import { allowSite, begin, compare, end, followAgency, withdrawSite } from './journey.ts'
import { chromiumOffice, OFFICES } from './office.ts'
import { says } from './screen.ts'

declare const chrome: typeof import('wxt/browser').browser

/** Restarts, updates and grants: what the operator allowed goes on, what was withdrawn stops. */

test.afterEach(closeAll)

for (const browser of ['chromium', 'firefox'] as const) {
  test(`the browser restarted: allowed is allowed, and records are there (${browser})`, async () => {
    const journey = await begin(OFFICES[browser])
    await allowSite(journey)
    await compare(journey, journey.months[1], ['correction', 'leave'])
    await followAgency(journey)
    const office = await journey.office.relaunch()
    const screen = await office.visit(`${journey.site}/eform/menu.do`)
    const again = { ...journey, office, screen, panel: office.panel(screen) }
    await compare(again, journey.months[1], ['correction', 'overtime'])
    const { records, agencies } = await readDatabase(office)
    expect(records.filter(({ kind }) => kind === 'comparison')).toHaveLength(2)
    expect(agencies).toHaveLength(1)
    await end(again)
  })
}

for (const browser of ['chromium', 'firefox'] as const) {
  test(`a dashboard left open shows what the worker records (${browser})`, async () => {
    const journey = await begin(OFFICES[browser])
    await allowSite(journey)
    await compare(journey, journey.months[1], ['correction', 'leave'])
    await followAgency(journey)
    const dashboard = await journey.office.open('dashboard.html#overview')
    await says(dashboard, '7 種組合')
    await journey.screen.bringToFront()
    await compare(journey, journey.months[1], ['correction', 'overtime'])
    await says(dashboard, '6 種組合')
    await end(journey)
  })
}

test('the extension updated under an open console: the old panel asks to reload, and then all goes on', async () => {
  const extension = mkdtempSync(join(tmpdir(), 'chaiqin-build-'))
  cpSync(build('chrome'), extension, { recursive: true })
  const chromium = await launchChromium({ grantable: ['http://localhost/*'], extension })
  const journey = await begin(() => chromiumOffice({ chromium }))
  await allowSite(journey)
  await compare(journey, journey.months[1], ['correction', 'leave'])
  await followAgency(journey)

  const manifest = join(extension, 'manifest.json')
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: '9.9.9' }))
  await chromium.update()
  const { screen, panel, months } = journey
  // The old script notices when it next has something to tell.
  await until('the old panel to say so', async () => {
    await screen.evaluate(() => document.body.append(document.createElement('i')), undefined)
    await screen.mouse.click(300, 300)
    return (await panel.text()).includes('請重新整理')
  })
  // The update took the registrations with it; the new worker makes them again.
  const worker = await chromium.worker()
  await until('the scripts', () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
  )
  await compare(journey, months[1], ['backfill', 'leave'])
  expect((await readDatabase(journey.office)).records.filter(({ kind }) => kind === 'comparison')).toHaveLength(2)
  await end(journey)
})

test('another port of the same host is another site, though the browser grants the host', async () => {
  const journey = await begin(OFFICES.chromium)
  await allowSite(journey)
  const other = await begin(async () => journey.office)
  await other.screen.goto(`${other.site}/eform/statQuery.do`)
  await says(other.screen, '查詢種類')
  await compare(journey, journey.months[1], ['correction', 'leave'])
  expect(await other.panel.text()).toBe('')
  await other.practice.stop()
  await end(journey)
})

test('the grant withdrawn and given again', async () => {
  const journey = await begin(OFFICES.chromium)
  await allowSite(journey)
  await compare(journey, journey.months[1], ['correction', 'leave'])
  await withdrawSite(journey)
  await journey.screen.goto(`${journey.site}/eform/menu.do`)
  await allowSite(journey)
  await compare(journey, journey.months[1], ['correction', 'overtime'])
  expect((await readDatabase(journey.office)).records).toHaveLength(2)
  await end(journey)
})
