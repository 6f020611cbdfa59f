import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { deriveFiles } from '../../lib/domain/files.ts'
import { instantOf, type Month } from '../../lib/domain/months.ts'
import type { Production } from '../../lib/domain/records.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { paths } from '../practice/paths.ts'
import { skinNames } from '../practice/skins/skin.ts'
import { closeAll, picture, until } from './browsers.ts'
import { launchChromium } from './chromium.ts'
import { readDatabase } from './database.ts'
import { launchFirefox } from './firefox.ts'
import {
  AGENCY,
  allowSite,
  begin,
  compare,
  end,
  followAgency,
  type Journey,
  openDownload,
  produce,
  windowSaying,
} from './journey.ts'
import { chromiumOffice, firefoxOffice, type Office } from './office.ts'
import { choose, click, pick, says, type Screen, select, shows } from './screen.ts'

/**
 * With the operator's leave a finished download is recognised by its name and by the press that had it made (R12);
 * without leave, or from elsewhere, nothing of it is kept.
 */

const folder = mkdtempSync(join(tmpdir(), 'chaiqin-downloads-'))
test.afterEach(closeAll)
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OFFICES = {
  chromium: async (downloads: string) =>
    chromiumOffice({
      chromium: await launchChromium({
        grantable: ['http://localhost/*'],
        grantableApis: ['downloads'],
        downloads,
      }),
    }),
  firefox: async (downloads: string) =>
    firefoxOffice(
      await launchFirefox({
        prefs: {
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.download.useDownloadDir': true,
          'browser.download.always_ask_before_handling_new_types': false,
          'browser.helperApps.neverAsk.saveToDisk': 'application/json',
        },
      }),
    ),
} as const

