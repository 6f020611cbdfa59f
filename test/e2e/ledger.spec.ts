import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { parseBackup, serialiseBackup, toBackup } from '../../lib/domain/backup.ts'
import { canonicalJson } from '../../lib/domain/keys.ts'
import { addMonths, monthOfDay, monthsFrom, taipeiDay, toMoment } from '../../lib/domain/months.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { rocMonth } from '../../lib/text/dates.ts'
import { closeAll, picture, until } from './browsers.ts'
import { layOut } from './data-files.ts'
import { readDatabase } from './database.ts'
import { AGENCY } from './journey.ts'
import { type Office, OFFICES } from './office.ts'
import { choose, click, type Screen, says, shows, write } from './screen.ts'

/** Backup, erasing, restoring, the handover and the ledger, in the extension as it is built. */

const current = monthOfDay(taipeiDay(Date.now()))
const months = monthsFrom(addMonths(current, -20), addMonths(current, -1))
const OTHER = { code: '376421000B', name: '羅東鎮公所' }
const NOTE = '王大同交辦,下週再確認'

test.afterEach(closeAll)

/** Two offices' records: every kind, rows, notes, a kind of a later version, text no encoding likes. */
function records(): StoredRecord[] {
  return [AGENCY.code, OTHER.code].flatMap((agency) => [
    ...months.flatMap((month, index): StoredRecord[] => {
      const at = `${addMonths(month, 1)}-03T09:00:00+08:00`
      const of = { agency, month }
      const rows = [{ department: '人事室', name: '陳○○', leaveType: '事假' }]
      return [
        ...(['correction', 'backfill'] as const).flatMap((mode) =>
          (['leave', 'overtime'] as const).map((data) => ({
            ...{ kind: 'comparison', ...of, mode, data, change: 'all', total: index % 3 ? 0 : 1, rowsRead: 1, at },
            ...{ period: [`${month}-01`, `${month}-28`], ...(index === 0 && { rows }) },
          })),
        ),
        { kind: 'production', ...of, records: 12, producedAt: at, file: `${agency}_${month}.json` },
        { kind: 'filing', ...of, file: `${agency}_${month}.json`, filedAt: at, accepted: 12, rejected: 0 },
        { kind: 'mark', ...of, step: 'survey', done: true, note: index === 3 ? NOTE : '', at },
      ]
    }),
    { kind: 'later', agency, odd: '\u202e</script>\u200b𠮷', deep: [{ a: [null, 1.5] }] },
  ])
}

function backupFile(all: StoredRecord[] = records()): Buffer {
  const agencies = [AGENCY, OTHER].map((one) => ({ ...one, firstMonth: months[0]!, channel: 'console' as const }))
  return Buffer.from(
    serialiseBackup(toBackup({ agencies, settings: { holidayRule: 'none' }, records: all }, Date.now())),
  )
}

/** Restores a file through the page; says how many records came in. */
async function restore(screen: Screen, path: string): Promise<void> {
  await choose(screen, [path], '[aria-labelledby=dash-backup] input[type=file]')
  await says(screen, '確定還原')
  await click(screen, '確定還原')
  await says(screen, '已還原:加入')
}

async function eraseEverything(screen: Screen): Promise<void> {
  await click(screen, '選擇要刪除的資料')
  await says(screen, '刪除範圍')
  await click(screen, '全部資料')
  await write(screen, '請輸入「刪除全部資料」以確認', 0, '刪除全部資料')
  await screen.keyboard.press('Enter' as never)
  await says(screen, '已刪除')
}

/** 驗證, and what it comes to. */
async function verify(screen: Screen): Promise<string> {
  await click(screen, '驗證')
  return until('the result', () =>
    screen.evaluate(() => {
      const notice = document.querySelector<HTMLElement>('[aria-labelledby=dash-proof] .dash-notice')
      const rest = document.querySelector<HTMLElement>('[aria-labelledby=dash-proof]')
      // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
      return notice && !document.querySelector('.dash-progress') ? rest!.innerText : ''
    }, undefined),
  )
}

const sorted = (all: unknown[]) => all.map(canonicalJson).sort()
const contents = async (office: Office) => {
  const { records: all, agencies } = await readDatabase(office)
  return { records: sorted(all), agencies: sorted(agencies) }
}

