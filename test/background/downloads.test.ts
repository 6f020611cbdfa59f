import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Press } from '../../lib/domain/downloads.ts'
import { instantOf } from '../../lib/domain/months.ts'
import { agency, at, CODE, fileName } from '../domain/facts.ts'
import { type FakeDownload, fakeBrowser } from './fake-browser.ts'

/** The worker's part in downloads: heard, looked at once, kept; leave given, taken back, and a worker that was away. */

const fake = vi.hoisted(() => ({ now: undefined as unknown as ReturnType<typeof fakeBrowser>, diskFull: false }))
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.now.browser
  },
}))
vi.mock(import('../../entrypoints/background/is-saved.ts'), async (real) => {
  const { isSaved } = await real()
  return { isSaved: async (...records) => !fake.diskFull && isSaved(...records) }
})
const { takeDownloads } = await import('../../entrypoints/background/on-download.ts')
const { onProducePressed } = await import('../../entrypoints/background/on-produce-pressed.ts')
const { hearDownloads } = await import('../../lib/browser/downloads.ts')
const { forgetUnplaced, forgetUnplacedOf, loadPresses, loadUnplaced, changePresses } = await import(
  '../../lib/browser/download-store.ts'
)
const { forgetEverything } = await import('../../lib/browser/tab-store.ts')
const { saveAgency } = await import('../../lib/store/agencies.ts')
const { db } = await import('../../lib/store/database.ts')
const { eraseAll } = await import('../../lib/store/erase.ts')
const { loadRecords } = await import('../../lib/store/records.ts')

const SITE = 'https://eip.example.gov.tw'
const NAME = fileName('2023-06-02 09:00:05')
const press: Press = { at: at('2023-06-02 09:00'), origin: SITE, month: '2023-05', agency: CODE }

let id = 0
/** A download from the console that finished at this moment; answers its id. */
function finish(when: string, more: Partial<FakeDownload> = {}): number {
  const time = new Date(instantOf(at(when))).toISOString()
  fake.now.items.push({
    id: ++id,
    filename: `C:\\Users\\陳小明\\Downloads\\${NAME}`,
    fileSize: 32_000,
    startTime: time,
    endTime: time,
    state: 'complete',
    url: `${SITE}/file?no=1`,
    ...more,
  })
  return id
}
const clock = (when: string) => vi.setSystemTime(instantOf(at(when)))
const files = async () => (await loadRecords(db())).map((record) => (record as { file?: string }).file)

/** Leave is given at 08:00, and the worker hears of it. */
async function allow(when = '2023-06-02 08:00'): Promise<void> {
  clock(when)
  fake.now.given.permissions.add('downloads')
  await takeDownloads()
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  fake.now = fakeBrowser()
  fake.diskFull = false
  fake.now.given.origins.add(`${SITE}/*`)
  await fake.now.browser.storage.local.set({ sites: [SITE] })
  await eraseAll(db())
  await saveAgency(db(), agency())
  await allow()
  await changePresses(() => [press])
})
afterEach(() => vi.useRealTimers())

