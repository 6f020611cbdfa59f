import { expect, test } from '@playwright/test'
import { startPractice } from '../practice/practice.ts'
import { closeAll, picture } from './browsers.ts'
import { readDatabase } from './database.ts'
import { AGENCY, type Journey, openDownload, produce, windowSaying } from './journey.ts'
import {
  allowHere,
  chooseFiles,
  monthFile,
  openFunction,
  PLATFORM,
  type PlatformDesk,
  send,
  sitDown,
} from './platform-desk.ts'
import { click, renews, says } from './screen.ts'

/** Files and filing, in each real browser: from the console's file to its tick, and each wrong way (R12–R19). */

const BROWSERS = ['chromium', 'firefox'] as const
const FULL = 5 * 1024 * 1024
/** A Wednesday; 115-05 has ended, and its file is due on 6/20, a Saturday: safe on 6/18, before the 端午節. */
const NOON = '2026-06-10T11:00:00+08:00'
const [APRIL, MAY] = ['2026-04', '2026-05'] as const

test.afterEach(closeAll)

for (const browser of BROWSERS)
  for (const skin of ['plain', 'scripted'] as const)
    test(`produced, uploaded, accepted, ticked (${browser}, ${skin})`, async () => {
      const desk = await sitDown(browser, NOON, { skin })
      const { office, platform, panel, screen } = desk
      const { file, content, records } = await produceAtConsole(desk)

      await chooseFiles(desk, { [file]: Buffer.from(content) }, '', PLATFORM.check)
      await renews(screen, '檢核結果', () => click(screen, '開始檢核'))
      expect(await panel.says('1 個檔檢核正確')).toContain('還沒有報送')

      const said = await chooseFiles(desk, { [file]: Buffer.from(content) }, '1 個檔與宜蘭縣政府的報送順序相符:115-05')
      expect(said).toContain('平臺現在可以上傳;18:00 起關閉')
      await picture(screen as never, `${browser}-${skin}-platform-upload`)
      await send(desk)
      expect(await panel.says('平臺已收 1 個檔')).toContain('收檔不等於資料正確')
      // Taken is not yet accepted.
      expect(await kinds(desk)).not.toContain('filing')

      await openFunction(desk, PLATFORM.summary)
      await panel.says('是哪一個月的?')
      await panel.click('115-05')
      await panel.says(`已記錄 ${AGENCY.name} 115-05 報送:正確 ${records} 筆,錯誤 0 筆`)
      await picture(screen as never, `${browser}-${skin}-platform-summary`)
      const filings = (await readDatabase(office)).records.filter(({ kind }) => kind === 'filing')
      expect(platform.filings).toMatchObject([{ file, accepted: records, rejected: 0 }])
      expect(filings).toMatchObject([{ agency: AGENCY.code, month: MAY, accepted: records, rejected: 0 }])
      const popup = await office.popup(screen)
      await popup.says('報送彙整平臺')
      expect(await popup.text()).toMatch(/報送彙整平臺\s*完成\s*6\/10 正確 \d+ 錯誤 0/)
      await picturePopup(popup, `${browser}-${skin}-platform-popup`)
      await desk.end()
    })

