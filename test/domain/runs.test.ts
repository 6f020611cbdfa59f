import { describe, expect, it } from 'vitest'
import type { Data, Fact, Mode } from '../../lib/domain/records.ts'
import { runDayOf } from '../../lib/domain/tab-state.ts'
import { acceptedMonth, at, derive, marked, PAIRS, produced, reading, reasonOf, run, stateOf, stepOf } from './facts.ts'

/** R7–R11a. The month is 112-03, its three other comparisons read 0. */
const M = '2023-03'
const NOW = '2023-05-20 09:00'
const others = PAIRS.slice(1).map(([mode, data]) => reading(M, mode, data, 0, '2023-04-01 09:00'))
const seen = (total: number, when: string, mode: Mode = 'correction', data: Data = 'leave') =>
  reading(M, mode, data, total, when)
const day = (total: number, when: string, on: string) => ({
  ...seen(total, when),
  period: [on, on] as [string, string],
})
const ran = (counts: [number | null, number | null], when = '2023-05-16 09:10', on = when.slice(0, 10), more = {}) =>
  run('correction', M, 'leave', on, counts, when, more)
const differences = (...records: Fact[]) => stateOf([...others, ...records], NOW, M, 'differences')
const carried = (records: Fact[], now = NOW, more = {}) => {
  const { state, until, deadline, reason } = stepOf(derive([...others, ...records], now, more), M, 'carried')
  const { carrier } = reason.values as { carrier?: string }
  return { state, until, due: deadline?.due, carrier, key: reason.key }
}
const open = seen(3, '2023-05-16 09:00')

describe('R7, R8: differences and what a run left', () => {
  it.each<[string, Fact[], string]>([
    ['R7 a run alone closes nothing', [open, ran([3, 3])], 'todo'],
    ['R7 run, then a counting 0', [open, ran([3, 3]), seen(0, '2023-05-16 09:20')], 'done'],
    ['R7 run, then 0 on one day', [open, ran([3, 3]), day(0, '2023-05-16 09:20', '2023-03-15')], 'todo'],
    ['R8 s < t', [open, ran([3, 2])], 'attention'],
    ['R8 s = 0', [open, ran([3, 0])], 'attention'],
    ['R8 … a counting reading since, still 1', [open, ran([3, 2]), seen(1, '2023-05-16 09:20')], 'todo'],
    ['R8 … a counting 0 since', [open, ran([3, 2]), seen(0, '2023-05-16 09:20')], 'done'],
    ['R8 … only one day read since', [open, ran([3, 2]), day(0, '2023-05-16 09:20', '2023-03-15')], 'attention'],
    ['R8 … the next run left none', [open, ran([3, 2]), ran([1, 1], '2023-05-16 09:30')], 'todo'],
    ['R8 … the next run left some', [open, ran([3, 3]), ran([1, 0], '2023-05-16 09:30')], 'attention'],
    ['R8 s and t not known', [open, ran([null, null])], 'todo'],
    ['R8 s not known', [open, ran([3, null])], 'todo'],
    ['R8 s > t is nothing left', [open, ran([2, 3])], 'todo'],
    ['R8 rows left, no reading on record', [ran([3, 2])], 'attention'],
    // Only a counting reading closes (R2): 0 on one day says nothing of the rows that were left.
    [
      'R8 rows left, no reading, then 0 on one day',
      [ran([3, 2]), day(0, '2023-05-16 09:20', '2023-03-15')],
      'attention',
    ],
    ['R8 0 read, then a run left rows', [seen(0, '2023-05-16 09:00'), ran([3, 2])], 'attention'],
    [
      'R8 a run of the other mode does not matter',
      [open, run('backfill', M, 'leave', '2023-05-16', [3, 2])],
      'attention',
    ],
  ])('%s', (_, records, expected) => {
    expect(differences(...records)).toBe(expected)
    expect(differences(...records.toReversed())).toBe(expected)
  })

  it('R8: the sentence says how many, whom to ask, and the WebITR way', () => {
    expect(reasonOf([...others, open, ran([3, 2])], NOW, M, 'differences')).toMatch(
      /還有 1 筆.*廠商.*WebITR.*輔導人員.*問題/,
    )
  })

  it('R8: the day a run left rows was told later; a 0 read after that day holds', () => {
    const told = ran([3, 2], '2023-05-19 09:00', '2023-05-16')
    expect(differences(open, seen(0, '2023-05-17 09:00'), told)).toBe('done')
  })
})

