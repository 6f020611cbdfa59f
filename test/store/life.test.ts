import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import Dexie from 'dexie'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { parseBackup } from '../../lib/domain/backup.ts'
import { recordKey } from '../../lib/domain/keys.ts'
import { backupProblemText, storeProblemText } from '../../lib/text/backup-problems.ts'
import { exportBackup, restoreBackup } from '../../lib/store/backup.ts'
import { Database, db as contextDatabase, openDatabase } from '../../lib/store/database.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { loadUnreadable } from '../../lib/store/unreadable.ts'
import { type RawDatabase, readRaw, settled, writeRaw } from './raw.ts'
import { byKey, comparison, correction, facts, freshDatabase, NOW } from './samples.ts'

afterEach(() => vi.restoreAllMocks())

/** The error's key, after asking that the operator is told something of its own. */
async function keyOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => expect.fail('it should not have worked'),
    (error) => error,
  )
  expect(error).toMatchObject({ name: 'StoreError' })
  expect(storeProblemText(error.key)).not.toBe(storeProblemText('store-failed'))
  expect(backupProblemText(error)).toBe(storeProblemText(error.key))
  return error.key
}

describe('every frozen version', () => {
  const frozen: [number, RawDatabase][] = [
    [1, JSON.parse(readFileSync(new URL('frozen/v1.json', import.meta.url), 'utf8'))],
  ]

  test.each(frozen)('%i is opened, with every row readable', async (version, raw) => {
    const name = `frozen-${version}`
    await writeRaw(name, raw)
    const db = freshDatabase(name)
    const records = await loadRecords(db)
    expect(records).toHaveLength(raw.tables.records!.rows.length)
    expect(records.length).toBeGreaterThan(8)
    expect(await loadUnreadable(db)).toHaveLength(raw.tables.unreadable!.rows.length)

    const backup = await exportBackup(db, NOW)
    expect(parseBackup(JSON.stringify(backup))).toEqual({ ok: true, value: backup })
    expect(await restoreBackup(db, backup)).toMatchObject({ added: 0, same: records.length })
    expect(await saveRecords(db, records), 'a replay is known again').toMatchObject({ added: 0 })
  })

  test('has its tables and keys for good: another shape is another version', async () => {
    const db = freshDatabase()
    await db.open()
    const [version, raw] = frozen.at(-1)!
    expect(db.verno, 'freeze the new version too').toBe(version)
    const shape = ({ version, tables }: RawDatabase) => ({
      version,
      tables: Object.entries(tables).map(([name, { keyPath, indexes }]) => ({ name, keyPath, indexes })),
    })
    expect(shape(await readRaw(db.name))).toEqual(shape(raw))
    for (const { key, value } of raw.tables.records!.rows) expect(recordKey(value as never)).toBe(key)
  })
})

describe('an upgrade', () => {
  /** A later version of the extension, whose upgrade does `work`. */
  function laterVersion(name: string, work: (db: Dexie) => unknown): Dexie {
    const later = new Database(name, 50)
    later
      .version(2)
      .stores({ records: ', agency, [agency+month], kind, at', later: '++id' })
      .upgrade(async (change) => {
        await change.table('records').toCollection().modify({ total: 0 })
        await change.table('unreadable').clear()
        await work(later)
      })
    onTestFinished(() => later.close())
    return later
  }

  test('that throws loses nothing', async () => {
    const db = freshDatabase('upgrade-throws')
    await saveRecords(db, facts)
    const before = await exportBackup(db, NOW)
    db.close()
    const later = laterVersion(db.name, () => {
      throw new Error('half way')
    })
    await expect(later.open()).rejects.toThrow('half way')
    later.close()
    expect(await exportBackup(freshDatabase(db.name), NOW)).toEqual(before)
  })

  test('that is cut off loses nothing', async () => {
    const db = freshDatabase('upgrade-cut')
    await saveRecords(db, facts)
    const before = await readRaw(db.name)
    db.close()
    await expect(laterVersion(db.name, () => Dexie.currentTransaction?.abort()).open()).rejects.toThrow()
    expect(await readRaw(db.name)).toEqual(before)
  })

  test('is let through by an open tab, which then says it is out of date', async () => {
    const db = freshDatabase('upgrade-open')
    await saveRecords(db, facts)
    await laterVersion(db.name, () => {}).open()
    expect(await keyOf(loadRecords(db))).toBe('store-closed')
    expect(await keyOf(saveRecords(db, [comparison]))).toBe('store-closed')
  })

  test('that worked is not opened by an older version, which could read it wrongly', async () => {
    const name = 'upgrade-done'
    const later = laterVersion(name, () => {})
    await later.open()
    later.close()
    const before = await readRaw(name)
    const older = freshDatabase(name)
    expect(await keyOf(loadRecords(older))).toBe('store-newer')
    expect(await keyOf(saveRecords(older, facts)), 'the second time too').toBe('store-newer')
    older.close()
    expect(await readRaw(name)).toEqual(before)
  })

  test('held up by a hanging tab is said, and goes on once that is closed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const name = 'upgrade-blocked'
    // Version 0.5 of Dexie's counting, held by somebody who does not listen.
    const hanging = await settled(indexedDB.open(name, 5))
    const db = freshDatabase(name)
    expect(await keyOf(loadRecords(db))).toBe('store-blocked')
    hanging.close()
    await vi.waitFor(async () => expect(await loadRecords(db)).toEqual([]))
  })
})

describe('a database', () => {
  test('that was closed says so', async () => {
    const db = freshDatabase()
    await saveRecords(db, facts)
    db.close()
    expect(await keyOf(loadRecords(db))).toBe('store-closed')
  })

  test('that does not open says so, and opens when it can', async () => {
    const db = freshDatabase()
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError')
    })
    expect(await keyOf(loadRecords(db))).toBe('store-unavailable')
    expect(await keyOf(saveRecords(db, facts))).toBe('store-unavailable')
    open.mockRestore()
    expect(await saveRecords(db, facts)).toMatchObject({ added: facts.length })
  })

  test('whose browser has none says so', async () => {
    vi.spyOn(Dexie.dependencies, 'indexedDB', 'get').mockReturnValue(undefined as never)
    const db = openDatabase('none')
    vi.restoreAllMocks()
    expect(await keyOf(loadRecords(db))).toBe('store-unavailable')
  })

  test('deleted by the browser is empty and in use again', async () => {
    const db = freshDatabase('deleted')
    await saveRecords(db, facts)
    await settled(indexedDB.deleteDatabase(db.name))
    expect(await loadRecords(db)).toEqual([])
    expect(await saveRecords(db, [comparison])).toMatchObject({ added: 1 })
  })

  test('outlives its worker: what was saved is there, what was not is not', async () => {
    const worker = freshDatabase('worker')
    await saveRecords(worker, [comparison])
    const unfinished = worker.transaction('rw', worker.records, async () => {
      await worker.records.add(correction, recordKey(correction))
      Dexie.currentTransaction?.abort()
    })
    await expect(unfinished).rejects.toThrow()
    worker.close()
    const next = freshDatabase('worker')
    expect(await loadRecords(next)).toEqual([comparison])
    expect(await saveRecords(next, [comparison, correction]), 'the message sent again').toMatchObject({
      added: 1,
      already: 1,
    })
    expect(byKey(await loadRecords(next))).toEqual(byKey([comparison, correction]))
  })

  test('is one in a context', () => {
    expect(contextDatabase()).toBe(contextDatabase())
    expect(contextDatabase().name).toBe('chaiqin-companion')
    expect(contextDatabase().isOpen(), 'and not opened before it is used').toBe(false)
  })
})
