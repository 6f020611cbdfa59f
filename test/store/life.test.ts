import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { forceCloseDatabase } from 'fake-indexeddb'
import { unwrap } from 'idb'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { parseBackup } from '../../lib/domain/backup.ts'
import { recordKey } from '../../lib/domain/keys.ts'
import { backupProblemText, storeProblemText } from '../../lib/text/backup-problems.ts'
import { auditLedger } from '../../lib/store/audit.ts'
import { exportBackup, restoreBackup } from '../../lib/store/backup.ts'
import { Database, db as contextDatabase, openDatabase } from '../../lib/store/database.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { loadUnreadable } from '../../lib/store/unreadable.ts'
import { VERSIONS, type Version } from '../../lib/store/versions.ts'
import { type RawDatabase, readRaw, settled, writeRaw } from './raw.ts'
import { byKey, comparison, correction, facts, freshDatabase, NOW, production } from './samples.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

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
    [2, JSON.parse(readFileSync(new URL('frozen/v2.json', import.meta.url), 'utf8'))],
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
    expect(await auditLedger(db)).toMatchObject({ records: records.length, wrong: 0 })
  })

  test('has its tables and keys for good: another shape is another version', async () => {
    const db = freshDatabase()
    expect(await loadRecords(db)).toEqual([])
    const [version, raw] = frozen.at(-1)!
    expect(VERSIONS.length, 'freeze the new version too').toBe(version)
    const shape = ({ version, tables }: RawDatabase) => ({
      version,
      tables: Object.entries(tables).map(([name, { keyPath, indexes }]) => ({ name, keyPath, indexes })),
    })
    expect(shape(await readRaw(db.name))).toEqual(shape(raw))
    for (const { key, value } of raw.tables.records!.rows) expect(recordKey(value as never)).toBe(key)
  })

  test('is ours with the units Dexie counted up when it mended a table, and keeps them', async () => {
    const [version, raw] = frozen.at(-1)!
    await writeRaw('mended', { ...raw, version: version * 10 + 1 })
    const before = await readRaw('mended')
    const db = freshDatabase('mended')
    expect(await loadRecords(db)).toHaveLength(raw.tables.records!.rows.length)
    db.close()
    expect(await readRaw('mended')).toEqual(before)
  })
})

describe('an upgrade', () => {
  /** A later version of the extension, whose upgrade does `work`. */
  function laterVersion(name: string, work: (upgrading: { abort(): void }) => unknown): Database {
    const version2: Version = async (connection, upgrading) => {
      connection.createObjectStore('later' as never, { autoIncrement: true })
      const records = upgrading.objectStore('records')
      records.createIndex('at' as never, 'at')
      for (const key of await records.getAllKeys()) await records.put({ kind: 'later' }, key)
      await upgrading.objectStore('unreadable').clear()
      await work(upgrading)
    }
    const later = new Database(name, 50, [...VERSIONS, version2])
    onTestFinished(() => later.close())
    return later
  }
  const open = (db: Database) => db.attempt(async () => {})

  test('that throws loses nothing', async () => {
    const db = freshDatabase('upgrade-throws')
    await saveRecords(db, facts)
    const before = await exportBackup(db, NOW)
    db.close()
    const later = laterVersion(db.name, () => {
      throw new Error('half way')
    })
    await expect(open(later)).rejects.toMatchObject({ key: 'store-unavailable', cause: { message: 'half way' } })
    await expect(open(later), 'the second time too').rejects.toMatchObject({ cause: { message: 'half way' } })
    later.close()
    expect(await exportBackup(freshDatabase(db.name), NOW)).toEqual(before)
  })

  test('that is cut off loses nothing', async () => {
    const db = freshDatabase('upgrade-cut')
    await saveRecords(db, facts)
    const before = await readRaw(db.name)
    db.close()
    const later = laterVersion(db.name, (upgrading) => upgrading.abort())
    await expect(open(later)).rejects.toMatchObject({ key: 'store-unavailable' })
    expect(await readRaw(db.name)).toEqual(before)
  })

  test('is let through by an open tab, which then says it is out of date', async () => {
    const db = freshDatabase('upgrade-open')
    await saveRecords(db, facts)
    await open(laterVersion(db.name, () => {}))
    expect(await keyOf(loadRecords(db))).toBe('store-closed')
    expect(await keyOf(saveRecords(db, [comparison]))).toBe('store-closed')
  })

  test('that worked is not opened by an older version, which could read it wrongly', async () => {
    const name = 'upgrade-done'
    const later = laterVersion(name, () => {})
    await open(later)
    later.close()
    const before = await readRaw(name)
    const older = freshDatabase(name)
    expect(await keyOf(loadRecords(older))).toBe('store-newer')
    expect(await keyOf(saveRecords(older, facts)), 'the second time too').toBe('store-newer')
    older.close()
    expect(await readRaw(name)).toEqual(before)
  })

  test('held up by a hanging tab is said, and goes on once that is closed', async () => {
    const name = 'upgrade-blocked'
    // Version 0.5 of our counting, held by somebody who does not listen.
    const hanging = await settled(indexedDB.open(name, 5))
    const db = freshDatabase(name)
    expect(await keyOf(loadRecords(db))).toBe('store-blocked')
    expect(await keyOf(loadRecords(db)), 'as long as it is').toBe('store-blocked')
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

  test('that was closed while it opened says so, and holds nothing up', async () => {
    const db = freshDatabase('closed-early')
    const loading = loadRecords(db)
    db.close()
    expect(await keyOf(loading)).toBe('store-closed')
    await settled(indexedDB.deleteDatabase(db.name))
  })

  test.each(['UnknownError', 'AbortError'])('that opens only at a later try (%s) is opened', async (name) => {
    const db = freshDatabase()
    const open = vi.spyOn(indexedDB, 'open')
    for (let tries = 0; tries < 3; tries++) {
      open.mockImplementationOnce(() => {
        throw new DOMException('the data are being cleared', name)
      })
    }
    expect(await saveRecords(db, facts)).toMatchObject({ added: facts.length })
  })

  test('whose connection the browser took away is opened again', async () => {
    const db = freshDatabase('taken')
    const taken: IDBDatabase[] = []
    const connect = () => db.attempt(async (connection) => void taken.push(unwrap(connection)))
    await saveRecords(db, [comparison])
    await connect()
    forceCloseDatabase(taken[0] as never)
    expect(await loadRecords(db)).toEqual([comparison])

    // Gone, and not said yet.
    await connect()
    taken[1]?.close()
    const open = vi.spyOn(indexedDB, 'open')
    await Promise.all([saveRecords(db, [correction]), saveRecords(db, [production])])
    expect(await loadRecords(db)).toHaveLength(3)
    expect(open).toHaveBeenCalledTimes(1)
    await connect()
    expect(new Set(taken).size).toBe(3)
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
    vi.stubGlobal('indexedDB', undefined)
    const db = openDatabase('none')
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
    const unfinished = worker.write(['records'], async (tx) => {
      await tx.objectStore('records').add(correction, recordKey(correction))
      tx.abort()
    })
    await expect(unfinished).rejects.toMatchObject({ key: 'store-failed' })
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
    const open = vi.spyOn(indexedDB, 'open')
    expect(contextDatabase()).toBe(contextDatabase())
    expect(contextDatabase().name).toBe('chaiqin-companion')
    expect(open, 'and not opened before it is used').not.toHaveBeenCalled()
  })
})
