import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { addMonths, monthOfDay, monthsFrom, taipeiDay } from '../../lib/domain/months.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { closeAll, until } from './browsers.ts'
import { launchChromium } from './chromium.ts'
import { dataFile, dataFileName, layOut } from './data-files.ts'
import { putAgency, readDatabase } from './database.ts'
import { AGENCY } from './journey.ts'
import { type Office, OFFICES } from './office.ts'
import { choose, click, pick, type Screen, says, write } from './screen.ts'
import { recordTasks, rendererOf } from './tasks.ts'

/** The dashboard's 檔案 page: files checked on this computer alone, the plan, what is recorded (R12–R16). */

const FULL = 5 * 1024 * 1024
const current = monthOfDay(taipeiDay(Date.now()))
const last = addMonths(current, -1)

test.afterEach(closeAll)

for (const browser of ['chromium', 'firefox'] as const) {
  test(`dropped, checked, said plainly, recorded by a click alone (${browser})`, async () => {
    const office = await OFFICES[browser]()
    const screen = await followed(office)
    const good = dataFileName(AGENCY.code, last)
    const big5 = Buffer.from([0x5b, 0x22, 0xa4, 0xa4, 0xa4, 0xe5, 0x22, 0x5d])
    const files = layOut({
      [good]: dataFile(AGENCY.code, FULL),
      'truncated.json': dataFile(AGENCY.code, 10_000).subarray(0, 5000),
      'big5.json': big5,
      'bom.json': Buffer.from('\uFEFF[{"機關代碼":"376420000A"}]'),
      'empty.json': Buffer.alloc(0),
      'page.json': Buffer.from('<!DOCTYPE html><title>登入</title>'),
      'large.json': dataFile(AGENCY.code, FULL + 1),
      'other.json': dataFile('376500000A', 1000),
      'list.txt': Buffer.from('a,b\n'),
    })
    await choose(screen, files.paths)
    await says(screen, '檢查完成')
    const rows = await texts(screen, '.files-table tbody tr')
    const said = (name: string) => rows.find((row) => row.startsWith(name)) ?? ''
    expect(said(good)).toMatch(/5\.0 MB.*檢查無誤/s)
    expect(said('truncated.json')).toContain('檔案不完整')
    expect(said('big5.json')).toContain('看起來是 Big5(第 3 個位元組起)')
    expect(said('bom.json')).toContain('BOM')
    expect(said('empty.json')).toContain('檔案是空的')
    expect(said('page.json')).toContain('登入逾時')
    expect(said('large.json')).toContain('5,242,881 位元組')
    expect(said('other.json')).toContain('內容的機關代碼是 376500000A')
    expect(said('list.txt')).toMatch(/副檔名不是 \.json.*不應是「a」/s)
    await screen.screenshot({ path: `output/pictures/${browser}-files.png` })

    // Its month is not told by its name; once the operator says it, it is in the plan, and still no record.
    await pick(screen, `資料年月 ${good}`, last)
    await says(screen, '1 個檔,一次上傳')
    expect((await readDatabase(office)).records).toEqual([])
    await click(screen, `記為已產製 ${good}`)
    await says(screen, '已記錄 1 個檔')
    await says(screen, '已有紀錄')
    expect((await readDatabase(office)).records).toMatchObject([
      { kind: 'production', agency: AGENCY.code, month: last, file: good },
    ])
    expect(await texts(screen, '.files-batch tbody tr')).toEqual([expect.stringContaining(`${rocMonth(last)}`)])
    files.remove()
    await office.close()
  })

  test(`an office’s JSON Schema and file names (${browser})`, async () => {
    const office = await OFFICES[browser]()
    const screen = await followed(office, '#settings/files')
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { 資料: { items: { $ref: '#/definitions/row' } } },
      definitions: { row: { required: ['地點', '單位'], properties: { 時數: { type: 'integer', maximum: 4 } } } },
    }
    const laid = layOut({
      '介接格式.json': Buffer.from(JSON.stringify(schema)),
      'broken.json': Buffer.from('{"$ref":"https://example.gov.tw/other.json"}'),
      [`報送 ${Number(last.slice(0, 4)) - 1911}-${last.slice(5)}-02 09.00.json`]: dataFile(AGENCY.code, 1000),
    })
    const [good, broken, file] = laid.paths as [string, string, string]
    await choose(screen, [broken], '[aria-labelledby=dash-files] input[type=file]')
    await says(screen, '這不是能使用的 JSON Schema')
    await choose(screen, [good], '[aria-labelledby=dash-files] input[type=file]')
    await says(screen, '使用中:介接格式.json')
    await write(screen, '檔名格式', 0, '報送 {年}-{月}-{日} {時}.{分}.json')
    // Another section has such a button too.
    await screen.keyboard.press('Enter' as never)
    await says(screen, '已儲存')
    await click(screen, '檔案')
    await says(screen, '也依格式定義檔「介接格式.json」檢查')
    await choose(screen, [file])
    await says(screen, '檢查完成')
    const [row = ''] = await texts(screen, '.files-table tbody tr')
    expect(row).toContain('JSON 架構錯誤-缺少單位項目(資料[0],第 1 列,規則 required)')
    expect(row).toContain('時數格式錯誤(資料[0].時數,第 1 列,規則 maximum:4)')
    expect(row).toContain(`${Number(last.slice(0, 4)) - 1911}-${last.slice(5)}-02 09:00`)
    laid.remove()
    await office.close()
  })
}

