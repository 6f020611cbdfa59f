import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Download, expect, type Page, test } from '@playwright/test'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import type { Agency } from '../../lib/domain/agencies.ts'
import { NO_HEAD } from '../../lib/domain/ledger.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { complianceReport } from '../../lib/report/compliance.ts'
import { agency, at } from '../domain/facts.ts'
import { cellsOf, readCells } from '../report/cells.ts'
import { readCsv } from '../report/read-csv.ts'
import { halfYear, inputOf, NOW, sourceOf, wholeYear } from '../report/source-data.ts'
import { closeAll } from './browsers.ts'
import { type Chromium, launchChromium } from './chromium.ts'
import { putAgency, putRecords } from './database.ts'
import { OFFICES } from './office.ts'
import { click, says } from './screen.ts'
import { recordTasks, rendererOf } from './tasks.ts'

/** The dashboard's 報表: what is saved really, opened again and compared with the checklist; what is printed really. */

const pictures = join(import.meta.dirname, '../../output/pictures')
const OFFICE = agency({ firstMonth: '2023-01' })
const SPAN = '#reports/376420000A/compliance/2023-01/2023-06'

test.afterEach(closeAll)

test('a report is chosen, looked at, and saved in every format', async () => {
  const chromium = await launchChromium()
  const page = await dashboard(chromium, [OFFICE], halfYear, SPAN)
  const report = complianceReport(inputOf([sourceOf(halfYear)], { ledger: NO_HEAD }))

  await test.step('the preview is the report', async () => {
    for (const { name, rows } of report.sheets) {
      await page.getByRole('button', { name: `${name} ${rows.length} 列` }).click()
      await expect(page.locator('.reports-table tbody tr')).toHaveCount(Math.min(rows.length, 50))
    }
    await page.getByRole('button', { name: '摘要 6 列' }).click()
    await page.screenshot({ path: join(pictures, 'reports.png'), fullPage: true })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot({ path: join(pictures, 'reports-dark.png'), fullPage: true })
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('ODS and XLSX, opened by another program, hold the same cells', async () => {
    for (const [as, read] of [
      ['ODS', readOds],
      ['XLSX', readXlsx],
    ] as const) {
      const { name, bytes } = await saved(page, `下載 ${as}`)
      expect(name).toBe(`112-01至112-06_376420000A_合規報表.${as.toLowerCase()}`)
      expect(await readCells(read, bytes)).toEqual(cellsOf(report))
    }
  })

  await test.step('CSV is the sheet that is shown', async () => {
    await page.getByRole('button', { name: '差異 3 列' }).click()
    const { name, bytes } = await saved(page, '下載 CSV(差異)')
    expect(name).toBe('112-01至112-06_376420000A_合規報表_差異.csv')
    expect(readCsv(bytes).length).toBe(4)
  })

  await test.step('notes only where they are asked for', async () => {
    expect(await textIn(page, '下載 ODS')).not.toContain('陳小明')
    await page.getByLabel('含備註').check()
    await page.getByRole('button', { name: '依據 39 列' }).waitFor()
    expect(await textIn(page, '下載 ODS')).toContain('陳小明')
  })
  await chromium.close()
})

test('the choice is in the address: a reload and a link find the same report', async () => {
  const chromium = await launchChromium()
  const page = await dashboard(chromium, [OFFICE], halfYear, '#overview')
  await page.getByRole('link', { name: '報表' }).click()
  await page.getByRole('button', { name: '摘要 6 列' }).waitFor()
  await page.getByRole('radio', { name: '月證明' }).check()
  await page.getByLabel('月份').selectOption('2023-03')
  await page.getByRole('button', { name: '月證明 12 列' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#reports/376420000A/month/2023-03/2023-03')
  await page.reload()
  await expect(page.getByRole('radio', { name: '月證明' })).toBeChecked()
  await expect(page.getByLabel('月份')).toHaveValue('2023-03')
  await page.getByRole('radio', { name: '年度證明' }).check()
  await page.getByRole('button', { name: '統計 7 列' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#reports/376420000A/year/2023-01/2023-07')
  await chromium.close()
})

test('each report prints: A4 on its side, headings on every page, certificates on one', async () => {
  const chromium = await launchChromium()
  const office = { ...OFFICE, firstMonth: '2022-01' }
  const page = await dashboard(chromium, [office], [...wholeYear, ...halfYear], SPAN)
  const [root] = page.url().split('dashboard.html')
  for (const [kind, from, to, pages] of [
    ['compliance', '2023-01', '2023-06', undefined],
    ['month', '2023-03', '2023-03', 1],
    ['year', '2022-01', '2022-12', 1],
  ] as const) {
    await page.goto(`${root}report.html?${new URLSearchParams({ kind, agency: OFFICE.code, from, to })}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.screenshot({ path: join(pictures, `report-${kind}.png`), fullPage: true })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot({ path: join(pictures, `report-${kind}-dark.png`), fullPage: true })
    await page.emulateMedia({ colorScheme: 'light' })
    const pdf = await printed(page, `report-${kind}`)
    if (pages !== undefined) expect(pdf.pages, kind).toBe(pages)
    expect(pdf.box).toEqual([842, 595])
    expect(await page.locator('.report-sign').allInnerTexts()).toEqual([
      expect.stringContaining('承辦人'),
      expect.stringContaining('主管'),
    ])
    expect(await page.locator('body').textContent()).not.toMatch(/陳小明|陳○○|病假|社會處/)
  }
  await chromium.close()
})

test('in Firefox too: looked at, made, printed page drawn', async () => {
  const office = await OFFICES.firefox()
  const screen = await office.open('dashboard.html')
  await says(screen, '還沒有機關')
  await putAgency(screen, OFFICE)
  await screen.evaluate((to) => {
    location.hash = to
    location.reload()
  }, '#reports/376420000A/year/2023-01/2023-12')
  await says(screen, '年度證明 12 列')
  await screen.screenshot({ path: join(pictures, 'reports-firefox.png') as `${string}.png` })
  for (const words of ['下載 ODS', '下載 XLSX', '下載 CSV(年度證明)']) {
    await click(screen, words)
    await says(screen, `已產生 112年_376420000A_年度證明`)
    await says(screen, words.slice(3, 6).trim().toLowerCase())
  }
  const paper = await office.open('report.html?kind=year&agency=376420000A&from=2023-01&to=2023-12')
  await says(paper, '112 年 1 月至 12 月份差勤資料報送情形如下')
  await says(paper, '共 12 個月:準時 0、晚報 0、逾期未報 12。')
  await office.close()
})

// A busy machine is no reason to fail: a bad spell gets another chance.
test.describe('measured', () => {
  test.describe.configure({ retries: 1 })

  test('300 agencies, 18,000 months: shown with progress, stopped, made; the page is free all the while', async () => {
    test.setTimeout(90_000)
    const chromium = await launchChromium()
    const agencies = Array.from({ length: 300 }, (_, index) =>
      agency({ code: `3764${String(index).padStart(5, '0')}A`, name: `第 ${index + 1} 機關`, firstMonth: '2018-07' }),
    )
    const page = await dashboard(chromium, agencies, [], '#reports/376400000A/compliance/2018-07/2023-06/all')
    await page.getByRole('button', { name: '摘要 18,000 列' }).waitFor({ timeout: 60_000 })
    await expect(page.getByText('列印請選一個機關')).toBeVisible()

    // As soon as it is there: a quick machine is done before a driver's hand has found it.
    await page.evaluate(pressStop)
    await page.getByRole('button', { name: '下載 XLSX' }).click()
    await expect(page.getByText('已停止,沒有產生檔案')).toBeVisible()
    await expect(page.getByRole('progressbar')).toHaveCount(0)

    const pid = await rendererOf(page)
    const recorded = await recordTasks(page)
    const began = Date.now()
    const { name, bytes } = await saved(page, '下載 ODS')
    const took = Date.now() - began
    const tasks = await recorded(pid)
    test.info().annotations.push({
      type: 'figures',
      description: JSON.stringify({ took, bytes: bytes.length, longest: tasks.slice(0, 5) }),
    })
    expect(name).toBe('107-07至112-06_全部機關_合規報表.ods')
    const { sheets } = await readOds(bytes)
    expect(sheets[0]?.rows.length).toBe(18_001)
    expect(tasks[0]).toBeLessThanOrEqual(100)
    await chromium.close()
  })
})

/** The dashboard at an address, its database holding these, its clock standing at NOW. */
async function dashboard(
  chromium: Chromium,
  agencies: readonly Agency[],
  records: readonly StoredRecord[],
  hash: string,
): Promise<Page> {
  const page = await chromium.open('dashboard.html')
  await page.getByText('還沒有機關').waitFor()
  await putRecords(page, agencies, records)
  await page.clock.setFixedTime(instantOf(at(NOW)))
  await page.evaluate((to) => {
    location.hash = to
    location.reload()
  }, hash)
  await page.getByRole('navigation').waitFor()
  return page
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  await expect(page.getByRole('status').filter({ hasText: '已產生' })).toBeVisible()
  return { name: download.suggestedFilename(), bytes: readFileSync(await (download as Download).path()) }
}

/** All text of a saved ODS. */
async function textIn(page: Page, button: string): Promise<string> {
  const { bytes } = await saved(page, button)
  return JSON.stringify((await readOds(bytes)).sheets)
}

/** Prints as the browser's own dialog would; the PDF, and a picture of its pages where poppler is there. */
async function printed(page: Page, name: string): Promise<{ pages: number; box: number[] }> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })
  const pdf = Buffer.from(data, 'base64')
  mkdirSync(pictures, { recursive: true })
  writeFileSync(join(pictures, `${name}.pdf`), pdf)
  spawnSync('pdftoppm', ['-r', '80', '-png', join(pictures, `${name}.pdf`), join(pictures, `${name}-page`)])
  const text = pdf.toString('latin1')
  const [, ...box] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []
  return { pages: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0, box: box.map((side) => Math.round(Number(side))) }
}

/** Presses 停止 the moment it stands. Runs in the page. */
function pressStop(): void {
  const watch = new MutationObserver(() => {
    const stop = [...document.querySelectorAll('button')].find((one) => one.textContent === '停止')
    if (!stop) return
    watch.disconnect()
    stop.click()
  })
  watch.observe(document.body, { subtree: true, childList: true })
}
