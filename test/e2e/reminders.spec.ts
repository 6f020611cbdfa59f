import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import ICAL from 'ical.js'
import { type Bell, chromiumBell, firefoxBell } from './bell.ts'
import { closeAll, until } from './browsers.ts'
import { launchChromium } from './chromium.ts'
import { putAgency } from './database.ts'
import { launchFirefox } from './firefox.ts'
import { AGENCY } from './journey.ts'
import { type MovedClock, moveClock } from './moved-clock.ts'
import { chromiumOffice, firefoxOffice, type Office } from './office.ts'
import { click, type Screen, says } from './screen.ts'

declare const chrome: typeof import('wxt/browser').browser

/** Reminders in real browsers, whose extension lives on the morning of a safe date: 2026-06-18 for the 20th. */

const MORNING = '2026-06-18T09:30:00+08:00'
const TODAY = '115-05 今天 18:00 前報送'

let clock: MovedClock
test.afterEach(async () => {
  await closeAll()
  clock.remove()
})

interface Desk {
  office: Office
  bell: Bell
  /** A page of the extension. */
  dashboard: Screen
}

const DESKS = {
  async chromium(): Promise<Desk> {
    clock = moveClock('chrome', MORNING)
    const chromium = await launchChromium({ extension: clock.folder, grantableApis: ['notifications'] })
    const office = await chromiumOffice({ chromium })
    return { office, bell: chromiumBell(chromium), dashboard: await office.open('dashboard.html#settings/reminders') }
  },
  async firefox(): Promise<Desk> {
    clock = moveClock('firefox', MORNING)
    const firefox = await launchFirefox({ extension: clock.folder })
    const office = await firefoxOffice(firefox)
    const dashboard = await office.open('dashboard.html#settings/reminders')
    return { office, bell: await firefoxBell(firefox), dashboard }
  },
} as const

for (const browser of ['chromium', 'firefox'] as const) {
  test(`allowed by a click, told once, and a click leads to the month (${browser})`, async () => {
    const { office, bell, dashboard } = await DESKS[browser]()
    await says(dashboard, '通知還沒有開啟')
    await click(dashboard, '開啟通知')
    await says(dashboard, '通知已開啟')
    expect(await bell.rung()).toEqual([])
    await putAgency(dashboard, { ...AGENCY, firstMonth: '2026-05', channel: 'console' })
    await wake(dashboard)
    await until('the notification', async () => (await bell.rung()).length === 1)
    const told = await until('what was told', () => readTold(dashboard))
    expect(told).toMatchObject([{ thing: `${AGENCY.code} 2026-05`, occasion: 'safe-day-morning' }])

    await test.step('nobody tells it twice: not the next alarm, not a new worker', async () => {
      await wake(dashboard)
      await office.stopWorker()
      await wake(dashboard)
      await until('the new worker', () => hasAlarm(dashboard, 'remind'))
      expect(await bell.rung()).toHaveLength(1)
      expect(await readTold(dashboard)).toEqual(told)
    })

    await test.step('a click leads to the month, also where the worker sleeps', async () => {
      const before = await office.windows()
      await office.stopWorker()
      await wake(dashboard)
      await bell.click()
      const month = await until('the month page', async () => {
        for (const one of await office.windows())
          if (!before.includes(one) && (await addressOf(one)).endsWith(`dashboard.html#month/${AGENCY.code}/2026-05`))
            return one
      })
      await says(month, '宜蘭縣政府 115 年 5 月')
      await until('it to be seen', async () => (await readTold(dashboard))?.every(({ seen }) => seen))
    })
    await office.close()
  })

  test(`without notifications badge and popup say it, and a restart does not say it anew (${browser})`, async () => {
    const { office, dashboard } = await DESKS[browser]()
    await putAgency(dashboard, { ...AGENCY, firstMonth: '2026-05', channel: 'console' })
    await wake(dashboard)
    await until('the badge', async () => (await badge(dashboard)) === '!')
    const popup = await office.popup(dashboard)
    await popup.says(TODAY)
    await popup.says('還沒有開啟通知')
    await popup.picture(`${browser}-popup-reminder`)
    await popup.press('知道了')
    await until('the badge to go', async () => (await badge(dashboard)) === '')
    await popup.close()

    const again = await office.relaunch()
    const page = await again.open('dashboard.html')
    await until('the new worker', () => hasAlarm(page, 'remind'))
    await wake(page)
    expect(await readTold(page)).toMatchObject([{ occasion: 'safe-day-morning', seen: true }])
    expect(await badge(page)).toBe('')
    await again.close()
  })
}