test('50 files of 5 MB: progress, the page free all the while, the memory given back', async () => {
  test.setTimeout(240_000)
  const chromium = await launchChromium()
  const page = await chromium.open('dashboard.html')
  await follow(page as unknown as Screen, addMonths(current, -51), '#files')
  const months = monthsFrom(addMonths(current, -50), last)
  const content = dataFile(AGENCY.code, FULL)
  const files = layOut(Object.fromEntries(months.map((month) => [dataFileName(AGENCY.code, month), content])))
  const pid = await rendererOf(page)
  const before = memoryOf(pid)

  const recorded = await recordTasks(page)
  await page.evaluate(() => {
    const steps = new Set<string>()
    Object.assign(window, { steps })
    const look = (): unknown => steps.add(document.querySelector('.dash-progress')?.textContent ?? '')
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  let peak = before
  const check = async (): Promise<number> => {
    const began = Date.now()
    await choose(page as unknown as Screen, files.paths)
    const isDone = async () => {
      peak = Math.max(peak, memoryOf(pid))
      return (await page.locator('.dash-card [role=status]').allInnerTexts()).some((text) =>
        text.startsWith('檢查完成'),
      )
    }
    await until('the check', isDone, 100_000)
    await until('the worker to end', async () => page.workers().length === 0)
    return Date.now() - began
  }
  const took = await check()
  const tasks = await recorded(pid)
  const steps = await page.evaluate(() => [...(window as unknown as { steps: Set<string> }).steps])
  expect(await page.locator('.files-table tbody tr').count()).toBe(50)
  expect(await page.locator('.files-state[data-state=problem]').count()).toBe(49)
  expect(steps.filter((step) => /^檢查中 \d+ \/ 50 個檔/.test(step)).length).toBeGreaterThan(40)
  expect(tasks.length).toBeGreaterThan(50)
  expect(tasks[0]).toBeLessThanOrEqual(50)

  // 250 MB were read. What a browser keeps ready for the next time it keeps once: a second round asks for no more.
  const after = memoryOf(pid)
  await click(page as unknown as Screen, '清除清單')
  await check()
  const again = memoryOf(pid)
  const figures = { took, longest: tasks.slice(0, 5), tasks: tasks.length, before, peak, after, again }
  test.info().annotations.push({ type: 'figures', description: JSON.stringify(figures) })
  expect(peak).toBeLessThan(before + 250)
  expect(after).toBeLessThan(before + 150)
  expect(again).toBeLessThan(after + 100)
  files.remove()
  await chromium.close()
})

/** A dashboard with the agency followed from the last month on, at an address. */
async function followed(office: Office, hash = '#files'): Promise<Screen> {
  const screen = await office.open('dashboard.html')
  await follow(screen, last, hash)
  return screen
}

async function follow(screen: Screen, firstMonth: string, hash: string): Promise<void> {
  await says(screen, '還沒有機關')
  await putAgency(screen, { ...AGENCY, firstMonth, channel: 'console' })
  await screen.evaluate((to) => {
    location.hash = to
    location.reload()
  }, hash)
  await says(screen, hash === '#files' ? '檢查檔案' : '格式定義檔')
}

function texts(screen: Screen, selector: string): Promise<string[]> {
  return screen.evaluate(
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
    (wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map((one) => one.innerText),
    selector,
  )
}

/** Megabytes a process holds. */
function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}
