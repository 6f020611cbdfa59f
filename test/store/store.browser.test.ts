/** What the rest of this folder asks of fake-indexeddb, asked of a real browser where the two could differ. */
import Dexie from 'dexie'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { parseBackup, serialiseBackup } from '../../lib/domain/backup.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { exportBackup, restoreBackup } from '../../lib/store/backup.ts'
import { Database } from '../../lib/store/database.ts'
import { eraseAll, eraseRows } from '../../lib/store/erase.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { loadUnreadable, saveUnreadable } from '../../lib/store/unreadable.ts'
import { watch } from '../../lib/store/watch.ts'
import { byKey, comparison, correction, facts, freshDatabase, LUODONG, NOW, YILAN } from './samples.ts'

const used = new Set<string>()
/** Unlike the fake, a browser keeps its databases: each is deleted again. */
function database(name?: string): Database {
  const db = freshDatabase(name)
  used.add(db.name)
  return db
}

afterEach(async () => {
  vi.restoreAllMocks()
  for (const name of used) await Dexie.delete(name)
  used.clear()
})

test('backup, erase, restore: the same again, with text no encoding likes', async () => {
  const db = database()
  const odd: StoredRecord = { kind: 'later', agency: { odd: [null] }, note: '\ud800\u202e\u200b𠮷\u{f0000}', 'x.y': 1 }
  await saveRecords(db, [...facts, odd])
  const before = await exportBackup(db, NOW)
  expect(byKey(before.records)).toEqual(byKey([...facts, odd]))
  await eraseAll(db)
  const file = parseBackup(serialiseBackup(before))
  if (!file.ok) throw new Error(file.problem.key)
  expect(await restoreBackup(db, file.value)).toMatchObject({ added: facts.length + 1 })
  expect(await restoreBackup(db, file.value)).toMatchObject({ added: 0 })
  expect(await exportBackup(db, NOW)).toEqual(before)
})

test('the same reading from two connections at once is one, all 10,000 records of it', async () => {
  const [one, two] = [database('both'), database('both')]
  const many = Array.from({ length: 10_000 }, (_, total) => ({ ...comparison, total }))
  const saved = await Promise.all([saveRecords(one, many), saveRecords(two, many)])
  expect(saved.map(({ added }) => added).sort((a, b) => a - b)).toEqual([0, 10_000])
  expect(await two.records.count()).toBe(10_000)
})

test('a view opened on a database not open yet follows every change it looked at', async () => {
  const [here, there] = [database('seen'), database('seen')]
  const onValue = vi.fn()
  const onError = vi.fn()
  onTestFinished(watch(() => loadRecords(here, YILAN), onValue, onError))
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([]))
  await saveRecords(there, [{ ...comparison, agency: LUODONG }])
  await saveRecords(there, [comparison])
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([comparison]))
  await saveRecords(here, [correction])
  await vi.waitFor(() => expect(onValue.mock.lastCall?.[0]).toHaveLength(2))
  expect(onValue, 'and not the other agency').toHaveBeenCalledTimes(3)
  expect(onError).not.toHaveBeenCalled()
})

test('rows are erased in place, unreadable pages listed newest first', async () => {
  const db = database()
  await saveRecords(db, [{ ...comparison, rows: [{ name: '陳小明' }] }])
  expect(await eraseRows(db, YILAN, comparison.month)).toBe(1)
  expect(await loadRecords(db)).toEqual([comparison])
  const page = { at: comparison.at, page: '', reason: 'no-columns', origin: 'https://a.example' }
  for (const at of ['2023-05-16T09:00:00.5+08:00', comparison.at]) await saveUnreadable(db, { ...page, at })
  expect((await loadUnreadable(db)).map(({ at }) => at)).toEqual(['2023-05-16T09:00:00.5+08:00', comparison.at])
})

test('an upgrade that throws loses nothing, one that works closes the older connection', async () => {
  const db = database('upgraded')
  await saveRecords(db, facts)
  const later = (work: () => void) => {
    const next = new Database(db.name, 50)
    next
      .version(2)
      .stores({ later: '++id' })
      .upgrade(async (change) => {
        await change.table('records').clear()
        work()
      })
    onTestFinished(() => next.close())
    return next
  }
  const failing = later(() => {
    throw new Error('half way')
  })
  db.close()
  await expect(failing.open()).rejects.toThrow('half way')
  const again = database(db.name)
  expect(byKey(await loadRecords(again))).toEqual(byKey(facts))
  await later(() => {}).open()
  await expect(loadRecords(again)).rejects.toMatchObject({ key: 'store-closed' })
  await expect(loadRecords(database(db.name))).rejects.toMatchObject({ key: 'store-newer' })
})