describe('R9, R10: the carrying month', () => {
  it.each<[string, Fact, Partial<ReturnType<typeof carried>>]>([
    [
      's > 0',
      ran([3, 3]),
      { state: 'waiting', until: '2023-06-01', due: '2023-06-20', carrier: '2023-05', key: 'carried-waiting' },
    ],
    [
      'some succeeded',
      ran([3, 1]),
      { state: 'waiting', until: '2023-06-01', due: '2023-06-20', carrier: '2023-05', key: 'carried-waiting' },
    ],
    ['s = 0 owes nothing', ran([3, 0]), { state: 'not-needed', key: 'carried-no-run' }],
    [
      's not known counts as more',
      ran([null, null]),
      { state: 'waiting', until: '2023-06-01', due: '2023-06-20', carrier: '2023-05', key: 'carried-waiting' },
    ],
    ['t = s = 0 owes nothing', ran([0, 0]), { state: 'not-needed', key: 'carried-no-run' }],
    [
      'R10 the day decides, not the click',
      ran([1, 1], '2023-06-01 00:05', '2023-05-31'),
      { state: 'waiting', until: '2023-06-01', due: '2023-06-20', carrier: '2023-05', key: 'carried-waiting' },
    ],
    [
      'R10 … nor the page',
      ran([1, 1], '2023-06-01 00:05', '2023-06-01'),
      { state: 'waiting', until: '2023-07-01', due: '2023-07-20', carrier: '2023-06', key: 'carried-waiting' },
    ],
    [
      'December',
      ran([1, 1], '2023-12-31 23:59:59'),
      { state: 'waiting', until: '2024-01-01', due: '2024-01-20', carrier: '2023-12', key: 'carried-waiting' },
    ],
  ])('%s', (_, record, expected) => {
    expect(carried([record], NOW)).toEqual({ until: undefined, due: undefined, carrier: undefined, ...expected })
  })

  it('R9: the compared month is not produced again', () => {
    const checklist = derive(
      [...others, ...acceptedMonth(M, '2023-04-02 09:00'), open, ran([3, 3]), seen(0, '2023-05-16 09:20')],
      NOW,
    )
    expect(checklist.produceAgain).toEqual([])
    expect(stepOf(checklist, M, 'produce').state).toBe('done')
    expect(stepOf(checklist, M, 'file').state).toBe('done')
    expect(reasonOf([...others, ran([3, 3])], NOW, M, 'carried')).toMatch(
      /112-05.*112-06-01.*112-06-20.*112-03 的檔不必重新產製/,
    )
  })

  it('R9: run in the month itself, that month carries it', () => {
    const record = run('correction', '2023-05', 'leave', '2023-05-16', [1, 1])
    expect(stepOf(derive([record], NOW), '2023-05', 'carried')).toMatchObject({ state: 'waiting', until: '2023-06-01' })
  })

  it.each<[string, { runDay?: string; readOn?: string }, string, string]>([
    ['read on the day of the click', { runDay: '2022-06-22', readOn: '2022-06-22' }, '2022-06-22 09:00', '2022-06-22'],
    ['the page names another day', { runDay: '2022-06-21', readOn: '2022-06-22' }, '2022-06-22 09:00', '2022-06-21'],
    ['left open over midnight', { runDay: '2023-05-31', readOn: '2023-05-31' }, '2023-06-01 00:05', '2023-06-01'],
    ['the page names none', { readOn: '2023-05-31' }, '2023-05-31 23:59:59', '2023-05-31'],
    ['when it was read is not known', { runDay: '2023-05-31' }, '2023-06-01 00:00', '2023-06-01'],
  ])('R10 D: %s', (_, page, clicked, expected) => expect(runDayOf(page, at(clicked))).toBe(expected))

  it('R10 D is a day in Taiwan', () => {
    expect(runDayOf({}, '2023-05-31T16:00:00Z')).toBe('2023-06-01')
  })
})

