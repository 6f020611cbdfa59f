import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LedgerEntry } from '../../lib/domain/ledger.ts'
import { addMonths, toMoment } from '../../lib/domain/months.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { auditLedger } from '../../lib/store/audit.ts'
import { exportBackup, restoreBackup } from '../../lib/store/backup.ts'
import type { Database } from '../../lib/store/database.ts'
import { eraseAgency, eraseAll, eraseMonth, eraseRows } from '../../lib/store/erase.ts'
import { ledgerHead, noteBackup } from '../../lib/store/ledger.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { type RawDatabase, readRaw, writeRaw } from './raw.ts'
import {
  anyRecords,
  backupOf,
  comparison,
  correction,
  facts,
  filing,
  freshDatabase,
  LUODONG,
  NOW,
  production,
  unknown,
  YILAN,
} from './samples.ts'
import { changeEntry, changeRecord, removeRecord, tamper } from './tamper.ts'

afterEach(() => vi.restoreAllMocks())

const theirs = { ...comparison, agency: LUODONG }
const noted = (note: string): StoredRecord => ({
  ...{ kind: 'mark', agency: YILAN, month: '2023-05', step: 'survey', done: true, at: '2023-06-05T09:00:00+08:00' },
  note,
})

/** The facts of `samples.ts`, arrived one after the other: entry n is fact n. */
async function filled(): Promise<Database> {
  const db = freshDatabase()
  for (const [at, fact] of facts.entries()) await saveRecords(db, [fact], NOW + at * 1000)
  return db
}

async function entriesOf(db: Database): Promise<LedgerEntry[]> {
  return (await readRaw(db.name)).tables.ledger!.rows.map(({ value }) => value as LedgerEntry)
}

/** What the audit finds, by number. */
async function found(db: Database) {
  const { findings, wrong } = await auditLedger(db)
  expect(wrong).toBe(findings.length)
  return findings.map((one) => ('seq' in one ? `${one.what} ${one.seq}` : one.what))
}

describe('the ledger', () => {
  test('has each record in the order it came, once, and nothing of what it says', async () => {
    const db = await filled()
    await saveRecords(db, facts)
    const entries = await entriesOf(db)
    expect(entries).toMatchObject(
      facts.map(({ kind, agency, month }, at) => ({ seq: at + 1, kind, agency, month, at: toMoment(NOW + at * 1000) })),
    )
    expect(Object.keys(entries[0]!).sort()).toEqual(['agency', 'at', 'digest', 'id', 'kind', 'link', 'month', 'seq'])
    const audit = await auditLedger(db)
    expect(audit).toMatchObject({ entries: 5, records: 5, from: { here: 5, backup: 0, before: 0 }, wrong: 0 })
    expect(await ledgerHead(db)).toEqual({ head: entries.at(-1)!.link, count: 5 })
    expect(audit.head).toEqual(await ledgerHead(db))
  })

  test('is empty where nothing came, and an empty one holds', async () => {
    const db = freshDatabase()
    expect(await ledgerHead(db)).toEqual({ head: '', count: 0 })
    expect(await auditLedger(db)).toMatchObject({ entries: 0, records: 0, wrong: 0 })
    await eraseAll(db)
    expect(await ledgerHead(db)).toEqual({ head: '', count: 0 })
  })

  test('is as long as its records where two connections write at once, and holds', async () => {
    const [one, two] = [freshDatabase('together'), freshDatabase('together')]
    const some = (from: number) => Array.from({ length: 40 }, (_, at) => ({ ...comparison, total: from + at }))
    await Promise.all([
      ...some(0).map((record) => saveRecords(one, [record])),
      ...some(20).map((record) => saveRecords(two, [record])),
      restoreBackup(two, backupOf(some(50))),
    ])
    expect(await auditLedger(one)).toMatchObject({ entries: 90, records: 90, wrong: 0 })
  })

  test('is not written without its record, nor the record without it', async () => {
    const db = await filled()
    const before = await readRaw(db.name)
    const { add } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'ledger') throw new Error('the disk is gone')
      return add.apply(this, row)
    })
    await expect(saveRecords(db, [theirs])).rejects.toMatchObject({ key: 'store-failed' })
    vi.restoreAllMocks()
    expect(await readRaw(db.name)).toEqual(before)
  })
})