for (const browser of ['chromium', 'firefox'] as const) {
  test(`backup, everything erased, restored: the same again, and the ledger knows it (${browser})`, async () => {
    test.setTimeout(120_000)
    const office = await OFFICES[browser]()
    const laid = layOut({ 'backup.json': backupFile() })
    const screen = await office.open('dashboard.html#settings/backup')
    await restore(screen, laid.paths[0]!)
    const before = await contents(office)
    expect(before.records).toEqual(sorted(records()))

    const first = await office.saved(screen, () => click(screen, '匯出備份'))
    expect(first.name).toMatch(/^chaiqin-companion_backup_\d{3}-\d{2}-\d{2}\.json$/)
    await says(screen, '已匯出')
    expect(await verify(screen)).toMatch(/相符:帳本 283 筆與現有 282 筆紀錄/)

    await eraseEverything(screen)
    expect(await contents(office)).toEqual({ records: [], agencies: [] })
    await restore(screen, first.path)
    expect(await contents(office)).toEqual(before)
    const second = await office.saved(screen, () => click(screen, '匯出備份'))
    const plain = (path: string) => {
      const backup = parseBackup(readFileSync(path, 'utf8'))
      if (!backup.ok) throw new Error(backup.problem.key)
      return { ...backup.value, exportedAt: '', records: sorted(backup.value.records) }
    }
    expect(plain(second.path)).toEqual(plain(first.path))

    expect(await verify(screen)).toMatch(/相符.*刪除 全部資料,282 筆/s)
    await picture(screen, `${browser}-ledger-holds`)
    laid.remove()
    await office.close()
  })

  test(`a record changed, one lost, past the product: named (${browser})`, async () => {
    test.setTimeout(120_000)
    const office = await OFFICES[browser]()
    const laid = layOut({ 'backup.json': backupFile() })
    const screen = await office.open('dashboard.html#settings/proof')
    await restore(screen, laid.paths[0]!)
    expect(await verify(screen)).toContain('相符')
    const told = await screen.evaluate(tamper, { agency: AGENCY.code, month: months[2]! })
    expect(told).toBe('done')
    const found = await verify(screen)
    expect(found).toContain('發現 2 處不符')
    expect(found).toMatch(
      new RegExp(`帳本第 \\d+ 筆\\(宜蘭縣政府 ${rocMonth(months[2]!)} 報送,.*現在寫的是:報送 .*錯誤 0 筆`),
    )
    expect(found).toMatch(new RegExp(`帳本第 \\d+ 筆\\(宜蘭縣政府 ${rocMonth(months[2]!)} 產製,.*不見了`))
    await picture(screen, `${browser}-ledger-broken`)
    laid.remove()
    await office.close()
  })

  test(`the handover opened by itself, and restored (${browser})`, async () => {
    test.setTimeout(120_000)
    const office = await OFFICES[browser]()
    const laid = layOut({ 'backup.json': backupFile() })
    const screen = await office.open('dashboard.html#settings/backup')
    await restore(screen, laid.paths[0]!)
    const before = await contents(office)
    await click(screen, '包含備註')
    const page = await office.saved(screen, () => click(screen, '產生交接檔'))
    expect(page.name).toMatch(/^差勤報送交接_\d{3}-\d{2}-\d{2}\.html$/)
    await says(screen, '已產生')

    const paper = await office.visit(`file://${page.path}`)
    await says(paper, '差勤資料報送交接')
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
    expect(await paper.evaluate(() => document.body.innerText, undefined)).toContain(NOTE)
    expect(await shows(paper, 'chaiqin-companion/backup')).toBe(false)
    await picture(paper, `${browser}-handover`)
    await paper.close()

    await screen.bringToFront()
    await eraseEverything(screen)
    await restore(screen, page.path)
    expect(await contents(office)).toEqual(before)

    await click(screen, '包含備註')
    const without = await office.saved(screen, () => click(screen, '產生交接檔'))
    expect(readFileSync(without.path, 'utf8')).not.toContain('王大同')
    laid.remove()
    await office.close()
  })

  test(`a restore stopped, and one cut off: what was there is there (${browser})`, async () => {
    test.setTimeout(240_000)
    const office = await OFFICES[browser]()
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...(records()[0] as object as { kind: string }),
      total: index,
      at: toMoment(Date.parse('2020-01-01T00:00:00+08:00') + index * 1000),
    }))
    const laid = layOut({ 'small.json': backupFile(), 'large.json': backupFile(many) })
    const screen = await office.open('dashboard.html#settings/backup')
    await restore(screen, laid.paths[0]!)
    const before = await contents(office)

    const begin = async (on: Screen) => {
      await choose(on, [laid.paths[1]!], '[aria-labelledby=dash-backup] input[type=file]')
      await until('the preview', () => shows(on, '確定還原'), 60_000)
      await click(on, '確定還原')
      await until('some of it', () =>
        on.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0, undefined),
      )
    }
    await begin(screen)
    await click(screen, '停止')
    await says(screen, '還原已停止')
    expect(await contents(office)).toEqual(before)

    const other = await office.open('dashboard.html#settings/backup')
    await begin(other)
    await other.close()
    expect(await contents(office)).toEqual(before)
    await screen.bringToFront()
    expect(await verify(screen)).toContain('相符')
    laid.remove()
    await office.close()
  })

  test(`a file of another version, cut, of another kind: one sentence; with __proto__: said, and left out (${browser})`, async () => {
    const office = await OFFICES[browser]()
    const text = backupFile().toString()
    const screen = await office.open('dashboard.html#settings/backup')
    for (const [name, content, sentence] of [
      ['newer.json', text.replace('"version": 1', '"version": 9'), '格式第 9 版'],
      ['cut.json', text.slice(0, 5000), '後面的內容被截斷了'],
      ['status.json', '{"format":"chaiqin-companion/status","version":1}', '這不是差勤報送小幫手的備份檔'],
      ['page.html', '<!doctype html><p>登入</p>', '這個網頁檔裡沒有備份'],
    ] as const) {
      const laid = layOut({ [name]: Buffer.from(content) })
      await choose(screen, laid.paths, '[aria-labelledby=dash-backup] input[type=file]')
      await says(screen, sentence)
      laid.remove()
    }
    const hostile = layOut({ 'proto.json': Buffer.from(text.replace('{', '{"__proto__":{"isAdmin":true},')) })
    await choose(screen, hostile.paths, '[aria-labelledby=dash-backup] input[type=file]')
    await says(screen, '「__proto__」。這些欄位不會還原')
    expect((await contents(office)).records).toEqual([])
    hostile.remove()
    await office.close()
  })
}

