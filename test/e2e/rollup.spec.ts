import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { addMonths, monthOfDay, monthsFrom, taipeiDay } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { parseStatus, toStatus } from '../../lib/domain/status-file.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { nextTitle } from '../../lib/text/next-action.ts'
import { allClear, filed, marked, produced } from '../domain/facts.ts'
import { closeAll, picture, until } from './browsers.ts'
import { layOut } from './data-files.ts'
import { putAgency, readDatabase } from './database.ts'
import { AGENCY } from './journey.ts'
import { OFFICES } from './office.ts'
import { choose, click, says } from './screen.ts'

/** 彙總: the status files of many offices, dropped at once. */

const current = monthOfDay(taipeiDay(Date.now()))
const months = monthsFrom(addMonths(current, -23), current)
const TOWNS = [
  '羅東鎮',
  '冬山鄉',
  '五結鄉',
  '三星鄉',
  '大同鄉',
  '南澳鄉',
  '蘇澳鎮',
  '頭城鎮',
  '礁溪鄉',
  '壯圍鄉',
  '員山鄉',
]

test.afterEach(closeAll)

/** An office as such offices are: mostly in time; some late, some behind, some with files out of order. */
function statusOf(index: number): string {
  const code = `${376_420_000 + index}A`
  const ended = months.slice(0, -1)
  const behind = index % 7 === 0 ? 1 + (index % 4) : 0
  const records = ended.flatMap((month, at): Fact[] => {
    const next = addMonths(month, 1)
    if (at >= ended.length - behind) return at % 2 ? allClear(month, `${next}-03 09:00`) : []
    // Now and then on the last day but some: late.
    const day = (index + at) % 23 === 0 ? '26' : '05'
    return [
      ...allClear(month, `${next}-02 09:00`),
      produced(month, `${next}-${day} 09:00`),
      filed(month, `${next}-${day} 09:00`, `${next}-${day} 10:00`),
      marked(month, 'survey', `${next}-${day} 11:00`),
    ]
  })
  if (index % 11 === 0) {
    // An older month produced again after a newer one, and accepted (R13).
    const [older, newer] = [ended.at(-6)!, `${ended.at(-3)!}-08`]
    records.push(produced(older, `${newer} 09:00`), filed(older, `${newer} 09:00`, `${newer} 10:00`))
  }
  const agency = {
    ...{ code, firstMonth: months[0]!, channel: 'console' as const },
    name: `宜蘭縣${TOWNS[index % TOWNS.length]}${['公所', '衛生所', '國民小學'][index % 3]}`,
  }
  const now = Date.now() - (index % 5) * 86_400_000
  const facts = records.map((fact) => ({ ...fact, agency: code }))
  const checklist = deriveChecklist({ agency, records: facts, calendar: officeCalendar, settings: {}, now })
  return JSON.stringify(toStatus([checklist], now, nextTitle))
}

test('300 status files: how long, who is late, whose files are out of order, and a CSV; nothing of it is kept', async () => {
  test.setTimeout(240_000)
  const office = await OFFICES.chromium()
  const screen = await office.open('dashboard.html#rollup')
  const page = screen as unknown as Page
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`status-${index + 1}.json`, Buffer.from(statusOf(index + 1))]),
  )
  const broken = {
    'truncated.json': files['status-1.json']!.subarray(0, 900),
    'newer.json': Buffer.from(files['status-1.json']!.toString().replace('"version":1', '"version":2')),
    'proto.json': Buffer.from(files['status-1.json']!.toString().replace('{', '{"__proto__":{"x":1},')),
    'backup.json': Buffer.from('{"format":"chaiqin-companion/backup","version":1}'),
  }
  const laid = layOut({ ...files, ...broken })
  await page.evaluate(() => {
    const tasks: number[] = []
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    Object.assign(window, { tasks })
  })
  const began = Date.now()
  await choose(screen, laid.paths)
  const taken = await until(
    'the files',
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
    () => page.evaluate(() => /已讀取 304 個檔\(([\d.]+) 秒/.exec(document.body.innerText)?.[1]),
    60_000,
  )
  const waited = Date.now() - began
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)
  const size = Object.values(files).reduce((sum, { length }) => sum + length, 0)
  console.log(
    `rollup: 300 files (${(size / 1e6).toFixed(1)} MB), 24 months each: read in ${taken} s, on the screen after ${waited} ms in all; ` +
      `tasks over 50 ms: ${tasks.map((ms) => ms.toFixed(0)).join(' ') || 'none'}`,
  )
  expect(waited).toBeLessThan(30_000)

  await says(screen, '沒有採用的檔案(4)')
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
  const text = await page.evaluate(() => document.body.innerText)
  expect(text).toMatch(/300 個機關:逾期 \d+、檔案順序不對 \d+/)
  for (const sentence of ['後面的內容被截斷了', '格式第 2 版', '「__proto__」', '這是備份檔'])
    expect(text).toContain(sentence)
  await page.evaluate(() => scrollTo(0, 0))
  await picture(screen, 'chromium-rollup')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(screen, 'chromium-rollup-dark')
  await page.emulateMedia({ colorScheme: 'light' })

  await click(screen, '只看逾期')
  const late = await until('fewer', () =>
    page.evaluate(() => {
      const count = document.querySelectorAll('.rollup-agency').length
      return count < 300 ? count : 0
    }),
  )
  expect(text).toContain(`逾期 ${late}、`)
  await page.locator('.rollup-agency').first().click()
  await says(screen, '未完成的月份')
  await picture(screen, 'chromium-rollup-late')

  const saved = await office.saved(screen, () => click(screen, '匯出 CSV'))
  const lines = readFileSync(saved.path, 'utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(late + 1)
  expect(lines[0]).toContain(`,${rocMonth(current)}(${current}),`)
  expect(lines[1]).toMatch(/^37642\d{4}A,宜蘭縣.*,逾期 \d+ 天/)
  expect(await readDatabase(office)).toEqual({ records: [], unreadable: [], agencies: [] })

  // Another page of the dashboard and back.
  await click(screen, '設定')
  await says(screen, '新增機關')
  await click(screen, '彙總')
  await says(screen, '300 個機關')
  laid.remove()
  await office.close()
})

for (const browser of ['chromium', 'firefox'] as const) {
  test(`an office’s own status goes out, and into the rollup (${browser})`, async () => {
    const office = await OFFICES[browser]()
    const screen = await office.open('dashboard.html#rollup')
    await says(screen, '還沒有機關')
    await putAgency(screen, { ...AGENCY, firstMonth: addMonths(current, -2), channel: 'console' })
    await screen.close()
    const again = await office.open('dashboard.html#rollup')
    await says(again, '匯出狀態檔')
    const { name, path } = await office.saved(again, () => click(again, '匯出狀態檔'))
    expect(name).toMatch(/^差勤報送狀態_376420000A_\d{3}-\d{2}-\d{2}\.json$/)
    expect(parseStatus(readFileSync(path, 'utf8'))).toMatchObject({ ok: true, value: { agencies: [{ ...AGENCY }] } })
    await choose(again, [path])
    await says(again, '已讀取 1 個檔')
    await until('the row', () => again.evaluate(() => document.querySelector('.rollup-agency')?.textContent, undefined))
    await picture(again, `${browser}-rollup-own`)
    await office.close()
  })
}