describe('a database of before there was a ledger', () => {
  const v1: RawDatabase = JSON.parse(readFileSync(new URL('frozen/v1.json', import.meta.url), 'utf8'))

  test('has what was there chained, in the order of its moments, and says that it was there before', async () => {
    await writeRaw('before', v1)
    const db = freshDatabase('before')
    const { length } = v1.tables.records!.rows
    expect(await auditLedger(db)).toMatchObject({ entries: length, from: { here: 0, before: length }, wrong: 0 })
    const kinds = (await entriesOf(db)).map((entry) => ('kind' in entry ? entry.kind : ''))
    expect(kinds.slice(1)).toEqual([
      'comparison',
      'comparison',
      'correction',
      'backfill',
      'production',
      'filing',
      'count',
      'mark',
    ])
    expect(kinds[0], 'a kind not known here, with no moment').toBe('handover')
    await saveRecords(db, [theirs])
    expect(await auditLedger(db)).toMatchObject({ entries: length + 1, wrong: 0 })
  })

  test('is as it was where the ledger cannot be begun, and is brought further the next time', async () => {
    await writeRaw('before-fails', v1)
    const before = await readRaw('before-fails')
    const { add } = IDBObjectStore.prototype
    let written = 0
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'ledger' && ++written === 4) throw new Error('the disk is gone')
      return add.apply(this, row)
    })
    await expect(loadRecords(freshDatabase('before-fails'))).rejects.toMatchObject({ key: 'store-unavailable' })
    expect(await readRaw('before-fails')).toEqual(before)
    vi.restoreAllMocks()
    expect(await auditLedger(freshDatabase('before-fails'))).toMatchObject({ wrong: 0 })
  })
})

describe('what the operator may do does not break it', () => {
  test('restoring adds entries that say so', async () => {
    const db = await filled()
    await restoreBackup(db, backupOf([...facts, theirs]), { now: NOW })
    expect((await entriesOf(db)).at(-1)).toMatchObject({ seq: 6, from: 'backup', agency: LUODONG })
    expect(await auditLedger(db)).toMatchObject({ from: { here: 5, backup: 1 }, wrong: 0 })
  })

  test('detail rows erased, a note in other words: neither is chained', async () => {
    const db = freshDatabase()
    await saveRecords(db, [{ ...comparison, rows: [{ name: '陳○○' }] }, noted('陳小明'), noted('王大同')])
    expect(await eraseRows(db, YILAN, comparison.month)).toBe(1)
    expect(await found(db)).toEqual([])
    expect(JSON.stringify(await entriesOf(db))).not.toContain('陳')
    await changeRecord(db.name, 1, (mark) => ({ ...mark, note: '' }))
    expect(await found(db)).toEqual([])
  })

  test('a month, an agency erased: said with count and time; of the records stay number and digest', async () => {
    const db = await filled()
    await saveRecords(db, [theirs, { ...theirs, total: 2 }])
    await eraseMonth(db, YILAN, '2023-05', NOW)
    await eraseAgency(db, LUODONG, NOW + 1000)
    const entries = await entriesOf(db)
    expect(entries.slice(2, 7).map((entry) => Object.keys(entry).sort())).toEqual(
      Array(5).fill(['digest', 'link', 'seq']),
    )
    expect(entries.slice(7)).toMatchObject([
      { event: 'erased', scope: { agency: YILAN, month: '2023-05' }, records: 3, entries: [[3, 5]], at: toMoment(NOW) },
      { event: 'erased', scope: { agency: LUODONG }, records: 2, entries: [[6, 7]] },
    ])
    const audit = await auditLedger(db)
    expect(audit).toMatchObject({ entries: 9, records: 2, wrong: 0 })
    expect(audit.erasures).toEqual([
      { at: toMoment(NOW), records: 3, scope: { agency: YILAN, month: '2023-05' } },
      { at: toMoment(NOW + 1000), records: 2, scope: { agency: LUODONG } },
    ])
  })

  test('nothing to erase: nothing to say', async () => {
    const db = await filled()
    await eraseMonth(db, YILAN, '2020-01')
    expect(await ledgerHead(db)).toMatchObject({ count: 5 })
  })

  test('erased and restored: the same facts again, with new entries', async () => {
    const db = await filled()
    const backup = await exportBackup(db, NOW)
    await eraseMonth(db, YILAN, '2023-05')
    await restoreBackup(db, backup)
    expect(await auditLedger(db)).toMatchObject({ entries: 5 + 1 + 3, records: 5, wrong: 0 })
  })

  test('everything erased, twice: the number goes on, and each time is told', async () => {
    const db = await filled()
    await eraseAll(db, NOW)
    const after = await ledgerHead(db)
    await eraseAll(db, NOW + 1000)
    expect(await ledgerHead(db), 'nothing more to erase').toEqual(after)
    await saveRecords(db, [comparison])
    await eraseAll(db, NOW + 2000)
    await saveRecords(db, [theirs])
    const audit = await auditLedger(db)
    expect(audit).toMatchObject({ entries: 2, records: 1, wrong: 0, head: { count: 9 } })
    expect(audit.erasures).toEqual([
      { at: toMoment(NOW), records: 5 },
      { at: toMoment(NOW + 2000), records: 1 },
    ])
  })

  test('in any order, whatever the records: it holds', async () => {
    const deed = fc.oneof(
      anyRecords.map((records) => (db: Database) => saveRecords(db, records)),
      anyRecords.map((records) => (db: Database) => restoreBackup(db, backupOf(records))),
      fc.constantFrom('2022-10', '2022-12', '2023-03').map((month) => (db: Database) => eraseMonth(db, YILAN, month)),
      fc.constant((db: Database) => eraseAgency(db, LUODONG)),
      fc.constant((db: Database) => eraseRows(db, YILAN, '2023-03')),
      fc.constant((db: Database) => noteBackup(db, 1, NOW)),
      { weight: 1, arbitrary: fc.constant((db: Database) => eraseAll(db)) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        const db = freshDatabase()
        for (const done of deeds) await done(db)
        const audit = await auditLedger(db)
        expect(audit.findings).toEqual([])
        expect(audit.head).toEqual(await ledgerHead(db))
        db.close()
      }),
      { numRuns: 60 },
    )
  })
})