for (const browser of BROWSERS) {
  test(`each wrong way, before 確認上傳 (${browser})`, async () => {
    const desk = await sitDown(browser, NOON, { followed: { firstMonth: APRIL } })
    const { screen } = desk
    const shoot = (name: string) => picture(screen as never, `${browser}-platform-${name}`)
    const eleven = Object.assign(
      {},
      ...Array.from({ length: 11 }, (_, index) => monthFile(MAY, `202606020900${String(index).padStart(2, '0')}`)),
    )
    expect(await chooseFiles(desk, eleven, '選了 11 個檔,平臺一次最多 10 個')).toContain('分批上傳')
    await shoot('eleven')
    const large = monthFile(MAY, '20260602090000', 3, AGENCY.code, FULL + 1)
    expect(await chooseFiles(desk, large, '5,242,881 位元組')).toContain('超過平臺上限 5 MB')
    await shoot('large')
    const other = monthFile(MAY, '20260602090000', 3, '376421000A')
    expect(await chooseFiles(desk, other, '檔名的機關代碼是 376421000A')).toContain('不是目前的機關 376420000A')
    await shoot('other')
    // Its record is what tells of which month it is: dropped on the dashboard, or read in the console's history.
    await record(desk, MAY, '20260520090000')
    const early = monthFile(MAY, '20260520090000')
    expect(await chooseFiles(desk, early, '提前產製')).toContain('請於 115-06-01 以後重新產製')
    await shoot('premature')
    await record(desk, MAY, '20260602090000')
    await record(desk, APRIL, '20260605090000')
    const wrong = monthFile(MAY, '20260602090000')
    expect(await chooseFiles(desk, wrong, '順序不對')).toContain('須重新產製 115-05')
    await shoot('out-of-order')
    await record(desk, MAY, '20260608090000')
    const right = monthFile(MAY, '20260608090000')
    expect(await chooseFiles(desk, right, '較早的檔還沒上傳:115-04')).toContain('請一起選')
    await shoot('left-out')
    await chooseFiles(desk, { ...right, ...monthFile(APRIL, '20260605090000') }, '2 個檔與宜蘭縣政府的報送順序相符')
    await shoot('in-order')
    // Nothing was pressed for the operator.
    expect(desk.platform.log.filter(({ what }) => what === 'upload')).toEqual([])
    await desk.end()
  })

  test(`17:59:59 and 18:00:00 by the page’s clock (${browser})`, async () => {
    const desk = await sitDown(browser, '2026-06-18T17:55:00+08:00')
    const { screen, panel } = desk
    await record(desk, MAY, '20260602090000')
    const file = monthFile(MAY, '20260602090000')
    await chooseFiles(desk, file, '1 個檔與宜蘭縣政府的報送順序相符')
    const at = (instant: string) =>
      screen.evaluate((time) => {
        document.documentElement.setAttribute('data-clock', String(time))
        // The page changes, as a page with a clock does: it is read again.
        document.body.append(' ')
      }, Date.parse(instant))
    await at('2026-06-18T17:59:59+08:00')
    expect(await panel.says('最晚 18:00 前上傳完成')).toContain('今天是 115-05 報送的最後一天')
    await picture(screen as never, `${browser}-platform-17-59-59`)
    await at('2026-06-18T18:00:00+08:00')
    expect(await panel.says('平臺關閉中(每日 18:00 至 21:00)')).toContain('21:00 起')
    await picture(screen as never, `${browser}-platform-18-00-00`)
    // The platform says the same.
    desk.platform.setNow('2026-06-18T18:00:00+08:00')
    await send(desk)
    expect(await panel.says('平臺沒有收')).toContain('每日18:00~21:00')
    await desk.end()
  })

  test(`rejected rows, why, filed again, and what the platform counts (${browser})`, async () => {
    const desk = await sitDown(browser, NOON)
    const { office, platform, panel, screen } = desk
    await record(desk, MAY, '20260602090000')
    platform.faults.rejects = ['加班起時間格式錯誤', 'JSON 架構錯誤-缺少假別項目', 'JSON 架構錯誤-缺少假別項目']
    await chooseFiles(desk, monthFile(MAY, '20260602090000', 5), '1 個檔')
    await send(desk)
    await panel.says('平臺已收 1 個檔')
    await screen.goto(`${desk.site}${PLATFORM.history}?org=${AGENCY.code}`)
    await panel.says(`已記錄 ${AGENCY.name} 115-05 報送:正確 2 筆,錯誤 3 筆`)
    await picture(screen as never, `${browser}-platform-rejected`)
    await screen.goto(`${desk.site}${PLATFORM.errors}?org=${AGENCY.code}&no=1`)
    const why = await panel.says('錯誤 3 筆,2 種')
    expect(why).toContain('缺少假別項目:2 筆')
    expect(why).toContain('已記入 宜蘭縣政府 115-05 的報送')
    await picture(screen as never, `${browser}-platform-errors`)
    const popup = await office.popup(screen)
    await popup.says('3 筆錯誤')
    await picturePopup(popup, `${browser}-platform-rejected-popup`)

    platform.faults.rejects = []
    platform.faults.notIn19 = ['林○']
    await record(desk, MAY, '20260609090000')
    const again = monthFile(MAY, '20260609090000', 5)
    await chooseFiles(desk, again, '1 個檔與宜蘭縣政府的報送順序相符')
    await send(desk)
    await panel.says('平臺已收 1 個檔')
    await screen.goto(`${desk.site}${PLATFORM.history}?org=${AGENCY.code}`)
    await panel.says(`已記錄 ${AGENCY.name} 115-05 報送:正確 5 筆,錯誤 0 筆`)
    await screen.goto(`${desk.site}${PLATFORM.counts}?q=${AGENCY.code}`)
    expect(await panel.says('已記錄 宜蘭縣政府 的平臺筆數')).toMatch(/115-05:平臺 0 筆,檔案 5 筆.*表19/s)
    await picture(screen as never, `${browser}-platform-counts`)
    expect((await readDatabase(office)).records.map(({ kind }) => kind).sort()).toEqual(
      expect.arrayContaining(['count', 'filing', 'filing', 'filing-errors', 'production', 'production']),
    )
    await desk.end()
  })
}

