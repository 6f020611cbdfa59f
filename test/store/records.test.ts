import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { toWritten } from '../../lib/domain/keys.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { byKey, comparison, facts, freshDatabase, LUODONG, production, respelt, unknown, YILAN } from './samples.ts'

afterEach(() => vi.restoreAllMocks())

test('what is saved is loaded', async () => {
  const db = freshDatabase()
  expect(await saveRecords(db, facts)).toEqual({ added: facts.length, already: 0, refused: [] })
  expect(byKey(await loadRecords(db))).toEqual(byKey(facts))
})

test("one agency's are loaded without the others'", async () => {
  const db = freshDatabase()
  await saveRecords(db, [comparison, { ...comparison, agency: LUODONG }, { kind: 'later', agency: { odd: true } }])
  expect(await loadRecords(db, LUODONG)).toEqual([{ ...comparison, agency: LUODONG }])
  expect(await loadRecords(db)).toHaveLength(3)
})

describe('the same reading', () => {
  test('sent again adds nothing, in whatever spelling', async () => {
    const db = freshDatabase()
    await saveRecords(db, facts)
    expect(await saveRecords(db, facts.map(respelt))).toMatchObject({ added: 0, already: facts.length })
    expect(await loadRecords(db)).toHaveLength(facts.length)
  })

  test('twice in one message is one', async () => {
    const db = freshDatabase()
    expect(await saveRecords(db, [comparison, respelt(comparison)])).toMatchObject({ added: 1, already: 1 })
  })

  test('from two tabs at once is one', async () => {
    const [one, two] = [freshDatabase('two-tabs'), freshDatabase('two-tabs')]
    const saved = await Promise.all([one, two, one, two].map((db) => saveRecords(db, facts)))
    expect(saved.reduce((sum, { added }) => sum + added, 0)).toBe(facts.length)
    expect(await loadRecords(two)).toHaveLength(facts.length)
  })

  test('with another total is another fact (R5)', async () => {
    const db = freshDatabase()
    await saveRecords(db, [comparison, { ...comparison, total: 2 }])
    expect(await loadRecords(db)).toHaveLength(2)
  })

  test('never overwrites: the history page may come again with less', async () => {
    const db = freshDatabase()
    await saveRecords(db, [{ ...production, at: '2023-06-02T09:01:00+08:00' }])
    await saveRecords(db, [production, { ...production, at: '2023-06-03T09:01:00+08:00' }])
    expect(await loadRecords(db)).toEqual([{ ...production, at: '2023-06-02T09:01:00+08:00' }])
  })
})

describe('the door', () => {
  test('keeps the good ones and says which are none', async () => {
    const db = freshDatabase()
    const saved = await saveRecords(db, [
      null,
      comparison,
      { ...comparison, total: -1 },
      'x',
      { kind: 1 },
      { total: 1 },
    ])
    expect(saved).toMatchObject({ added: 1, already: 0 })
    expect(saved.refused.map(({ index, path }) => [index, path])).toEqual([
      [0, 'kind'],
      [2, 'total'],
      [3, 'kind'],
      [4, 'kind'],
      [5, 'kind'],
    ])
    expect(await loadRecords(db)).toEqual([comparison])
  })

  test('lets in no prototype and nothing without end', async () => {
    const db = freshDatabase()
    const polluted = JSON.parse(`{"__proto__":{"isAdmin":true},"constructor":1,${JSON.stringify(unknown).slice(1)}`)
    const deep = JSON.parse(`{"kind":"later","x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`)
    expect(await saveRecords(db, [polluted, deep])).toMatchObject({ added: 1, refused: [{ index: 1 }] })
    expect(await loadRecords(db)).toStrictEqual([unknown])
  })

  test('masks names and drops reasons', async () => {
    const db = freshDatabase()
    const rows = [{ name: '陳小明', reason: '看診', department: '人事處', extra: { 身分證號: 'A123456789' } }, null]
    await saveRecords(db, [{ ...comparison, rows }])
    expect(await loadRecords(db)).toEqual([{ ...comparison, rows: [{ name: '陳○○', department: '人事處' }, {}] }])
    expect(JSON.stringify(await loadRecords(db))).not.toMatch(/小明|看診|A123456789/)
  })

  test('writes Taiwan time', async () => {
    const db = freshDatabase()
    await saveRecords(db, [respelt(comparison)])
    expect(await loadRecords(db)).toEqual([toWritten(comparison)])
  })

  test('nothing at all is fine', async () => {
    expect(await saveRecords(freshDatabase(), [])).toEqual({ added: 0, already: 0, refused: [] })
  })
})

test('a reading is one strictly durable transaction, however many records it has', async () => {
  const db = freshDatabase()
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await loadRecords(db)
  begin.mockClear()
  const many = Array.from({ length: 10_000 }, (_, total) => ({ ...comparison, total }))
  expect(await saveRecords(db, many)).toMatchObject({ added: 10_000 })
  expect(begin.mock.calls).toEqual([[['records', 'ledger'], 'readwrite', { durability: 'strict' }]])
  expect(await saveRecords(db, many)).toMatchObject({ added: 0, already: 10_000 })
  expect(await loadRecords(db)).toHaveLength(10_000)
})

describe('where one row cannot be written, none is', () => {
  const { add } = IDBObjectStore.prototype
  /** Chrome, when the disk is full, ends the transaction; its requests learn only that it ended. */
  const endFull = ({ transaction }: IDBObjectStore) =>
    (transaction as unknown as { _abort(reason: string): void })._abort('QuotaExceededError')
  /** `fail` stands in for the writing of the third of three rows. */
  function failing(fail: (table: IDBObjectStore, row: [unknown, IDBValidKey?]) => IDBRequest<IDBValidKey>): void {
    let written = 0
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
      return ++written === 3 ? fail(this, row) : add.apply(this, row)
    })
  }

  test.each<[string, string, Parameters<typeof failing>[0]]>([
    [
      'refused at once',
      'store-full',
      () => {
        throw new DOMException('disk', 'QuotaExceededError')
      },
    ],
    [
      'refused later',
      'store-failed',
      (table, row) => {
        add.apply(table, row)
        return add.apply(table, row)
      },
    ],
    [
      'the disk full in the middle',
      'store-full',
      (table, row) => {
        const request = add.apply(table, row)
        endFull(table)
        return request
      },
    ],
    [
      'the disk full at the end',
      'store-full',
      (table, row) => {
        const request = add.apply(table, row)
        request.addEventListener('success', () => endFull(table))
        return request
      },
    ],
  ])('%s', async (_, key, fail) => {
    const db = freshDatabase()
    failing(fail)
    await expect(saveRecords(db, facts.slice(0, 3))).rejects.toMatchObject({ name: 'StoreError', key })
    expect(await loadRecords(db)).toEqual([])
    vi.restoreAllMocks()
    expect(await saveRecords(db, facts)).toMatchObject({ added: facts.length })
  })
})

test('kinds nobody knows are kept as they came', async () => {
  const db = freshDatabase()
  const odd = { kind: 'later', agency: YILAN, month: ['2023-05'], at: '2023-05-16T01:00:00Z', note: '\ud800\u202e' }
  await saveRecords(db, [odd])
  expect(await loadRecords(db, YILAN)).toEqual([odd])
})
