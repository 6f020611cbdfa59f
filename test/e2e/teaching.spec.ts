import { expect, test } from '@playwright/test'
import { rocMonth } from '../../lib/text/dates.ts'
import { closeAll, until } from './browsers.ts'
import { readDatabase } from './database.ts'
import { AGENCY, allowSite, begin, end, type Journey } from './journey.ts'
import { OFFICES } from './office.ts'
import { ask } from './operator.ts'
import { click, says } from './screen.ts'

/** A vendor renames two columns: the page cannot be read, names both, is taught, and is read. */

const RENAMED = { 異動狀態: '處理結果', 假單狀態: '簽核狀況' }

test.afterEach(closeAll)

for (const browser of ['chromium', 'firefox'] as const) {
  test(`two renamed headers: unreadable naming both, taught on the panel, read (${browser})`, async () => {
    const journey = await begin(() => OFFICES[browser]())
    const { practice, panel, screen, office, site, months } = journey
    practice.addDifference({ agency: AGENCY.code, month: months[1], data: 'leave', mode: 'correction', count: 3 })
    practice.faults.renamed = RENAMED
    await allowSite(journey)
    await ask(journey, { mode: 'correction', data: 'leave', month: months[1] })

    const said = await panel.says('這一頁無法判讀')
    expect(said).toContain('表格找不到欄位:異動狀態、假單狀態。這一頁不認得的欄位:處理結果、簽核狀況。')
    expect(await comparisons(journey)).toEqual([])
    await screen.screenshot({ path: `output/pictures/${browser}-teaching-asked.png` })

    await panel.says('哪一欄是「異動狀態」')
    await panel.click('處理結果')
    await panel.says('哪一欄是「假單狀態」')
    await panel.click('簽核狀況')
    await panel.says(`已記錄 ${rocMonth(months[1])} 校正・差假:3 筆差異`)
    await until('the record', async () => (await comparisons(journey)).length === 1)
    expect((await comparisons(journey))[0]).toMatchObject({ total: 3, rowsRead: 3, data: 'leave', change: 'all' })

    // What was taught stands in the settings, and can be taken back there.
    const settings = await office.open('dashboard.html#settings/words')
    await says(settings, '處理結果')
    await settings.screenshot({ path: `output/pictures/${browser}-teaching-settings.png` })
    await click(settings, '移除 處理結果')
    await says(settings, '已移除「處理結果」的對照')
    await screen.bringToFront()
    // The open page hears of it at once: nothing of it is believed any more.
    await panel.says(/無法判讀.*找不到欄位:異動狀態。/s)
    expect(await comparisons(journey)).toHaveLength(1)
    expect(site).toContain('localhost')
    await end(journey)
  })
}

async function comparisons({ office }: Journey): Promise<Record<string, unknown>[]> {
  const { records } = await readDatabase(office)
  return records.filter(({ kind }) => kind === 'comparison')
}