for (const browser of ['chromium', 'firefox'] as const) {
  test(`with leave a download is recorded by its name and joined to the history; without, nothing (${browser})`, async () => {
    test.setTimeout(120_000)
    const disk = mkdtempSync(join(folder, browser))
    const journey = await begin(() => OFFICES[browser](disk))
    const { office, practice, screen, months } = journey
    const [older, newer] = months
    await allowSite(journey)
    await compare(journey, newer, ['correction', 'leave'])
    await followAgency(journey)
    const download = (month: Month) => downloaded(journey, disk, month)

    await test.step('without leave nothing is kept of it', async () => {
      await download(older)
      expect(await productions(office)).toEqual([])
    })

    const first =
      await test.step('with leave: its name, its time, the month of the form; nothing of before', async () => {
        await give(journey)
        const { file, producedAt } = await download(older)
        const [record, ...others] = await productions(office, 1)
        expect(others).toEqual([])
        expect(record).toMatchObject({ agency: AGENCY.code, month: older, file })
        expect(instantOf(record!.producedAt)).toBe(Math.floor(producedAt / 1000) * 1000)
        return file
      })

    await test.step('`produce` is ticked, and the file waits to be uploaded', async () => {
      const dashboard = await office.open(`dashboard.html#month/${AGENCY.code}/${older}`)
      await says(dashboard, `${rocMonth(older)}`)
      expect(await stepOf(dashboard, '下載資料檔')).toMatch(/完成.*產製/s)
      await dashboard.screenshot({ path: `output/pictures/${browser}-downloads-month.png` })
      await click(dashboard, '檔案')
      await says(dashboard, first)
      await dashboard.close()
      await screen.bringToFront()
    })

    await test.step('the row of the history, which has no name, and the download are one file', async () => {
      await click(screen, '查詢下載紀錄')
      const history = await windowSaying(office, '月下載紀錄')
      await office.panel(history).says('已記錄 宜蘭縣政府 2 筆下載紀錄')
      if (history !== screen) await history.close()
      await screen.bringToFront()
      const records = await productions(office, 3)
      const files = deriveFiles(older, records, [])
      // The one made before leave was given is a row alone, 未驗證.
      expect(files.map(({ name, verified, productions: told }) => [name, verified, told.length])).toEqual([
        [undefined, false, 1],
        [first, true, 2],
      ])
      expect(files[1]).toMatchObject({ records: practice.state.productions[1]!.records })
    })

    await test.step('pressed below the history, the form says the month; a copy is the same file', async () => {
      await select(screen, '下載月份', 0, String(Number(newer.slice(0, 4)) - 1911))
      await select(screen, '下載月份', 1, newer.slice(5))
      const { file } = await pressed(journey, disk, async (offer) => {
        await click(offer, '下載JSON資料檔')
        await until('the copy', async () => readdirSync(disk).some((name) => /\(1\)\.json$/.test(name)))
      })
      const records = await productions(office, 4)
      expect(records).toHaveLength(4)
      expect(records.filter(({ month }) => month === newer)).toMatchObject([{ file }])
    })

    await test.step('what finishes while the worker is stopped wakes it', async () => {
      await openDownload(journey, older)
      const { file } = await pressed(journey, disk, undefined, () => office.stopWorker())
      expect((await productions(office, 5)).filter((one) => one.file === file)).toMatchObject([{ month: older }])
    })

    await test.step('made without a press we heard: told on the files page, not guessed', async () => {
      const offer = await office.visit(`${journey.site}${await produceUnheard(screen, newer)}`)
      await click(offer, '下載JSON資料檔')
      const { file } = practice.state.productions.at(-1)!
      const dashboard = await office.open('dashboard.html#files')
      await says(dashboard, `下載了 ${file},不知是哪個月的檔;請把檔案拖到下面的框裡,並選月份`)
      await pictures(dashboard, `${browser}-downloads-unplaced`)
      expect(await productions(office)).toHaveLength(5)
      await dashboard.bringToFront()
      await click(dashboard, `不再提醒 ${file}`)
      await until('it to be gone', async () => !(await shows(dashboard, '還不能確定的檔案')))

      // Downloaded once more, and this time dropped, its month said: then it is on record.
      await offer.bringToFront()
      await click(offer, '下載JSON資料檔')
      await dashboard.bringToFront()
      await says(dashboard, '還不能確定的檔案')
      await landed(disk, file)
      await choose(dashboard, [join(disk, file)])
      await says(dashboard, '檢查完成')
      await pick(dashboard, `資料年月 ${file}`, newer)
      await click(dashboard, `記為已產製 ${file}`)
      await says(dashboard, '已記錄 1 個檔')
      await until('it to be gone', async () => !(await shows(dashboard, '還不能確定的檔案')))
      expect((await productions(office, 6)).filter((one) => one.file === file)).toMatchObject([{ month: newer }])
      await offer.close()
      await dashboard.close()
      await screen.bringToFront()
    })

    await test.step('from another site, or after leave was taken back: nothing', async () => {
      const elsewhere = await serveFile(`${AGENCY.code}_20260102030405.json`)
      const foreign = await office.visit(elsewhere.url)
      await click(foreign, 'JSON')
      await landed(disk, elsewhere.name)
      await foreign.close()
      await elsewhere.close()
      await takeBack(journey)
      await download(newer)
      await give(journey)
      // What comes after says that what came before was looked at, or never will be.
      const { file } = await download(newer)
      const records = await productions(office, 7)
      expect(records).toHaveLength(7)
      expect(records.filter((one) => one.file === file)).toMatchObject([{ month: newer }])
      const dashboard = await office.open('dashboard.html#files')
      await says(dashboard, file)
      expect(await shows(dashboard, '還不能確定的檔案')).toBe(false)
    })
    await end(journey)
  })
}

for (const skin of skinNames.filter((name) => name !== 'plain')) {
  test(`the press is heard, and its month, on ${skin}`, async () => {
    const disk = mkdtempSync(join(folder, skin))
    const journey = await begin(() => OFFICES.chromium(disk), { skin })
    const [older, newer] = journey.months
    await allowSite(journey)
    await compare(journey, newer, ['correction', 'leave'])
    await followAgency(journey)
    await give(journey)
    const { file } = await downloaded(journey, disk, older)
    expect(await productions(journey.office, 1)).toMatchObject([{ agency: AGENCY.code, month: older, file }])
    await end(journey)
  })
}