describe('a finished download', () => {
  test('is recorded, without its folder; told twice, once', async () => {
    const one = finish('2023-06-02 09:01')
    await Promise.all([takeDownloads(one), takeDownloads(one), takeDownloads()])
    const records = await loadRecords(db())
    expect(records).toEqual([
      {
        kind: 'production',
        agency: CODE,
        month: '2023-05',
        producedAt: at('2023-06-02 09:00:05'),
        file: NAME,
        at: at('2023-06-02 09:01'),
      },
    ])
    expect(await loadUnplaced()).toEqual([])
    expect(await loadPresses()).toEqual([{ ...press, file: NAME }])
  })

  test.for<[string, Partial<FakeDownload>, string[]]>([
    ['by the page it came from', { url: 'https://files.example/1', referrer: `${SITE}/ready` }, [NAME]],
    ['made by the page’s own script', { url: `blob:${SITE}/0b1c` }, [NAME]],
    ['on Linux', { filename: `/home/chen/${NAME}` }, [NAME]],
    ['from elsewhere', { url: 'https://files.example/1' }, []],
    ['from another page’s script', { url: 'blob:https://evil.example/0b1c' }, []],
    ['naming the site in its path', { url: `https://evil.example/${SITE}/` }, []],
    ['naming the site in data', { url: `data:application/json,${SITE}` }, []],
    ['a site whose grant is gone', { url: 'https://gone.example.gov.tw/1' }, []],
    ['our own backup', { url: 'blob:chrome-extension://abcdefghijklmnop/0b1c' }, []],
    ['no JSON', { filename: `/home/chen/${CODE}_20230602090005.csv` }, []],
    ['broken off', { state: 'interrupted' }, []],
  ])('%s', async ([, more, expected]) => {
    await fake.now.browser.storage.local.set({ sites: [SITE, 'https://gone.example.gov.tw'] })
    await takeDownloads(finish('2023-06-02 09:01', more))
    expect(await files()).toEqual(expected)
    expect(await loadUnplaced()).toEqual([])
  })

  test('that cannot be placed is told, until it is recorded or dismissed', async () => {
    await changePresses(() => [])
    const one = finish('2023-06-02 09:01')
    await takeDownloads(one)
    await takeDownloads(one)
    expect(await files()).toEqual([])
    expect(await loadUnplaced()).toEqual([{ name: NAME, at: at('2023-06-02 09:01'), why: 'month', agency: CODE }])
    await changePresses(() => [press])
    await takeDownloads(finish('2023-06-02 09:02', { filename: NAME.replace('.json', ' (1).json') }))
    expect([await files(), await loadUnplaced()]).toEqual([[NAME], []])
    await takeDownloads(finish('2023-06-02 09:03', { filename: 'export.json' }))
    await forgetUnplaced('export.json')
    expect(await loadUnplaced()).toEqual([])
  })

  test('that cannot be kept is told, too', async () => {
    fake.diskFull = true
    await takeDownloads(finish('2023-06-02 09:01'))
    expect(await files()).toEqual([])
    expect(await loadUnplaced()).toMatchObject([{ name: NAME, why: 'not-saved' }])
  })
})

describe('leave', () => {
  test('without it nothing is heard, looked at or noted', async () => {
    fake.now.given.permissions.clear()
    const heard = vi.fn()
    hearDownloads(heard)()
    fake.now.downloads.onChanged.dispatch({ id: 1, state: { current: 'complete' } })
    expect(heard).not.toHaveBeenCalled()
    await takeDownloads(finish('2023-06-02 09:01'))
    await onProducePressed(letter, pressed())
    expect([await files(), await loadUnplaced(), await loadPresses()]).toEqual([[], [], [press]])
  })

  test('given while the worker runs: heard from then on, and once for each, however often it is begun', () => {
    const heard = vi.fn()
    const hear = hearDownloads(heard)
    hear()
    hear()
    for (const current of ['in_progress', 'complete', undefined])
      fake.now.downloads.onChanged.dispatch({ id: 1, ...(current && { state: { current } }) })
    // Finished as it began.
    for (const state of ['in_progress', 'complete']) fake.now.downloads.onCreated.dispatch({ id: 2, state })
    expect(heard.mock.calls).toEqual([[1], [2]])
  })

  test('what finished before it, or while it was taken back, is never looked at', async () => {
    finish('2023-06-02 07:59')
    await takeDownloads()
    fake.now.given.permissions.clear()
    await takeDownloads()
    finish('2023-06-02 09:01')
    await allow('2023-06-02 09:05')
    await takeDownloads()
    expect([await files(), await loadUnplaced()]).toEqual([[], []])
    const later = fileName('2023-06-02 09:06')
    await changePresses(() => [{ ...press, at: at('2023-06-02 09:06') }])
    finish('2023-06-02 09:06:10', { filename: later })
    await takeDownloads()
    expect(await files()).toEqual([later])
  })
})

