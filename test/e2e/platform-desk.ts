import type { Agency } from '../../lib/domain/agencies.ts'
import type { Month } from '../../lib/domain/months.ts'
import { dataFile } from '../practice/platform/data-files.ts'
import { paths } from '../practice/platform/paths.ts'
import { type Platform, type PlatformOptions, startPlatform } from '../practice/platform/platform.ts'
import { until } from './browsers.ts'
import { putAgency } from './database.ts'
import { layOut } from './data-files.ts'
import { AGENCY } from './journey.ts'
import { type MovedClock, moveClock } from './moved-clock.ts'
import { type Office, OFFICES } from './office.ts'
import type { PanelView } from './panel.ts'
import { choose, click, renews, type Screen, says } from './screen.ts'

/** An operator before the 差勤資料彙整平臺, in one browser, at an hour of ours. */
export interface PlatformDesk {
  office: Office
  platform: Platform
  clock: MovedClock
  site: string
  screen: Screen
  panel: PanelView
  end(): Promise<void>
}

export const PLATFORM = paths

/** Browser and platform started at that moment; the agency is followed, the site allowed, 手動報送 open. */
export async function sitDown(
  browser: 'chromium' | 'firefox',
  instant: string,
  { followed = {}, ...options }: PlatformOptions & { followed?: Partial<Agency> } = {},
): Promise<PlatformDesk> {
  const clock = moveClock(browser === 'chromium' ? 'chrome' : 'firefox', instant)
  const platform = await startPlatform({ others: 'none', now: clock.now, ...options })
  const site = platform.url
  const office = await OFFICES[browser](clock.folder)
  const dashboard = await office.open('dashboard.html')
  await says(dashboard, '還沒有機關')
  await putAgency(dashboard, { ...AGENCY, firstMonth: '2026-05', channel: 'console', ...followed })
  await dashboard.close()
  const screen = await office.visit(site + paths.upload)
  await allowHere(office, screen)
  return {
    ...{ office, platform, clock, site, screen },
    panel: office.panel(screen),
    async end() {
      await office.close()
      await platform.stop()
      clock.remove()
    },
  }
}

/** The operator clicks our icon over a page and allows its site; the page is loaded again once. */
export async function allowHere(office: Office, screen: Screen): Promise<void> {
  await screen.evaluate(() => Object.assign(window, { before: true }), undefined)
  const popup = await office.popup(screen)
  await popup.says('在此網站啟用')
  await popup.press('在此網站啟用')
  await until('the page to be loaded again', () =>
    screen.evaluate(() => !('before' in window) && document.readyState === 'complete', undefined).catch(() => false),
  )
  await popup.close().catch(() => {})
}

/** Opens a function of the platform by its menu. */
export async function openFunction({ screen, site }: PlatformDesk, path: string): Promise<void> {
  await screen.goto(site + path)
}

/** Chooses files, given by name and content; what the panel says of them, where it is to say something. */
export async function chooseFiles(
  desk: PlatformDesk,
  files: Record<string, Buffer>,
  says: string | RegExp,
  path: string = paths.upload,
): Promise<string> {
  const { screen, panel, site } = desk
  await screen.goto(site + path)
  const laid = layOut(files)
  const before = await panel.drawn()
  await choose(screen, laid.paths)
  return says === '' ? '' : panel.saysAnew(says, before)
}

/** A file uploaded, whatever is said of it. */
export async function upload(desk: PlatformDesk, files: Record<string, Buffer>): Promise<void> {
  await desk.screen.goto(desk.site + paths.upload)
  await choose(desk.screen, layOut(files).paths)
  await send(desk)
}

/** Presses 確認上傳; the results stand when it returns. */
export async function send({ screen }: PlatformDesk): Promise<void> {
  await renews(screen, '上傳結果', () => click(screen, '確認上傳'))
}

/** A file as the console makes it, of so many rows, or padded to exactly so many bytes. */
export function monthFile(
  month: Month,
  stamp: string,
  rows = 3,
  agency = AGENCY.code,
  bytes = 0,
  name = '林○',
): Record<string, Buffer> {
  const roc = `${Number(month.slice(0, 4)) - 1911}${month.slice(5)}`
  const file = dataFile(
    agency,
    stamp,
    roc,
    Array.from({ length: rows }, () => ({ 姓名: name })),
  )
  const plain = Buffer.from(file.text)
  return { [file.name]: Buffer.concat([plain, Buffer.alloc(Math.max(0, bytes - plain.length), ' ')]) }
}