/** Has a month's file made and downloads it; what the console says of it. */
async function downloaded(journey: Journey, disk: string, month: Month): Promise<MadeFile> {
  await openDownload(journey, month)
  return pressed(journey, disk)
}

/** Presses for the month the form shows, and downloads the file; `before`, `after`: what is done around the click on it. */
async function pressed(
  journey: Journey,
  disk: string,
  after?: (offer: Screen) => Promise<unknown>,
  before?: () => Promise<unknown>,
): Promise<MadeFile> {
  const { productions: made } = journey.practice.state
  const last = made.at(-1)
  // Names tell whole seconds: no two files of one.
  await until('another second', async () => Date.now() > (last?.producedAt ?? 0) + 1000)
  await produce(journey, async (offer) => {
    await before?.()
    await click(offer, '下載JSON資料檔')
    await landed(disk, made.at(-1)!.file)
    await after?.(offer)
  })
  return made.at(-1)!
}

type MadeFile = Journey['practice']['state']['productions'][number]

/** The console makes a file, asked by the page's own script: the operator pressed nothing. Its window's address. */
function produceUnheard(screen: Screen, month: Month): Promise<string> {
  return screen.evaluate(
    async ({ path, body }) =>
      new Promise<string>((done) => {
        const request = new XMLHttpRequest()
        request.open('POST', path)
        request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded')
        request.onload = () => done(request.responseText)
        request.send(body)
      }),
    {
      path: paths.produce,
      body: `dorg=${AGENCY.code}&dyear=${Number(month.slice(0, 4)) - 1911}&dmonth=${month.slice(5)}`,
    },
  )
}

/** Gives leave in the settings, by a real click. */
async function give({ office, screen }: Journey): Promise<void> {
  const settings = await office.open('dashboard.html#settings/downloads')
  await says(settings, '還沒有允許')
  await click(settings, '允許辨識下載')
  await says(settings, '已允許。之後下載完成的資料檔會自動辨識')
  await pictures(settings, `${office.browser}-downloads-settings`)
  await settings.close()
  await screen.bringToFront()
}

async function takeBack({ office, screen }: Journey): Promise<void> {
  const settings = await office.open('dashboard.html#settings/downloads')
  await click(settings, '收回辨識下載')
  await says(settings, '已收回')
  await says(settings, '還沒有允許')
  await settings.close()
  await screen.bringToFront()
}

/** Another site, with a file of such a name. */
async function serveFile(name: string): Promise<{ url: string; name: string; close(): Promise<unknown> }> {
  const server = createServer(({ url }, response) => {
    if (url === '/file') {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="${name}"`,
      })
      response.end('{}')
    } else {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<a href="/file">JSON</a>')
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    name,
    close: () => new Promise((done) => server.close(done)),
  }
}

/** What the month's page says of a step. */
function stepOf(dashboard: Screen, label: string): Promise<string> {
  return dashboard.evaluate((wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('tr,li')]
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
    return rows.find((row) => row.innerText.includes(wanted))?.innerText ?? ''
  }, label)
}

/** As it looks, by day and, where the browser lets us, by night. */
async function pictures(screen: Screen, name: string): Promise<void> {
  await picture(screen as never, name)
  if (!('emulateMedia' in screen)) return
  const page = screen as unknown as Page
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

function landed(disk: string, name: string): Promise<unknown> {
  return until(`${name} on the disk`, async () => readdirSync(disk).includes(name))
}

/** The productions on record, once there are so many. */
function productions(office: Office, count = 0): Promise<Production[]> {
  return until(`${count} productions`, async () => {
    const { records } = await readDatabase(office)
    const found = records.filter(({ kind }) => kind === 'production')
    return found.length >= count ? (found as unknown as Production[]) : undefined
  })
}
