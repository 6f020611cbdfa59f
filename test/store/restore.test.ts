import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Agency } from '../../lib/domain/agencies.ts'
import { type Backup, parseBackup, serialiseBackup } from '../../lib/domain/backup.ts'
import { loadAgencies, saveAgency } from '../../lib/store/agencies.ts'
import { exportBackup, previewRestore, restoreBackup } from '../../lib/store/backup.ts'
import type { Database } from '../../lib/store/database.ts'
import { eraseAll } from '../../lib/store/erase.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { loadSettings, saveSettings } from '../../lib/store/settings.ts'
import {
  anyRecords,
  backupOf,
  byKey,
  comparison,
  correction,
  facts,
  filing,
  freshDatabase,
  keysOf,
  luodong,
  NOW,
  production,
  unknown,
  YILAN,
  yilan,
} from './samples.ts'

afterEach(() => vi.restoreAllMocks())

/** Through the very text of the file. */
function throughFile(backup: Backup): Backup {
  const checked = parseBackup(serialiseBackup(backup))
  if (!checked.ok) throw new Error(checked.problem.key)
  return checked.value
}

const contents = (db: Database) => exportBackup(db, NOW)

const anyAgencies = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[0-9]{9}[A-Z]$/),
    name: fc.string({ minLength: 1, unit: 'grapheme' }),
    firstMonth: fc.constantFrom('2022-10', '2023-01'),
    channel: fc.constantFrom('console' as const, 'webhr' as const),
    xNote: fc.jsonValue({ maxDepth: 2 }),
  }),
  { selector: ({ code }) => code, maxLength: 3 },
)
const anySettings = fc.record(
  {
    holidayRule: fc.constantFrom('none' as const, 'next-workday' as const),
    officeYears: fc.constant({ 2028: { off: '0228', on: '0212', file: '117.csv', at: '2027-06-01T09:00:00+08:00' } }),
    xTheme: fc.string(),
  },
  { requiredKeys: [] },
)