describe('what was done past the product is found and named', () => {
  // In the order of keys: comparison, correction, filing, handover, production. As they came: 1, 2, 4, 5, 3.
  test('a record changed', async () => {
    const db = await filled()
    await changeRecord(db.name, 2, (record) => ({ ...record, rejected: 7 }))
    const { findings } = await auditLedger(db)
    expect(findings).toMatchObject([
      { what: 'changed', seq: 4, entry: { kind: 'filing', month: '2023-05' }, record: { rejected: 7 } },
    ])
  })

  test.each<[string, object]>([
    ['to another month', { month: '2023-04' }],
    ['by a field of its own', { x: 1 }],
    ['in when we learnt of it, which is no part of its key', { at: '2023-06-09T09:00:00+08:00' }],
    ['into another kind', { kind: 'count' }],
  ])('a record changed %s', async (_, change) => {
    const db = await filled()
    await changeRecord(db.name, 4, (record) => ({ ...record, ...change }))
    expect(await found(db)).toEqual(['changed 3'])
  })

  test('a record lost, the first one first', async () => {
    const db = await filled()
    await removeRecord(db.name, 2)
    await removeRecord(db.name, 0)
    expect(await found(db)).toEqual(['lost 1', 'lost 4'])
    await eraseMonth(db, YILAN, '2023-05')
    expect(await found(db), 'erasing the others does not hide it').toEqual(['lost 1', 'lost 4'])
  })

  test('a record under another key', async () => {
    const db = await filled()
    await tamper(db.name, 'records', (store) => {
      store.delete(IDBKeyRange.bound('["376420000A","filing"', '["376420000A","filinh"'))
      store.put(filing, 'elsewhere')
    })
    expect(await found(db)).toEqual(['moved 4'])
  })

  test('a record put in', async () => {
    const db = await filled()
    await tamper(db.name, 'records', (store) => void store.put(theirs, 'made up'))
    const { findings } = await auditLedger(db)
    expect(findings).toEqual([{ what: 'unknown', record: theirs }])
  })

  test('an entry changed, taken out, exchanged for its neighbour', async () => {
    const changed = await filled()
    await changeEntry(changed.name, 2, (entry) => ({ ...entry, at: toMoment(NOW - 1) }))
    expect(await found(changed), 'its record no longer agrees').toEqual(['changed 2'])
    const renamed = await filled()
    await changeEntry(renamed.name, 2, (entry) => ({ ...entry, month: '2023-04' }))
    expect(await found(renamed)).toEqual(['changed 2'])
    const rewritten = await filled()
    await changeEntry(rewritten.name, 2, (entry) => ({ ...entry, digest: '0'.repeat(64) }))
    expect(await found(rewritten)).toEqual(['unlinked 2', 'changed 2'])

    const gap = await filled()
    await changeEntry(gap.name, 2, () => undefined)
    expect(await found(gap)).toEqual(['missing 2', 'unknown'])

    const [, second, third] = await entriesOf(await filled())
    const exchanged = await filled()
    await changeEntry(exchanged.name, 2, () => ({ ...third, seq: 2 }))
    await changeEntry(exchanged.name, 3, () => ({ ...second, seq: 3 }))
    expect((await found(exchanged))[0]).toBe('unlinked 2')
  })

  test('a record and the end of the ledger with it: only a report tells', async () => {
    const db = await filled()
    const claim = await ledgerHead(db)
    await removeRecord(db.name, 3)
    await changeEntry(db.name, 5, () => undefined)
    expect(await found(db)).toEqual([])
    expect(await auditLedger(db, { claim })).toMatchObject({ claim: 'shorter' })
  })

  test('an entry emptied as if by an erasure', async () => {
    const db = await filled()
    await removeRecord(db.name, 0)
    await changeEntry(db.name, 1, (entry) => {
      const { seq, digest, link } = entry as never
      return { seq, digest, link }
    })
    expect(await found(db)).toEqual(['emptied 1'])
  })

  test('an erasure made smaller', async () => {
    const db = await filled()
    await eraseMonth(db, YILAN, '2023-05')
    await changeEntry(db.name, 6, (entry) => ({ ...entry, records: 1, entries: [[3, 3]] }))
    expect(await found(db)).toEqual(['emptied 4', 'emptied 5', 'unlinked 6'])
  })

  test('whatever one thing it is', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...comparison, month: addMonths('2020-01', at) }))
    await fc.assert(
      fc.asyncProperty(fc.nat(29), fc.constantFrom('change', 'remove'), async (at, what) => {
        const db = freshDatabase()
        await saveRecords(db, many)
        if (what === 'remove') await removeRecord(db.name, at)
        else await changeRecord(db.name, at, (record) => ({ ...record, total: 99 }))
        // Keys are in the order of months, which is the order they came in.
        expect(await found(db)).toEqual([`${what === 'remove' ? 'lost' : 'changed'} ${at + 1}`])
        db.close()
      }),
      { numRuns: 30 },
    )
  })
})