describe('R10: the operator changes the day (replaces)', () => {
  const first = ran([1, 1], '2023-05-31 23:50')
  const toJune = ran([1, 1], '2023-06-01 08:00', '2023-06-01', { replaces: first.at })
  const toApril = ran([1, 1], '2023-06-01 08:30', '2023-04-30', { replaces: toJune.at })
  const now = '2023-06-01 10:00'
  it.each<[string, Fact[], string | undefined]>([
    ['as recorded', [first], '2023-05'],
    ['corrected', [first, toJune], '2023-06'],
    ['corrected twice, in a chain', [first, toJune, toApril], '2023-04'],
    [
      'corrected twice, both of the first',
      [first, toJune, ran([1, 1], '2023-06-01 08:30', '2023-04-30', { replaces: first.at })],
      '2023-04',
    ],
    ['the replaced record was lost', [toJune], '2023-06'],
    ['moments spelt in another zone', [first, { ...toJune, replaces: '2023-05-31T15:50:00Z' } as Fact], '2023-06'],
    [
      'corrected to: nothing succeeded',
      [first, ran([1, 0], '2023-06-01 08:00', '2023-05-31', { replaces: first.at })],
      undefined,
    ],
  ])('%s', (_, records, carrier) => {
    expect(carried(records, now).carrier).toBe(carrier)
    expect(carried(records.toReversed(), now).carrier).toBe(carrier)
  })

  it('another run of the same moment, of other data, is not replaced', () => {
    const overtime = run('correction', M, 'overtime', '2023-05-31', [1, 1], '2023-05-31 23:50')
    expect(derive([first, overtime, toJune], now).months.find(({ month }) => month === M)?.facts.runs).toHaveLength(2)
  })

  it('records that replace each other end nowhere, and still are runs', () => {
    const a = ran([1, 1], '2023-05-16 09:00', '2023-05-16', { replaces: at('2023-05-16 10:00') })
    const b = ran([1, 1], '2023-05-16 10:00', '2023-05-16', { replaces: at('2023-05-16 09:00') })
    expect(carried([a, b], NOW).carrier).toBe('2023-05')
    expect(carried([{ ...a, replaces: a.at } as Fact], NOW).carrier).toBe('2023-05')
  })

  it('a chain of 400 corrections (a hostile file) is read in no time', () => {
    const chain = [...Array(400)].map((_, index) => {
      const moment = (n: number) =>
        `2023-05-16T09:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}+08:00`
      return { ...ran([1, 1]), at: moment(index + 1), replaces: moment(index) } as Fact
    })
    const began = performance.now()
    expect(carried(chain).carrier).toBe('2023-05')
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('R11: a backfill is carried the same way, and says that this is inferred', () => {
  const backfill = run('backfill', M, 'overtime', '2023-05-16', [2, 2])
  const inferred = /依校正同理推定,請確認/
  it.each<[string, Fact[], string, RegExp]>([
    ['waiting', [backfill], NOW, /112-05/],
    ['todo', [backfill], '2023-06-02 09:00', /112-05/],
    ['done', [backfill, ...acceptedMonth('2023-05', '2023-06-02 09:00')], '2023-06-03 09:00', /112-05/],
    ['attention', [backfill, produced('2023-05', '2023-05-20 09:00')], '2023-06-02 09:00', /112-05/],
  ])('%s', (state, records, now, carrier) => {
    expect(stateOf([...others, ...records], now, M, 'carried')).toBe(state)
    const text = reasonOf([...others, ...records], now, M, 'carried')
    expect(text).toMatch(inferred)
    expect(text).toMatch(carrier)
  })
  it('a correction does not say so', () => {
    expect(reasonOf([...others, ran([1, 1])], NOW, M, 'carried')).not.toMatch(inferred)
  })
  it('a backfill that owes nothing does not say so', () => {
    expect(reasonOf([run('backfill', M, 'overtime', '2023-05-16', [2, 0])], NOW, M, 'carried')).not.toMatch(inferred)
  })
})

describe('R11a: open, clear, and no run between', () => {
  const [read, cleared] = [seen(2, '2023-05-16 09:00'), seen(0, '2023-05-18 09:00')]
  const none = marked(M, 'carried', '2023-05-19 08:00')
  it.each<[string, Fact[], string]>([
    ['no run', [read, cleared], 'attention'],
    ['still open: not yet', [read], 'not-needed'],
    ['never open', [cleared], 'not-needed'],
    ['a run between', [read, ran([2, 2], '2023-05-17 09:00'), cleared], 'waiting'],
    ['a run between that owes nothing', [read, ran([2, 0], '2023-05-17 09:00'), cleared], 'not-needed'],
    [
      'a run of other data between',
      [read, run('correction', M, 'overtime', '2023-05-17', [2, 2]), cleared],
      'attention',
    ],
    [
      'a run of the other mode between',
      [read, run('backfill', M, 'leave', '2023-05-17', [2, 2]), cleared],
      'attention',
    ],
    ['a run before it opened', [ran([2, 2], '2023-05-10 09:00'), read, cleared], 'attention'],
    ['a run after it was clear', [read, cleared, ran([2, 2], '2023-05-19 09:00')], 'attention'],
    ['the day given afterwards', [read, cleared, ran([null, null], '2023-05-19 09:00', '2023-05-17')], 'waiting'],
    [
      'a day given that lies outside',
      [read, cleared, ran([null, null], '2023-05-19 09:00', '2023-05-10')],
      'attention',
    ],
    ['none was needed', [read, cleared, none], 'closed'],
    ['… taken back', [read, cleared, none, marked(M, 'carried', '2023-05-19 09:00', false)], 'attention'],
    [
      'one day open, then 0 there',
      [seen(0, '2023-05-01 09:00'), day(2, '2023-05-16 09:00', '2023-03-15'), day(0, '2023-05-18 09:00', '2023-03-15')],
      'attention',
    ],
    [
      'twice open, one run for the first',
      [read, ran([2, 2], '2023-05-17 09:00'), cleared, seen(1, '2023-05-18 10:00'), seen(0, '2023-05-19 09:00')],
      'attention',
    ],
    [
      'twice open, one run for the second',
      [read, cleared, seen(1, '2023-05-18 10:00'), ran([1, 1], '2023-05-19 08:00'), seen(0, '2023-05-19 09:00')],
      'attention',
    ],
    [
      'twice open, a run each',
      [
        read,
        ran([2, 2], '2023-05-17 09:00'),
        cleared,
        seen(1, '2023-05-18 10:00'),
        ran([1, 1], '2023-05-19 08:00'),
        seen(0, '2023-05-19 09:00'),
      ],
      'waiting',
    ],
    ['same moment 2 and 0: never clear', [read, seen(0, '2023-05-16 09:00')], 'not-needed'],
  ])('%s', (_, records, expected) => {
    const states = [carried(records).state, carried(records.toReversed()).state]
    const closed = (state: string) => (state === 'done' || state === 'not-needed' ? 'closed' : state)
    expect(expected === 'closed' ? states.map(closed) : states).toEqual([expected, expected])
  })

  it('a run that belongs to the first time does not answer for the second, even on the same day', () => {
    const again = [seen(2, '2023-05-16 10:00'), seen(0, '2023-06-10 09:00')]
    const records = [
      seen(3, '2023-05-16 09:00'),
      ran([3, 3], '2023-05-16 09:01'),
      seen(0, '2023-05-16 09:02'),
      ...again,
    ]
    // The second run may have been in June, and June's file would owe its rows.
    expect(carried(records, '2023-06-10 10:00')).toMatchObject({ state: 'attention', key: 'carried-missed-run' })
  })

  it('a run that belongs to the second time does not answer for the first', () => {
    const records = [
      read,
      seen(0, '2023-06-10 09:00'),
      seen(1, '2023-06-10 10:00'),
      ran([1, 1], '2023-06-10 10:01'),
      seen(0, '2023-06-10 10:02'),
    ]
    expect(carried(records, '2023-06-10 11:00')).toMatchObject({ state: 'attention', key: 'carried-missed-run' })
  })

  it('"none was needed" stays said when a later run is recorded: that one is carried', () => {
    const later = [seen(1, '2023-05-19 09:00'), ran([1, 1], '2023-05-19 09:01'), seen(0, '2023-05-19 09:02')]
    expect(carried([read, cleared, none, ...later])).toMatchObject({ state: 'waiting', carrier: '2023-05' })
  })

  it('a later time without a run asks again', () => {
    expect(carried([read, cleared, none, seen(1, '2023-05-19 09:00'), seen(0, '2023-05-19 10:00')]).state).toBe(
      'attention',
    )
  })
})
