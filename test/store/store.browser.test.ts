/** What the rest of this folder asks of fake-indexeddb, asked of a real browser where the two could differ. */
import { deleteDB } from 'idb'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { parseBackup, serialiseBackup } from '../../lib/domain/backup.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { exportBackup, restoreBackup } from '../../lib/store/backup.ts'
import { Database } from '../../lib/store/database.ts'
import { eraseAll, eraseRows } from '../../lib/store/erase.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { loadUnreadable, saveUnreadable } from '../../lib/store/unreadable.ts'
import { VERSIONS, type Version } from '../../lib/store/versions.ts'
import { watch } from '../../lib/store/watch.ts'
import { byKey, comparison, correction, facts, freshDatabase, keysOf, NOW, production, YILAN } from './samples.ts'

const used = new Set<string>()
/** Unlike the fake, a browser keeps its databases: each is deleted again. */
function database(name?: string): Database {
  const db = freshDatabase(name)
  used.add(db.name)
  return db
}

afterEach(async () => {
  vi.restoreAllMocks()
  for (const name of used) await deleteDB(name)
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
  expect(await keysOf(two, 'records')).toHaveLength(10_000)
})

test('a view opened on a database not open yet follows every change, from here, another connection and a worker', async () => {
  const [here, there] = [database('seen'), database('seen')]
  const onValue = vi.fn()
  const onError = vi.fn()
  onTestFinished(watch(() => loadRecords(here, YILAN), onValue, onError))
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([]))
  await saveRecords(there, [comparison])
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([comparison]))
  await saveRecords(here, [correction])
  await vi.waitFor(() => expect(onValue.mock.lastCall?.[0]).toHaveLength(2))
  const worker = new Worker(new URL('writing-worker.ts', import.meta.url), { type: 'module' })
  onTestFinished(() => worker.terminate())
  worker.postMessage({ name: 'seen', records: [production] })
  await vi.waitFor(() => expect(onValue.mock.lastCall?.[0]).toHaveLength(3))
  expect(onError).not.toHaveBeenCalled()
})

test('a view shown again from the cache of pages looks again', async () => {
  const db = database()
  const onValue = vi.fn()
  onTestFinished(watch(() => loadRecords(db), onValue, vi.fn()))
  await vi.waitFor(() => expect(onValue).toHaveBeenCalledTimes(1))
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await vi.waitFor(() => expect(onValue).toHaveBeenCalledTimes(2))
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
    const version2: Version = async (connection, upgrading) => {
      connection.createObjectStore('later' as never, { autoIncrement: true })
      await upgrading.objectStore('records').clear()
      work()
    }
    const next = new Database(db.name, 50, [...VERSIONS, version2])
    onTestFinished(() => next.close())
    return next.attempt(async () => {})
  }
  db.close()
  const failing = later(() => {
    throw new Error('half way')
  })
  await expect(failing).rejects.toMatchObject({ key: 'store-unavailable', cause: { message: 'half way' } })
  const again = database(db.name)
  expect(byKey(await loadRecords(again))).toEqual(byKey(facts))
  await later(() => {})
  await expect(loadRecords(again)).rejects.toMatchObject({ key: 'store-closed' })
  await expect(loadRecords(database(db.name))).rejects.toMatchObject({ key: 'store-newer' })
})
