import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { parsePage } from '../../lib/cli/read.ts'
import { everyPage } from '../../lib/reading/pages/every.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { platformSkinNames } from '../practice/platform/skins/skin.ts'
import { closeAll, picture } from './browsers.ts'
import { readDatabase } from './database.ts'
import { AGENCY } from './journey.ts'
import { monthFile, openFunction, PLATFORM, type PlatformDesk, sitDown, upload } from './platform-desk.ts'
import { click, says } from './screen.ts'

/** A later platform calls things otherwise: its pages are taught, and those that cannot be read are saved for diagnosis. */

/** A Wednesday, 115-05 just ended. */
const NOON = '2026-06-10T11:00:00+08:00'
const MAY = '2026-05'
const STAMP = '20260602090000'

test.afterEach(closeAll)

for (const browser of ['chromium', 'firefox'] as const) {
  test(`彙整總表 with 正確筆數 renamed: unreadable naming it, taught by one click, read; taken back (${browser})`, async () => {
    const desk = await sitDown(browser, NOON)
    const { office, platform, panel, screen } = desk
    await upload(desk, monthFile(MAY, STAMP))
    platform.faults.renamed = { 正確筆數: '通過筆數' }
    await openFunction(desk, PLATFORM.summary)
    const said = await panel.says('這一頁無法判讀')
    expect(said).toContain('表格找不到欄位:正確筆數。這一頁不認得的欄位:通過筆數。')
    expect(await filings(desk)).toEqual([])
    await picture(screen as never, `${browser}-platform-teaching-asked`)

    await panel.says('哪一欄是「正確筆數」')
    await panel.click('通過筆數')
    await panel.says('是哪一個月的?')
    await panel.click('115-05')
    await panel.says(`已記錄 ${AGENCY.name} 115-05 報送:正確 3 筆,錯誤 0 筆`)
    expect(await filings(desk)).toMatchObject([{ agency: AGENCY.code, month: MAY, accepted: 3, rejected: 0 }])

    // 歷程 has the same column: it was taught for both.
    await screen.goto(`${desk.site}${PLATFORM.history}?org=${AGENCY.code}`)
    await panel.says(`已記錄 ${AGENCY.name} 115-05 報送:正確 3 筆,錯誤 0 筆`)
    await openFunction(desk, PLATFORM.summary)
    await panel.says(`已記錄 ${AGENCY.name} 115-05 報送:正確 3 筆,錯誤 0 筆`)
    const kept = await filings(desk)

    const settings = await office.open('dashboard.html#settings/words')
    await says(settings, '通過筆數')
    await picture(settings as never, `${browser}-platform-teaching-settings`)
    await click(settings, '移除 通過筆數')
    await says(settings, '已移除「通過筆數」的對照')
    await screen.bringToFront()
    // The open page hears of it at once.
    await panel.says(/無法判讀.*找不到欄位:正確筆數。/s)
    expect(await filings(desk)).toEqual(kept)
    await desk.end()
  })
}

const NAME = '歐陽娜娜'
const REASON = '陪母親至醫院回診'
const SECRETS = [NAME, '歐陽', '娜娜', REASON, '母親', '醫院', AGENCY.name, AGENCY.code, STAMP]
const COPY = '存下這一頁供診斷'
const folder = mkdtempSync(join(tmpdir(), 'platform-copies-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

for (const skin of platformSkinNames) {
  test(`pages with renamed headers on ${skin}: a copy is offered, holds no name, and reads the same`, async () => {
    const desk = await sitDown('chromium', NOON, { skin })
    const { platform, panel, screen, site } = desk
    const page = screen as unknown as Page
    platform.faults.rejects = ['加班起時間格式錯誤', `${NAME}的事由「${REASON}」不符`]
    await upload(desk, monthFile(MAY, STAMP, 3, AGENCY.code, 0, NAME))
    platform.faults.renamed = { 正確筆數: '通過筆數', 錯誤訊息: '檢核情形' }

    const save = async (name: string): Promise<string> => {
      await panel.says(COPY)
      await picture(page, `platform-diagnosis-${skin}-${name}`)
      const [download] = await Promise.all([page.waitForEvent('download'), panel.click(COPY)])
      expect(download.suggestedFilename()).toMatch(new RegExp(`^chaiqin_診斷_${name}_1150610_11\\d\\d\\.html$`))
      const path = join(folder, `${skin}-${name}.html`)
      await download.saveAs(path)
      return readFileSync(path, 'utf8')
    }
    const read = (html: string) => readPage(parsePage(new TextEncoder().encode(html)), { register: everyPage })

    await screen.goto(`${site}${PLATFORM.errors}?org=${AGENCY.code}&no=1`)
    expect(await panel.says('這一頁無法判讀')).toContain('找不到欄位:錯誤訊息。這一頁不認得的欄位:檢核情形。')
    expect(await screen.evaluate(() => document.body.textContent, undefined)).toContain(NAME)
    const errors = await save('filing-errors')
    expect(SECRETS.filter((secret) => errors.includes(secret))).toEqual([])
    expect(errors).toContain('檢核情形')
    expect(read(errors)).toMatchObject({
      ...{ verdict: 'unreadable', page: 'filing-errors', missing: ['錯誤訊息'] },
      reason: { key: 'columns-missing', values: { unknown: '檢核情形' } },
    })

    await openFunction(desk, PLATFORM.summary)
    await panel.says('找不到欄位:正確筆數')
    const summary = await save('filing-summary')
    expect(SECRETS.filter((secret) => summary.includes(secret))).toEqual([])
    expect(summary).toContain('通過筆數')
    expect(read(summary)).toMatchObject({ verdict: 'unreadable', page: 'filing-summary', missing: ['正確筆數'] })
    await desk.end()
  })
}

async function filings({ office }: PlatformDesk): Promise<Record<string, unknown>[]> {
  return (await readDatabase(office)).records.filter(({ kind }) => kind === 'filing')
}