test('later, from the notification’s own button: the alarm is set for it (chromium)', async () => {
  const { office, bell, dashboard } = await DESKS.chromium()
  await click(dashboard, '開啟通知')
  await says(dashboard, '通知已開啟')
  await putAgency(dashboard, { ...AGENCY, firstMonth: '2026-05', channel: 'console' })
  await wake(dashboard)
  await bell.click(0)
  const [told] = await until('the answer', async () => {
    const list = await readTold(dashboard)
    return list?.[0]?.until ? list : undefined
  })
  expect(((told?.until ?? 0) - clock.now()) / 60_000).toBeGreaterThan(58)
  expect(await bell.rung()).toEqual([])
  const minutes = async (): Promise<number> => {
    const when = await dashboard.evaluate(async () => (await chrome.alarms.get('remind'))?.scheduledTime, undefined)
    return ((when ?? 0) - Date.now()) / 60_000
  }
  await expect.poll(minutes).toBeLessThan(61)
  await office.close()
})

test('a test notification, and the calendar file, from the settings (chromium)', async () => {
  const { office, bell, dashboard } = await DESKS.chromium()
  await click(dashboard, '開啟通知')
  await says(dashboard, '通知已開啟')
  await click(dashboard, '試發一則通知')
  await says(dashboard, '已送出')
  expect(await bell.rung()).toEqual(['test'])
  await putAgency(dashboard, { ...AGENCY, firstMonth: '2026-05', channel: 'console' })
  const [download] = await Promise.all([
    (dashboard as unknown as Page).waitForEvent('download'),
    click(dashboard, '下載行事曆檔(.ics)'),
  ])
  expect(download.suggestedFilename()).toBe('差勤報送行事曆_115-06-18.ics')
  const file = readFileSync(await download.path(), 'utf8')
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  expect(events[0]?.summary).toBe('115-05 差勤資料 18:00 前報送')
  expect(events.some(({ startDate }) => startDate.toString() === '2026-12-18')).toBe(true)
  await office.close()
})

/** The half-hourly alarm, now: so the worker wakes as it does in the office. */
async function wake(page: Screen): Promise<void> {
  await page.evaluate(async () => {
    await chrome.alarms.clear('remind')
    await chrome.alarms.create('refresh', { delayInMinutes: 0.001, periodInMinutes: 30 })
  }, undefined)
  await until('the worker to look', () => hasAlarm(page, 'remind'))
}

function hasAlarm(page: Screen, name: string): Promise<boolean> {
  return page.evaluate(async (which) => (await chrome.alarms.get(which)) !== undefined, name)
}

function badge(page: Screen): Promise<string> {
  return page.evaluate(() => chrome.action.getBadgeText({}), undefined)
}

interface Told {
  thing: string
  occasion: string
  at: number
  seen?: true
  until?: number
}

/** What is noted as told, once it is settled. */
async function readTold(page: Screen): Promise<Told[] | undefined> {
  const { told = [] } = await page.evaluate(() => chrome.storage.local.get('told'), undefined)
  const list = told as (Told & { showing?: string })[]
  return list.length > 0 && list.every(({ showing }) => showing === undefined) ? list : undefined
}

/** To the driver of Firefox a page that the extension opened stays about:blank. */
function addressOf(screen: Screen): Promise<string> {
  return screen.evaluate(() => location.href, undefined).catch(() => '')
}