for (const browser of BROWSERS)
  test(`a file dropped on a page that shows its size about right is known to the byte (${browser})`, async () => {
    const desk = await sitDown(browser, NOON, { skin: 'scripted' })
    const { screen, panel } = desk
    await record(desk, MAY, '20260602090000')
    await screen.evaluate(
      ({ name, bytes }) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(bytes)], name))
        const zone = document.querySelector('input[type=file]')!.closest('label')!
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      { name: `${AGENCY.code}_20260602090000.json`, bytes: FULL + 1 },
    )
    await says(screen, '5.00 MB')
    expect(await panel.says('超過平臺上限')).toContain('5,242,881 位元組')
    await picture(screen as never, `${browser}-platform-dropped`)
    await desk.end()
  })

test('agencies that are not followed are offered, not added; an agency of WebHR; no page with a password', async () => {
  const desk = await sitDown('chromium', NOON, { others: 'seeded', followed: { channel: 'webhr' } })
  const { office, panel, screen } = desk
  expect(await panel.says('由 WebHR 自動報送')).toContain('不用在這裡上傳檔案')
  await screen.goto(`${desk.site}${PLATFORM.summary}`)
  expect(await panel.says('不在清單上')).not.toContain('要加入嗎')
  await screen.goto(`${desk.site}${PLATFORM.summary}?q=東原衛生所`)
  await panel.says('要加入嗎')
  expect(await kinds(desk)).toEqual([])
  await panel.click('東原衛生所')
  const form = await windowSaying(office, '新增機關', [screen])
  expect(await form.evaluate(valuesOf, undefined)).toEqual(expect.arrayContaining(['376424200A', '東原衛生所']))
  await picture(form as never, 'chromium-platform-follow')
  await form.close()

  // R20: kept in WebHR (a mark), counted by the platform, closed by the survey.
  desk.platform.takeFromWebHr({ agency: AGENCY.code, month: MAY, leave: 12, overtime: 3 })
  await screen.goto(`${desk.site}${PLATFORM.counts}?q=${AGENCY.code}`)
  await panel.says('已記錄 宜蘭縣政府 的平臺筆數')
  const popup = await office.popup(screen)
  await popup.says('平臺筆數')
  await picturePopup(popup, 'chromium-platform-webhr-popup')

  desk.platform.expireSession()
  await screen.goto(`${desk.site}${PLATFORM.summary}`)
  await says(screen, '人事服務網 eCPA')
  expect(await panel.text()).toBe('')
  await desk.end()
})

/** At the console: the month's file is produced, and its row in the history is read. */
async function produceAtConsole({ office, clock, screen }: PlatformDesk) {
  const practice = await startPractice({ differences: 'none', now: clock.now })
  const console = await office.visit(`${practice.url.replace('127.0.0.1', 'localhost')}/eform/menu.do`)
  await allowHere(office, console)
  const panel = office.panel(console)
  const journey = { office, practice, screen: console, panel } as Journey
  await openDownload(journey, MAY)
  await panel.says('115-05 可以產製')
  await produce(journey)
  await click(console, '查詢下載紀錄')
  const history = await windowSaying(office, '月下載紀錄')
  await office.panel(history).says('已記錄 宜蘭縣政府 1 筆下載紀錄')
  const [production] = practice.state.productions
  await console.close()
  await practice.stop()
  await screen.bringToFront()
  return production!
}

/** A file known to the extension, as from the console's history. */
async function record({ office }: PlatformDesk, month: string, stamp: string): Promise<void> {
  const [, year, mm, day, hour, minute, second] = /(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(stamp) as string[]
  const producedAt = `${year}-${mm}-${day}T${hour}:${minute}:${second}+08:00`
  const record = { kind: 'production', agency: AGENCY.code, month, producedAt, file: `${AGENCY.code}_${stamp}.json` }
  const dashboard = await office.open('dashboard.html')
  await dashboard.evaluate(async (value) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('chaiqin-companion')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    await new Promise<void>((resolve) => {
      const writing = database.transaction('records', 'readwrite')
      writing.oncomplete = () => resolve()
      writing.objectStore('records').put(value, value.file)
    })
    database.close()
  }, record)
  await dashboard.close()
}

async function kinds({ office }: PlatformDesk): Promise<string[]> {
  return (await readDatabase(office)).records.map(({ kind }) => kind)
}

function valuesOf(): string[] {
  return [...document.querySelectorAll('input')].map(({ value }) => value)
}

async function picturePopup(popup: { picture(name: string): Promise<unknown>; close(): Promise<void> }, name: string) {
  await popup.picture(name)
  await popup.close()
}
