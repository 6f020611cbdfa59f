import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { parsePage } from '../../lib/cli/read.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { skinNames } from '../practice/skins/skin.ts'
import { closeAll, picture } from './browsers.ts'
import { AGENCY, allowSite, begin, end } from './journey.ts'
import { chromiumOffice } from './office.ts'
import { ask } from './operator.ts'

/** A page that cannot be read is saved by the operator: redacted, and reading as the page did, on every console. */

const NAME = '歐陽娜娜'
const REASON = '陪母親至醫院回診,電話0912345678'
const SECRETS = [NAME, '歐陽', '娜娜', REASON, '母親', '醫院', '0912', AGENCY.name, AGENCY.code]
const COPY = '存下這一頁供診斷'
const asked = { mode: 'correction', data: 'leave' } as const

const folder = mkdtempSync(join(tmpdir(), 'diagnosis-'))
test.afterEach(closeAll)
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

for (const skin of skinNames) {
  test(`two renamed headers on ${skin}: a copy is offered, holds no name, and reads the same`, async () => {
    const journey = await begin(() => chromiumOffice(), { skin })
    const { practice, months, screen, panel } = journey
    const page = screen as unknown as Page
    const month = months[1]
    await allowSite(journey)
    practice.addDifference({ agency: AGENCY.code, month, data: 'leave', mode: 'correction', count: 3 })
    await ask(journey, { ...asked, month })
    await panel.says('已記錄')
    expect(await panel.text()).not.toContain(COPY)

    practice.faults.renamed = { 異動日期: '變更日期', 假單狀態: '表單狀態' }
    practice.faults.texts = { 姓名: NAME, 事由: REASON }
    await ask(journey, { ...asked, month })
    expect(await panel.says(COPY)).toContain('異動日期、假單狀態')
    await picture(page, `diagnosis-${skin}`)

    const [download] = await Promise.all([page.waitForEvent('download'), panel.click(COPY)])
    expect(download.suggestedFilename()).toMatch(/^chaiqin_診斷_comparison_\d{7}_\d{4}\.html$/)
    const path = join(folder, `${skin}.html`)
    await download.saveAs(path)
    const html = readFileSync(path, 'utf8')
    expect(SECRETS.filter((secret) => html.includes(secret))).toEqual([])
    expect(html).toContain('變更日期')
    const query = JSON.parse(/^查詢條件:(.*)$/m.exec(html)?.[1] ?? 'null')
    expect(query).toMatchObject({ kind: 'correction', data: 'leave', month })
    expect(readPage(parsePage(readFileSync(path)), { query })).toMatchObject({
      verdict: 'unreadable',
      page: 'comparison',
      reason: { key: 'columns-missing' },
      missing: ['異動日期', '假單狀態'],
    })
    expect(await panel.text()).toContain('無法判讀')
    await end(journey)
  })
}
