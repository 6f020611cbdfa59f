import { describe, expect, it } from 'vitest'
import { agency as agencySchema } from '../../lib/domain/agencies.ts'
import type { Comparison } from '../../lib/domain/records.ts'
import { allClear, at, derive, PAIRS, reading, stateOf, statesOf, stepOf, textOf } from './facts.ts'

/** R1–R6. The month is 112-03; the three other comparisons are read 0, so that only this one speaks. */
const M = '2023-03'
const others = PAIRS.slice(1).map(([mode, data]) => reading(M, mode, data, 0, '2023-04-01 09:00'))
const NOW = '2023-06-15 09:00'

/** `[total, when, …]` of a query over the whole month; `day` and `only` narrow it. */
const whole = (total: number, when: string, more: Partial<Comparison> = {}) =>
  reading(M, 'correction', 'leave', total, when, more)
const day = (total: number, when: string, on = `${M}-15`) => whole(total, when, { period: [on, on] })
const only = (change: Comparison['change'], total: number, when: string) => whole(total, when, { change })

const T1 = '2023-05-16 09:00'
const T2 = '2023-05-16 10:00'
const T3 = '2023-05-16 11:00'

function outcome(readings: Comparison[], now = NOW): string {
  const checklist = derive([...others, ...readings], now)
  const read = stepOf(checklist, M, 'compare-correction-leave').state === 'done'
  const open = stepOf(checklist, M, 'differences').state === 'todo'
  return `${read ? 'read' : 'unread'}, ${open ? 'open' : 'clear'}`
}

describe('R1: every month from the first on, four comparisons', () => {
  it('the default first month is 111-10', () => {
    expect(agencySchema.parse({ code: '376420000A', name: '宜蘭縣政府' }).firstMonth).toBe('2022-10')
  })
  it.each([
    ['2022-10', '2022-10-01 00:00', ['2022-10']],
    ['2022-10', '2023-01-31 23:59:59', ['2022-10', '2022-11', '2022-12', '2023-01']],
    ['2022-12', '2023-02-01 00:00', ['2022-12', '2023-01', '2023-02']],
    ['2023-05', '2023-04-30 23:59:59', []],
  ])('first month %s at %s', (firstMonth, now, months) => {
    expect(derive([], now, { firstMonth }).months.map(({ month }) => month)).toEqual(months)
  })
  it.each(PAIRS)('%s %s is asked for on its own', (mode, data) => {
    const one = PAIRS.filter(([a, b]) => a !== mode || b !== data).map(([a, b]) => reading(M, a, b, 0, T1))
    expect(stateOf(one, NOW, M, `compare-${mode}-${data}`)).toBe('todo')
    expect(
      statesOf(derive(one, NOW), M)
        .slice(0, 4)
        .filter((state) => state === 'done'),
    ).toHaveLength(3)
    expect(stateOf(one, NOW, M, 'differences')).toBe('waiting')
    expect(stateOf(allClear(M, T1), NOW, M, 'differences')).toBe('not-needed')
  })
})

describe('R2, R3: what counts', () => {
  it.each<[string, Comparison, string]>([
    ['first to last day, 全部', whole(0, T1), 'read, clear'],
    ['R2 one day', day(0, T1), 'unread, clear'],
    ['R2 without the last day', whole(0, T1, { period: ['2023-03-01', '2023-03-30'] }), 'unread, clear'],
    ['R2 without the first day', whole(0, T1, { period: ['2023-03-02', '2023-03-31'] }), 'unread, clear'],
    ['R2 more than the month', whole(0, T1, { period: ['2023-03-01', '2023-04-30'] }), 'unread, clear'],
    ['R2 another month', whole(0, T1, { period: ['2023-02-01', '2023-02-28'] }), 'unread, clear'],
    ['R2 backwards', whole(0, T1, { period: ['2023-03-31', '2023-03-01'] }), 'unread, clear'],
    ['R2 only 新增(更新)', only('upsert', 0, T1), 'unread, clear'],
    ['R2 only 刪除', only('delete', 0, T1), 'unread, clear'],
    ['R2 異動類型 not known', only('unknown', 0, T1), 'unread, clear'],
    ['R3 the second before the month ended', whole(0, '2023-03-31 23:59:59'), 'unread, clear'],
    ['R3 the moment it ended', whole(0, '2023-04-01 00:00:00'), 'read, clear'],
    ['R3 that moment, told in UTC', whole(0, T1, { at: '2023-03-31T16:00:00Z' }), 'read, clear'],
    ['R3 one second before, told in UTC', whole(0, T1, { at: '2023-03-31T15:59:59Z' }), 'unread, clear'],
    ['R5 later than now', whole(0, '2023-07-01 09:00'), 'read, clear'],
    ['R2 one day opens', day(2, T1), 'unread, open'],
    ['R2 a filter opens', only('delete', 2, T1), 'unread, open'],
    ['R2 an unknown filter opens', only('unknown', 2, T1), 'unread, open'],
    ['R3 provisional opens', whole(2, '2023-03-20 09:00'), 'unread, open'],
    ['R5 later than now opens', whole(2, '2023-07-01 09:00'), 'read, open'],
  ])('%s', (_, one, expected) => expect(outcome([one])).toBe(expected))

  it('R2: the 29th of February belongs to the month', () => {
    const feb = (to: string) =>
      reading('2024-02', 'correction', 'leave', 0, T1.replace('2023', '2024'), { period: ['2024-02-01', to] })
    const of = (to: string) => stateOf([feb(to)], '2024-06-15 09:00', '2024-02', 'compare-correction-leave')
    expect([of('2024-02-28'), of('2024-02-29')]).toEqual(['todo', 'done'])
  })

  it.each<[string, Comparison, RegExp]>([
    ['R2 one day', day(0, T1), /112-03-15.*不是整月/],
    ['R2 filter', only('upsert', 0, T1), /新增\(更新\)/],
    ['R2 unknown filter', only('unknown', 0, T1), /異動類型不明/],
    ['R3 provisional', whole(0, '2023-03-20 09:00'), /112-03-20.*暫時/],
  ])('%s: shown, and says why it closes nothing', (_, one, why) => {
    expect(textOf(derive([one], NOW), M, 'compare-correction-leave')).toMatch(why)
  })

  it('R2: a reading with differences is not said to count for nothing: it opened something', () => {
    expect(textOf(derive([day(2, T1)], NOW), M, 'compare-correction-leave')).not.toContain('不列入')
  })
})

