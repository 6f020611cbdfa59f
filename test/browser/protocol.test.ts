import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Message, parseMessage } from '../../lib/browser/protocol.ts'

/** The worker's door: exactly the shapes of the protocol come in, whatever a foreign page makes of them. */

const doc = '0123456789abcdef'.repeat(2)
const at = '2023-05-16T09:00:00+08:00'
const query = { kind: 'correction', month: '2023-03', date: null, change: 'all', data: 'leave' }
const heading = {
  mode: 'correction',
  agency: { code: '376420000A', name: '宜蘭縣政府' },
  period: ['2023-03-01', '2023-03-31'],
}
const comparison = { page: 'comparison', heading, query, total: 1, shown: [1, 1], rows: [{ department: '社會處' }] }
const unreadable = { page: 'unreadable', of: 'comparison', reason: 'pager-total', values: { total: 3, pager: 0 } }

const good: unknown[] = [
  { type: 'result-shown', doc, arrival: 'loaded' },
  { type: 'query-sent', doc, at, query },
  { type: 'result-clicked', doc, turns: true },
  { type: 'run-clicked', doc, at, action: 'correction' },
  { type: 'produce-pressed', doc, at, month: '2023-03', agencyName: '宜蘭縣政府' },
  { type: 'produce-pressed', doc, at, month: null, agencyName: null },
  { type: 'page-said', doc, at, text: '校正資料：總筆數1,成功1筆。' },
  { type: 'script-wanted', script: 'panel' },
  { type: 'operator-here' },
  { type: 'page-failed', status: 500 },
  { type: 'round-told', doc, what: 'ready' },
  { type: 'round-told', doc, what: 'problem', problem: { key: 'no-form', values: { field: 'month' } } },
  { type: 'round-act', doc, at: '2026-11-20T09:00:00+08:00', act: { do: 'pause', agency: '376420000A' } },
  { type: 'question-answered', doc, at, question: 'data', value: 'leave' },
  ...[
    comparison,
    { ...comparison, query: undefined, runDay: '2023-05-16' },
    unreadable,
    { page: 'listing' },
    { page: 'query-form' },
    { page: 'session-expired' },
    { page: 'produce-form', month: '2023-03', agencyName: '宜蘭縣政府' },
    { page: 'produce-form', month: null, agencyName: null },
    { page: 'production-history', productions: [{ month: '2023-03', records: 5, producedAt: at }] },
  ].map((report) => ({ type: 'page-read', doc, at, report })),
]

test.each(good)('%j comes in as it is', (message) => expect(parseMessage(message)).toEqual(message))

describe('what does not come in', () => {
  const read = (report: unknown): unknown => ({ type: 'page-read', doc, at, report })
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a word', 'result-shown'],
    ['an unknown type', { type: 'erase-everything', doc }],
    ['a type from the prototype', { type: 'constructor', doc }],
    ['an extra key', { type: 'result-clicked', doc, turns: true, also: 1 }],
    ['no document', { type: 'result-clicked', turns: true }],
    ['another document name', { type: 'result-clicked', doc: '../x', turns: true }],
    ['no moment', { type: 'page-said', doc, at: 'yesterday', text: '' }],
    ['a moment without a zone', { type: 'page-said', doc, at: '2023-05-16T09:00:00', text: '' }],
    ['a type that will not be text', { type: { toString: {} } }],
    ['a press of a month that is none', { type: 'produce-pressed', doc, at, month: '2023-13' }],
    ['a press without its month', { type: 'produce-pressed', doc, at, agencyName: '宜蘭縣政府' }],
    ['a long text', { type: 'page-said', doc, at, text: 'x'.repeat(2001) }],
    ['an unknown page', read({ page: 'upload' })],
    ['an extra fact', read({ ...comparison, also: 1 })],
    ['a total that is no count', read({ ...comparison, total: -1 })],
    ['a total that is text', read({ ...comparison, total: '0' })],
    ['a total beyond numbers', read({ ...comparison, total: 1e300 })],
    ['a day that is none', read({ ...comparison, heading: { ...heading, period: ['2023-02-30', '2023-03-31'] } })],
    ['a foreign agency code', read({ ...comparison, heading: { ...heading, agency: { code: '1', name: '' } } })],
    ['a mode that is none', read({ ...comparison, heading: { ...heading, mode: 'by-applied-date' } })],
    ['rows that hold objects', read({ ...comparison, rows: [{ department: {} }] })],
    ['a cell of a megabyte', read({ ...comparison, rows: [{ department: 'x'.repeat(1e6) }] })],
    ['too many rows', read({ ...comparison, rows: Array.from({ length: 2001 }, () => ({})) })],
    [
      'a production without its moment',
      read({ page: 'production-history', productions: [{ month: '2023-03', records: 1 }] }),
    ],
    ['a question nobody asked', { type: 'question-answered', doc, at, question: 'password', value: '' }],
  ])('%s', (_, message) => expect(parseMessage(message)).toBeUndefined())

  test('nothing thrown, whatever comes', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => parseMessage(value) === undefined))
  })

  test('a good message with one value replaced is never let in with it, unless that value is as good', () => {
    const types = new Set(good.map((message) => (message as Message).type))
    expect(types.size).toBe(13)
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.object({ maxDepth: 2 }), (message, junk) => {
        const key = Object.keys(message as object).at(-1) as string
        return parseMessage({ ...(message as object), [key]: junk }) === undefined
      }),
    )
  })
})
