import { addMonths, type Month, monthOfDay, taipeiDay } from '../../lib/domain/months.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { startPractice } from '../practice/practice.ts'
import { until } from './browsers.ts'
import type { Office, Popup } from './office.ts'
import { answered, ask, DATA_WORDS, MODE_WORDS, open, type Seat } from './operator.ts'
import type { PanelView } from './panel.ts'
import { click, type Screen, select, shows } from './screen.ts'

/** The agency of the seeds, on the practice console. */
export const AGENCY = { code: '376420000A', name: '宜蘭縣政府' }

/** A day's work of an operator at one console, in one browser. */
export interface Journey extends Seat {
  office: Office
  site: string
  panel: PanelView
  /** The two months before this one: both ended, whatever day it is. */
  months: [Month, Month]
  /** The month of today: its file carries what is corrected today. */
  current: Month
}

export const COMBINATIONS = [
  ['correction', 'leave'],
  ['correction', 'overtime'],
  ['backfill', 'leave'],
  ['backfill', 'overtime'],
] as const

/** Console and browser started; the console's page is open, and nothing is allowed yet. */
export async function begin(
  start: () => Promise<Office>,
  options: Parameters<typeof startPractice>[0] = {},
): Promise<Journey> {
  const practice = await startPractice({ differences: 'none', ...options })
  const site = practice.url.replace('127.0.0.1', 'localhost')
  const office = await start()
  const screen = await office.visit(`${site}/eform/menu.do`)
  const current = monthOfDay(taipeiDay(Date.now()))
  const months: [Month, Month] = [addMonths(current, -2), addMonths(current, -1)]
  return { office, practice, site, screen, panel: office.panel(screen), months, current }
}

export async function end({ office, practice }: Journey): Promise<void> {
  await office.close()
  await practice.stop()
}

/** The operator clicks our icon on the console's page and allows the site; the page is loaded again once. */
export async function allowSite({ office, screen }: Journey, show?: (popup: Popup) => Promise<unknown>): Promise<void> {
  await screen.evaluate(() => Object.assign(window, { before: true }), undefined)
  const popup = await office.popup(screen)
  await popup.says('在此網站啟用')
  await show?.(popup)
  await popup.press('在此網站啟用')
  await until('the page to be loaded again', () =>
    screen.evaluate(() => !('before' in window) && document.readyState === 'complete', undefined).catch(() => false),
  )
  await popup.close().catch(() => {})
}

/** The operator follows the agency that the page named, from the older of the two months on; `through`: all filed until then. */
export async function followAgency(
  { office, screen, months }: Journey,
  through?: Month,
  first = months[0],
): Promise<void> {
  const popup = await office.popup(screen)
  await popup.press(AGENCY.name)
  await popup.fill('從哪個月開始檢核', rocMonth(first))
  if (through) await popup.fill('到哪個月為止都已報送', rocMonth(through))
  await popup.press('開始')
  await popup.says('證據報表')
  await popup.close()
}

/** One comparison; resolves with what the panel says of it. */
export async function compare(
  journey: Journey,
  month: Month,
  combination: (typeof COMBINATIONS)[number],
): Promise<string> {
  const [mode, data] = combination
  const { panel } = journey
  const before = await panel.drawn()
  await ask(journey, { mode, data, month })
  return panel.saysAnew(`已記錄 ${rocMonth(month)} ${MODE_WORDS[mode]}・${DATA_WORDS[data]}`, before)
}

/** Presses 資料校正 and confirms the message; resolves with what the panel says once the page was read again. */
export async function correct(journey: Journey): Promise<string> {
  const { office, screen, panel } = journey
  const heard = office.heard.length
  await answered(journey, () => click(screen, '資料校正'))
  await until('the message box', async () => office.heard.length > heard)
  return panel.says(/:0 筆.*已校正/s)
}

/** Opens the download form, if it does not stand already, for a month. */
export async function openDownload({ screen }: Journey, month: Month): Promise<void> {
  if (!(await shows(screen, '下載月份'))) await open(screen, '統計平台資料下載', '下載月份')
  await select(screen, '下載月份', 0, String(Number(month.slice(0, 4)) - 1911))
  await select(screen, '下載月份', 1, month.slice(5))
}

/** Has the file made for the month chosen, and closes the window that offers it; `inWindow`: what is done there before. */
export async function produce(
  { office, screen }: Journey,
  inWindow?: (offer: Screen) => Promise<unknown>,
): Promise<void> {
  const before = await office.windows()
  await click(screen, '產生JSON資料檔')
  const offer = await windowSaying(office, '下載JSON資料檔', before)
  await inWindow?.(offer)
  await offer.close()
  await screen.bringToFront()
}

/** The window that says it: the console's own page, or one it opened; none of `except`. */
export function windowSaying(office: Office, words: string, except: Screen[] = []): Promise<Screen> {
  return until(`a window to say 「${words}」`, async () => {
    for (const screen of await office.windows())
      if (!except.includes(screen) && (await shows(screen, words))) return screen
    return undefined
  })
}

/** Takes the grant back in the settings. */
export async function withdrawSite({ office, screen, site }: Journey): Promise<void> {
  const settings = await office.open('dashboard.html#settings/sites')
  await click(settings, `收回 ${site}`)
  await until('the site to be gone', () =>
    settings.evaluate(
      (origin) => [...document.querySelectorAll('button')].every((button) => !button.textContent?.includes(origin)),
      site,
    ),
  )
  await settings.close()
  await screen.bringToFront()
}