describe('R5: open and clear', () => {
  it.each<[string, Comparison[], string]>([
    ['nothing read', [], 'unread, clear'],
    ['3', [whole(3, T1)], 'read, open'],
    ['3, then 0', [whole(3, T1), whole(0, T2)], 'read, clear'],
    ['0, then 3', [whole(0, T1), whole(3, T2)], 'read, open'],
    ['3, 0, 1', [whole(3, T1), whole(0, T2), whole(1, T3)], 'read, open'],
    ['0, then 2 on one day', [whole(0, T1), day(2, T2)], 'read, open'],
    ['… then 0 on that day', [whole(0, T1), day(2, T2), day(0, T3)], 'read, clear'],
    ['… then 0 on another day', [whole(0, T1), day(2, T2), day(0, T3, '2023-03-16')], 'read, open'],
    ['… then 0 on that day, only 刪除', [whole(0, T1), day(2, T2), { ...day(0, T3), change: 'delete' }], 'read, open'],
    ['… then a counting 0', [whole(0, T1), day(2, T2), whole(0, T3)], 'read, clear'],
    ['2 on one day before a counting 0', [day(2, T1), whole(0, T2)], 'read, clear'],
    ['3, then 0 on one day', [whole(3, T1), day(0, T2)], 'read, open'],
    ['3, then 0 only 新增(更新)', [whole(3, T1), only('upsert', 0, T2)], 'read, open'],
    ['3, then 0 with an unknown filter', [whole(3, T1), only('unknown', 0, T2)], 'read, open'],
    ['刪除 2, then 刪除 0', [whole(0, T1), only('delete', 2, T2), only('delete', 0, T3)], 'read, clear'],
    ['two days open, one closed', [day(1, T1), day(2, T1, '2023-03-16'), day(0, T2)], 'unread, open'],
    ['provisional 2, provisional 0', [whole(2, '2023-03-20 09:00'), whole(0, '2023-03-21 09:00')], 'unread, clear'],
    ['provisional 2, counting 0', [whole(2, '2023-03-20 09:00'), whole(0, T1)], 'read, clear'],
    ['provisional 0, counting 2', [whole(0, '2023-03-20 09:00'), whole(2, T1)], 'read, open'],
    // The rule says "that same 異動類型"; one that is not known is not known to be the same.
    [
      'unknown filter 2, unknown filter 0',
      [whole(0, T1), only('unknown', 2, T2), only('unknown', 0, T3)],
      'read, open',
    ],
    ['same moment: 0 and 2', [whole(0, T1), whole(2, T1)], 'read, open'],
    ['same moment: 0 and 2, after 5', [whole(5, T1), whole(0, T2), whole(2, T2)], 'read, open'],
    ['same moment: 0 and 2 on one day', [whole(0, T1), day(2, T1)], 'read, open'],
    ['same moment: 2 and 0 on one day', [whole(2, T1), day(0, T1)], 'read, open'],
    ['same moment on one day: 0 and 2', [whole(0, T1), day(0, T2), day(2, T2)], 'read, open'],
    ['same moment in two zones', [whole(0, T1), whole(2, T1, { at: '2023-05-16T01:00:00Z' })], 'read, open'],
    ['same moment twice 0', [whole(3, T1), whole(0, T2), whole(0, T2)], 'read, clear'],
    [
      'a later zone is not a later moment',
      [whole(0, T2), whole(2, T1, { at: '2023-05-16T10:30:00+09:00' })],
      'read, clear',
    ],
  ])('%s', (_, readings, expected) => {
    expect(outcome(readings)).toBe(expected)
    expect(outcome(readings.toReversed())).toBe(expected)
  })

  it('another mode, data or month does not close it', () => {
    const open = [...others, whole(2, T1)]
    for (const [mode, data] of PAIRS.slice(1)) open.push(reading(M, mode, data, 0, T2))
    open.push(reading('2023-04', 'correction', 'leave', 0, T2))
    expect(stateOf(open, NOW, M, 'differences')).toBe('todo')
  })

  it('the larger total of one moment is the one shown', () => {
    expect(textOf(derive([whole(2, T1), whole(7, T1)], NOW), M, 'compare-correction-leave')).toContain('7 筆')
  })

  it('the reason tells what came first, first: 0, then 3 on one day, then 0 there', () => {
    const text = textOf(derive([whole(0, T1), day(3, T2), day(0, T3)], NOW), M, 'compare-correction-leave')
    expect(text).not.toMatch(/原有 3 筆.*112-05-16 09:00 複查/)
  })

  it('records the step rests on are the readings themselves', () => {
    const [first, second] = [whole(3, T1), whole(0, T2)]
    expect(stepOf(derive([first, second], NOW), M, 'compare-correction-leave').records).toEqual([second])
    expect(stepOf(derive([...others, first], NOW), M, 'differences').records).toEqual([first])
    expect(first.at).toBe(at(T1))
  })
})