describe('a backup', () => {
  test('restored after everything was erased brings everything back', async () => {
    const db = freshDatabase()
    await fc.assert(
      fc.asyncProperty(anyRecords, anyAgencies, anySettings, async (records, agencies, settings) => {
        await eraseAll(db)
        await saveRecords(db, records)
        for (const agency of agencies) await saveAgency(db, agency)
        await saveSettings(db, settings)

        const before = await contents(db)
        expect(before.records).toHaveLength(records.length)
        await eraseAll(db)
        expect(await contents(db)).toMatchObject({ records: [], agencies: [], settings: {} })
        await restoreBackup(db, throughFile(before))
        expect(await contents(db)).toEqual(before)

        const again = await restoreBackup(db, throughFile(before))
        const nothing = { newAgencies: [], conflicts: [], newSettings: [], keptSettings: [] }
        expect(again).toEqual({ added: 0, same: records.length, ...nothing })
        expect(await previewRestore(db, throughFile(before))).toEqual({ ...again, otherwise: 0 })
        expect(await contents(db)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  test('may be restored in any order with another', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyRecords, async (some, others) => {
        const [one, two] = [freshDatabase(), freshDatabase()]
        const [a, b] = [some, others].map((records) => throughFile(backupOf(records))) as [Backup, Backup]
        await restoreBackup(one, a)
        await restoreBackup(one, b)
        await restoreBackup(two, b)
        await restoreBackup(two, a)
        // A fact both have in other words (a file learnt of at another time) stays as it came first.
        expect(await keysOf(one, 'records')).toEqual(await keysOf(two, 'records'))
      }),
      { numRuns: 20 },
    )
  })

  test('is dated in Taiwan time', async () => {
    expect((await contents(freshDatabase())).exportedAt).toBe('2023-06-01T09:00:00+08:00')
  })
})

describe('restoring into what is here', () => {
  test('adds what is absent and removes nothing', async () => {
    const db = freshDatabase()
    await saveRecords(db, [comparison, unknown])
    const backup = backupOf([comparison, correction])
    expect(await previewRestore(db, backup)).toMatchObject({ added: 1, same: 1, newAgencies: [yilan], conflicts: [] })
    expect(await loadRecords(db)).toHaveLength(2)
    expect(await restoreBackup(db, backup)).toMatchObject({ added: 1, same: 1 })
    expect(await loadRecords(db)).toHaveLength(3)
  })

  test("shows another office's agencies before anything is done", async () => {
    const db = freshDatabase()
    await saveAgency(db, yilan)
    expect(await previewRestore(db, backupOf(facts, [luodong]))).toMatchObject({
      newAgencies: [luodong],
      conflicts: [],
    })
    expect(await loadAgencies(db)).toEqual([yilan])
  })

  const theirs: Agency = { ...yilan, name: '宜蘭縣政府人事處', firstMonth: '2023-01', filedThrough: '2023-02' }

  test('keeps the particulars of an agency here, and fills what is not set', async () => {
    const db = freshDatabase()
    await saveAgency(db, yilan)
    const conflicts = [{ code: YILAN, name: yilan.name, fields: ['name', 'firstMonth'] }]
    expect(await previewRestore(db, backupOf([], [theirs]))).toMatchObject({ conflicts })
    expect(await restoreBackup(db, backupOf([], [theirs]))).toMatchObject({ conflicts, newAgencies: [] })
    expect(await loadAgencies(db)).toEqual([{ ...yilan, filedThrough: '2023-02' }])
  })

  test("takes the file's particulars where the operator chose so", async () => {
    const db = freshDatabase()
    await saveAgency(db, { ...yilan, note: '第一科' })
    await restoreBackup(db, backupOf([], [theirs]), { agencies: 'backup' })
    expect(await loadAgencies(db)).toEqual([{ ...theirs, note: '第一科' }])
  })

  test('says how many records are here in another detail; these stay', async () => {
    const db = freshDatabase()
    const told = { ...production, at: '2023-06-03T09:00:00+08:00' }
    await saveRecords(db, [comparison, production, filing])
    const backup = backupOf([{ ...comparison, rows: [{ department: '人事室' }] }, told, filing, correction])
    expect(await previewRestore(db, backup)).toMatchObject({ added: 1, same: 3, otherwise: 2 })
    await restoreBackup(db, backup)
    expect(byKey(await loadRecords(db))).toEqual(byKey([comparison, production, filing, correction]))
  })

  test('sets only settings that are not set', async () => {
    const db = freshDatabase()
    await saveSettings(db, { holidayRule: 'none' })
    const backup = backupOf([], [], { holidayRule: 'next-workday', theme: 'dark' })
    expect(await previewRestore(db, backup)).toMatchObject({ newSettings: ['theme'], keptSettings: ['holidayRule'] })
    expect(await restoreBackup(db, backup)).toMatchObject({ newSettings: ['theme'] })
    expect(await loadSettings(db)).toEqual({ holidayRule: 'none', theme: 'dark' })
  })
})

describe('a restore that does not end', () => {
  const many = Array.from({ length: 5000 }, (_, total) => ({ ...comparison, total }))

  test('because a row cannot be written leaves all as it was', async () => {
    const db = freshDatabase()
    await saveRecords(db, [unknown])
    const before = await contents(db)
    const { add } = IDBObjectStore.prototype
    let written = 0
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (++written === 4000) throw new Error('the disk is gone')
      return add.apply(this, row)
    })
    const backup = backupOf(many, [luodong], { theme: 'dark' })
    await expect(restoreBackup(db, backup)).rejects.toMatchObject({ name: 'StoreError', key: 'store-failed' })
    expect(await contents(db)).toEqual(before)
  })

  test('because the operator stopped it leaves all as it was, and can be begun again', async () => {
    const db = freshDatabase()
    const before = await contents(db)
    const stop = new AbortController()
    const seen: number[] = []
    const onProgress = (done: number) => {
      seen.push(done)
      if (done > 0) stop.abort()
    }
    const restoring = restoreBackup(db, backupOf(many), { onProgress, signal: stop.signal })
    await expect(restoring).rejects.toMatchObject({ key: 'restore-stopped' })
    expect(seen).toEqual([0, 2000])
    expect(await contents(db)).toEqual(before)
    expect(await restoreBackup(db, backupOf(many))).toMatchObject({ added: 5000 })
  })

  test('tells how far it is', async () => {
    const seen: [number, number][] = []
    await restoreBackup(freshDatabase(), backupOf(many), { onProgress: (...at) => seen.push(at) })
    expect(seen).toEqual([
      [0, 5000],
      [2000, 5000],
      [4000, 5000],
      [5000, 5000],
    ])
  })
})