describe('a head written down', () => {
  test('is found again, whatever came later', async () => {
    const db = await filled()
    const { head, count } = await ledgerHead(db)
    await saveRecords(db, [theirs])
    await eraseMonth(db, YILAN, '2023-05')
    for (const written of [head, head.slice(0, 16)]) {
      expect(await auditLedger(db, { claim: { head: written, count } })).toMatchObject({ claim: 'same', wrong: 0 })
    }
    expect(await auditLedger(db, { claim: { head: 'f'.repeat(16), count } })).toMatchObject({ claim: 'other' })
    expect(await auditLedger(db, { claim: { head, count: 99 } })).toMatchObject({ claim: 'shorter' })
    expect(await auditLedger(db, { claim: { head: '', count } })).toMatchObject({ claim: 'other' })
  })

  test('of before everything was erased: the last one can be told, earlier ones not', async () => {
    const db = await filled()
    const entries = await entriesOf(db)
    await eraseAll(db)
    await saveRecords(db, [production])
    const claim = async (count: number, head: string) => (await auditLedger(db, { claim: { count, head } })).claim
    expect(await claim(5, entries[4]!.link)).toBe('same')
    expect(await claim(5, 'f'.repeat(64))).toBe('other')
    expect(await claim(4, entries[3]!.link)).toBe('erased')
    expect(await claim(7, (await ledgerHead(db)).head)).toBe('same')
  })

  test('tells a ledger made anew', async () => {
    const [mine, forged] = [await filled(), freshDatabase()]
    await saveRecords(forged, [comparison, { ...correction, succeeded: 0 }, production, filing, unknown], NOW)
    const claim = await ledgerHead(mine)
    expect(await auditLedger(forged, { claim }), 'it holds by itself').toMatchObject({ wrong: 0, claim: 'other' })
  })
})

describe('an audit', () => {
  const many = Array.from({ length: 700 }, (_, total) => ({ ...comparison, total }))

  test('says how far it is, and stops', async () => {
    const db = freshDatabase()
    await saveRecords(db, many)
    const seen: number[] = []
    await auditLedger(db, { onProgress: (done, total) => seen.push(done, total) })
    expect(seen.slice(-2)).toEqual([1400, 1400])
    expect(seen.length).toBeGreaterThan(8)
    const stop = new AbortController()
    const stopped = auditLedger(db, { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(stopped).rejects.toMatchObject({ key: 'audit-stopped' })
  })

  test('is of one moment: what is written meanwhile is neither strange nor lost', async () => {
    const db = freshDatabase()
    await saveRecords(db, many)
    let writing: Promise<unknown> | undefined
    const onProgress = () => {
      writing ??= Promise.all([saveRecords(db, [theirs]), eraseMonth(db, YILAN, comparison.month)])
    }
    expect(await auditLedger(db, { onProgress })).toMatchObject({ records: 700, wrong: 0 })
    await writing
    expect(await auditLedger(db)).toMatchObject({ records: 1, wrong: 0 })
  })
})