describe('a worker that was away', () => {
  test('looks at what finished since, oldest first, and not at it again', async () => {
    const [first, second] = [NAME, fileName('2023-06-02 09:02:05')]
    await changePresses(() => [press, { ...press, at: at('2023-06-02 09:02'), month: '2023-06' }])
    finish('2023-06-02 09:02:30', { filename: second })
    finish('2023-06-02 09:01', { filename: first })
    await takeDownloads()
    expect((await loadRecords(db())).map((one) => [one.month, (one as { file?: string }).file])).toEqual([
      ['2023-05', first],
      ['2023-06', second],
    ])
    await eraseAll(db())
    await takeDownloads()
    expect(await files()).toEqual([])
  })

  test('stopped between the press settled and the record kept: the same file finds its press', async () => {
    await changePresses(() => [
      { ...press, file: NAME },
      { ...press, at: at('2023-06-02 09:00:30'), month: '2023-06' },
    ])
    finish('2023-06-02 09:01')
    await takeDownloads()
    expect(await loadRecords(db())).toMatchObject([{ month: '2023-05', file: NAME }])
  })
})

const letter = { tab: 1, frame: 0, origin: SITE, message: { type: 'operator-here' } } as Parameters<
  typeof onProducePressed
>[0]
function pressed(more: Partial<Parameters<typeof onProducePressed>[1]> = {}): Parameters<typeof onProducePressed>[1] {
  return {
    type: 'produce-pressed',
    doc: 'a'.repeat(32),
    at: press.at,
    month: '2023-05',
    agencyName: '宜蘭縣政府',
    ...more,
  }
}

describe('a press', () => {
  test.for<[string, Parameters<typeof pressed>[0], Partial<Press>, string | undefined]>([
    ['of a followed agency', {}, { agency: CODE }, undefined],
    ['its name in other characters', { agencyName: '宜蘭縣 政府' }, { agency: CODE }, undefined],
    ['of one that is not', { agencyName: '羅東鎮公所' }, { agency: null }, undefined],
    ['the operator said whose page it is', { agencyName: '縣府' }, { agency: CODE }, CODE],
    ['none named', { agencyName: null }, { agency: undefined }, undefined],
    ['the month not read', { month: null }, { month: null, agency: CODE }, undefined],
  ])('%s', async ([, more, expected, said]) => {
    const docs = [{ id: 'a'.repeat(32), frame: 0, agency: said }]
    await fake.now.browser.storage.session.set({ presses: [], 'tab:1': { docs } })
    await onProducePressed(letter, pressed(more))
    const [noted] = await loadPresses()
    expect(noted).toEqual(JSON.parse(JSON.stringify({ ...press, ...expected })))
  })

  test('the newest fifty are kept', async () => {
    for (let index = 0; index < 60; index++)
      await onProducePressed(letter, pressed({ at: at(`2023-06-02 10:${String(index).padStart(2, '0')}`) }))
    const presses = await loadPresses()
    expect([presses.length, presses.at(-1)?.at]).toEqual([50, at('2023-06-02 10:59')])
  })
})

test('erasing everything forgets presses and what was not placed; an agency’s, only its own', async () => {
  await changePresses(() => [])
  await takeDownloads(finish('2023-06-02 09:01'))
  await takeDownloads(finish('2023-06-02 09:01', { filename: 'export.json' }))
  expect(await loadUnplaced()).toHaveLength(2)
  await forgetUnplacedOf(CODE)
  expect(await loadUnplaced()).toMatchObject([{ name: 'export.json' }])
  await changePresses(() => [press])
  await forgetEverything()
  expect([await loadUnplaced(), await loadPresses()]).toEqual([[], []])
})