test('a backup that is a month old is spoken of on the overview, until one is made', async () => {
  const office = await OFFICES.chromium()
  const laid = layOut({ 'backup.json': backupFile() })
  const screen = await office.open('dashboard.html#settings/backup')
  await restore(screen, laid.paths[0]!)
  const page = screen as unknown as Page
  await screen.goto(page.url().replace(/#.*/, '#overview'))
  await says(screen, '須先處理')
  expect(await shows(screen, '還沒有匯出過備份')).toBe(false)
  await page.clock.setFixedTime(Date.now() + 40 * 86_400_000)
  await page.reload()
  // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
  await until('the line', () => page.evaluate(() => document.body.innerText.includes('還沒有匯出過備份')))
  await picture(screen, 'chromium-backup-due')
  await click(screen, '匯出備份')
  await says(screen, '交接檔')
  await office.saved(screen, () => page.locator('button', { hasText: '匯出備份' }).click())
  await says(screen, '已匯出')
  await click(screen, '總覽')
  await says(screen, '須先處理')
  expect(await shows(page, '備份')).toBe(false)
  laid.remove()
  await office.close()
})

/** Changes the filing of a month and takes its production out, by IndexedDB itself. */
async function tamper({ agency, month }: { agency: string; month: string }): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('chaiqin-companion'))
  const store = database.transaction('records', 'readwrite').objectStore('records')
  const keys = await done(store.index('[agency+month]').getAllKeys([agency, month]))
  for (const key of keys) {
    const record = await done(store.get(key))
    if (record.kind === 'filing') await done(store.put({ ...record, accepted: 99 }, key))
    if (record.kind === 'production') await done(store.delete(key))
  }
  database.close()
  return 'done'
}
