import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, recordKey, toPlain, toWritten } from '../../lib/domain/keys.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import { anyRecord, comparison, correction, facts, filing, production, respelt, unknown } from './samples.ts'

describe('the natural key', () => {
  test.each([
    ['its agency', { ...comparison, agency: '376421000B' }],
    ['its month', { ...comparison, month: '2023-04' }],
    ['its mode', { ...comparison, mode: 'backfill' }],
    ['its data', { ...comparison, data: 'overtime' }],
    ['its period', { ...comparison, period: ['2023-03-01', '2023-03-01'] }],
    ['its change', { ...comparison, change: 'upsert' }],
    ['its total: of two readings at one moment the larger stands (R5)', { ...comparison, total: 2 }],
    ['the rows read', { ...comparison, rowsRead: 0 }],
    ['its moment', { ...comparison, at: '2023-05-16T09:00:01+08:00' }],
    ['a field of a later version', { ...comparison, scope: 'unit' }],
  ])('tells apart comparisons by %s', (_, other) => {
    expect(recordKey(other)).not.toBe(recordKey(comparison))
  })

  test('tells a correction from a backfill and from its own correction', () => {
    const keys = [correction, { ...correction, kind: 'backfill' }, { ...correction, replaces: correction.at }].map(
      recordKey,
    )
    expect(new Set(keys).size).toBe(3)
  })

  test('is the same however the moments are spelt, the fields ordered', () => {
    for (const record of facts) {
      expect(recordKey(respelt(record))).toBe(recordKey(record))
      expect(recordKey(Object.fromEntries(Object.entries(record).reverse()) as StoredRecord)).toBe(recordKey(record))
    }
    expect(recordKey({ ...comparison, at: '2023-05-16T01:00Z' })).toBe(recordKey(comparison))
    expect(recordKey({ ...comparison, at: '2023-05-15T20:00:00.000-0500' })).toBe(recordKey(comparison))
    expect(recordKey({ ...unknown, at: '2023-05-16T01:00Z' })).toBe(recordKey({ ...unknown, at: comparison.at }))
  })

  test('leaves out when we learnt of a file, and the rows that will be erased', () => {
    expect(recordKey({ ...production, at: comparison.at })).toBe(recordKey(production))
    expect(recordKey({ ...filing, at: comparison.at })).toBe(recordKey(filing))
    expect(recordKey({ ...comparison, rows: [{ name: '陳○○' }] })).toBe(recordKey(comparison))
    expect(recordKey({ ...unknown, rows: [] })).not.toBe(recordKey(unknown))
  })

  test('survives the way through JSON and the written form', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(recordKey(JSON.parse(JSON.stringify(record)))).toBe(recordKey(record))
        expect(recordKey(toWritten(record))).toBe(recordKey(record))
      }),
    )
  })
})

describe('the written form', () => {
  test('has Taiwan time', () => {
    expect(toWritten({ ...comparison, at: '2023-05-16T01:00:00Z' })).toEqual(comparison)
    expect(toWritten(respelt(filing))).toEqual(filing)
  })

  test('leaves a kind nobody knows as it is', () => {
    const record = { kind: 'handover', at: '2023-05-16T01:00:00Z' }
    expect(toWritten(record)).toEqual(record)
  })

  test.each(['9999-12-31T23:59:59Z', '0000-01-01T00:00:00+14:00'])('keeps %s, which Taiwan time cannot spell', (at) => {
    expect(toWritten({ ...comparison, at }).at).toBe(at)
  })
})

describe('foreign data', () => {
  test('keeps what JSON can say and drops the rest', () => {
    const odd = { text: '\ud800', list: [1, undefined, Number.NaN], gone: undefined, call: () => 1, big: 1n, minus: -0 }
    expect(toPlain(odd)).toEqual({ text: '\ud800', list: [1, null, null], minus: 0 })
    expect(JSON.stringify(toPlain(JSON.parse('{"a":1e999}')))).toBe('{"a":null}')
  })

  test('cannot reach a prototype', () => {
    const hostile = JSON.parse(
      '{"a":[{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"b":1}]}',
    )
    const plain = toPlain(hostile) as { a: [object] }
    expect(plain).toStrictEqual({ a: [{ b: 1 }] })
    expect(Object.getPrototypeOf(plain.a[0])).toBe(Object.prototype)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test('may not nest without end', () => {
    let deep: unknown = 1
    for (let level = 0; level < 1000; level++) deep = [deep]
    expect(() => toPlain(deep)).toThrow(RangeError)
  })

  test('is itself the second time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toPlain(toPlain(value))).toEqual(toPlain(value))
      }),
    )
  })

  test('gives one text for equal values', () => {
    expect(canonicalJson({ b: { d: 1, c: [2, 1] }, a: null })).toBe('{"a":null,"b":{"c":[2,1],"d":1}}')
  })
})
