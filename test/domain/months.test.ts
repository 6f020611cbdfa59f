import { describe, expect, it } from 'vitest'
import { hasEnded } from '../../lib/domain/deadlines.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  instantOf,
  isDay,
  isMonth,
  lastDayOf,
  monthOfDay,
  monthsFrom,
  parseMoment,
  taipeiDay,
  toMoment,
  weekdayOf,
} from '../../lib/domain/months.ts'
import { formatCount, rocDay, rocMoment, rocMonth, rocMonthLong, shortDay } from '../../lib/text/dates.ts'

/** "Times are Taiwan time whatever the computer's own zone. Months and dates are shown in the 民國 calendar and kept in ISO." */

describe('months', () => {
  it.each([
    ['2010-12', 1, '2011-01'], // 民國 99 → 100
    ['2011-01', -1, '2010-12'],
    ['2022-10', 3, '2023-01'],
    ['2023-01', -1, '2022-12'],
    ['2023-05', 0, '2023-05'],
    ['2023-05', 12, '2024-05'],
    ['2023-05', -160, '2010-01'],
    ['1999-12', 1, '2000-01'],
  ])('%s + %i = %s', (month, count, expected) => expect(addMonths(month, count)).toBe(expected))

  it.each([
    ['2010-11', '2011-02', ['2010-11', '2010-12', '2011-01', '2011-02']],
    ['2023-05', '2023-05', ['2023-05']],
    ['2023-05', '2023-04', []],
  ])('from %s to %s', (first, last, months) => expect(monthsFrom(first, last)).toEqual(months))

  it.each([
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['2000-02', '2000-02-29'],
    ['2100-02', '2100-02-28'],
    ['2023-04', '2023-04-30'],
    ['2023-12', '2023-12-31'],
  ])('the last day of %s is %s', (month, day) => expect(lastDayOf(month)).toBe(day))

  it.each([
    ['2023-05', true],
    ['2023-13', false],
    ['2023-00', false],
    ['2023-5', false],
    ['112-05', false],
    ['2023-05-01', false],
    ['', false],
  ])('month %j: %s', (text, ok) => expect(isMonth(text)).toBe(ok))
})

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-04-31', false],
    ['2023-12-31', true],
    ['2023-1-1', false],
    ['20230101', false],
    ['2023-05-16T00:00', false],
  ])('day %j: %s', (text, ok) => expect(isDay(text)).toBe(ok))

  it.each([
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-03-01', -1, '2023-02-28'],
    ['2011-01-01', -1, '2010-12-31'],
  ])('%s + %i = %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(count)
  })

  it.each([
    ['2023-05-15', 1],
    ['2023-05-20', 6],
    ['2023-05-21', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))
})

describe('moments', () => {
  it.each([
    ['2023-06-01T00:00:00+08:00', '2023-06-01', '2023-06-01T00:00:00+08:00'],
    ['2023-05-31T16:00:00Z', '2023-06-01', '2023-06-01T00:00:00+08:00'],
    ['2023-05-31T15:59:59Z', '2023-05-31', '2023-05-31T23:59:59+08:00'],
    ['2023-05-31T12:00:00-04:00', '2023-06-01', '2023-06-01T00:00:00+08:00'],
    ['2023-06-01T01:00:00+09:00', '2023-06-01', '2023-06-01T00:00:00+08:00'],
    ['2023-06-01T05:44:00+05:45', '2023-06-01', '2023-06-01T07:59:00+08:00'],
    ['2011-01-01T00:00+08:00', '2011-01-01', '2011-01-01T00:00:00+08:00'],
    ['2010-12-31T16:00:00.000Z', '2011-01-01', '2011-01-01T00:00:00+08:00'],
    // New York lost an hour this night; Taiwan did not.
    ['2023-03-12T07:30:00Z', '2023-03-12', '2023-03-12T15:30:00+08:00'],
  ])('%s is %s in Taiwan', (text, day, written) => {
    expect(taipeiDay(instantOf(text))).toBe(day)
    expect(monthOfDay(taipeiDay(instantOf(text)))).toBe(day.slice(0, 7))
    expect(toMoment(instantOf(text))).toBe(written)
  })

  it.each([
    '2023-06-01T09:00:00',
    '2023-06-01',
    '2023-02-30T09:00:00+08:00',
    '2023-06-01T24:01:00+08:00',
    '2023-06-01 09:00:00+08:00',
    '112-06-01T09:00:00+08:00',
    'now',
    '',
  ])('%j is no moment', (text) => expect(parseMoment(text)).toBeUndefined())

  it.each([
    ['2023-05', '2023-05-31T23:59:59.999+08:00', false],
    ['2023-05', '2023-06-01T00:00:00+08:00', true],
    ['2023-05', '2023-05-31T16:00:00Z', true],
    ['2023-05', '2023-05-31T15:59:59Z', false],
    ['2010-12', '2011-01-01T00:00:00+08:00', true],
    ['2024-02', '2024-02-29T23:59:59+08:00', false],
  ])('R12: %s has ended at %s: %s', (month, now, ended) => expect(hasEnded(month, instantOf(now))).toBe(ended))
})

describe('as people read them', () => {
  it.each([
    ['2010-12', '99-12', '99 年 12 月'],
    ['2011-01', '100-01', '100 年 1 月'],
    ['2022-12', '111-12', '111 年 12 月'],
    ['2023-05', '112-05', '112 年 5 月'],
  ])('month %s', (month, short, long) => expect([rocMonth(month), rocMonthLong(month)]).toEqual([short, long]))

  it.each([
    ['2010-12-31', '99-12-31', '12/31(五)'],
    ['2011-01-01', '100-01-01', '1/1(六)'],
    ['2024-02-29', '113-02-29', '2/29(四)'],
    ['2022-12-31', '111-12-31', '12/31(六)'],
    ['2023-05-21', '112-05-21', '5/21(日)'],
  ])('day %s', (day, roc, short) => expect([rocDay(day), shortDay(day)]).toEqual([roc, short]))

  it.each([
    ['2023-05-31T16:00:00Z', '112-06-01 00:00'],
    ['2010-12-31T15:59:59Z', '99-12-31 23:59'],
    ['2011-01-01T00:00:30+08:00', '100-01-01 00:00'],
    ['2023-05-16T09:05:59+08:00', '112-05-16 09:05'],
  ])('moment %s', (moment, text) => expect(rocMoment(moment)).toBe(text))

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%i rows', (count, text) => expect(formatCount(count)).toBe(text))
})
