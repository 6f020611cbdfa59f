import { describe, expect, it } from 'vitest'
import {
  officeCalendar,
  workCalendar,
  workdayOnOrAfter,
  workdayOnOrBefore,
  workdaysUntil,
} from '../../lib/domain/calendar.ts'
import { deadlineOf, dueDayOf, type HolidayRule } from '../../lib/domain/deadlines.ts'
import { weekdayOf } from '../../lib/domain/months.ts'
import { acceptedMonth, derive, produced, run, stepOf, textOf } from './facts.ts'

/** R17, against the calendars the 行政院人事行政總處 published (written out here from those, not from our data). */

describe('R17: the due date', () => {
  it.each([
    ['2020-12', '2021-01-20'],
    ['2021-01', '2021-08-20'],
    ['2021-02', '2021-08-20'],
    ['2021-05', '2021-08-20'],
    ['2021-06', '2021-07-20'],
    ['2021-07', '2021-08-20'],
    ['2022-12', '2023-01-20'],
    ['2010-12', '2011-01-20'],
    ['2023-05', '2023-06-20'],
  ])('%s is due %s', (month, due) => expect(dueDayOf(month)).toBe(due))
})

describe('R17: the safe date', () => {
  it.each<[string, string, string, string]>([
    // month, due, previous-workday, next-workday
    ['2022-12', '2023-01-20', '2023-01-19', '2023-01-30'], // 小年夜; 春節 to 01-29
    ['2022-10', '2022-11-20', '2022-11-18', '2022-11-21'], // Sunday
    ['2023-04', '2023-05-20', '2023-05-19', '2023-05-22'], // Saturday
    ['2023-05', '2023-06-20', '2023-06-20', '2023-06-20'],
    ['2020-05', '2020-06-20', '2020-06-20', '2020-06-20'], // a Saturday that is worked
    ['2021-08', '2021-09-20', '2021-09-17', '2021-09-22'], // 調整放假, 中秋
    ['2025-12', '2026-01-20', '2026-01-20', '2026-01-20'],
    ['2026-01', '2026-02-20', '2026-02-13', '2026-02-23'], // 春節 115-02-14 to 22
    ['2026-02', '2026-03-20', '2026-03-20', '2026-03-20'],
    ['2026-03', '2026-04-20', '2026-04-20', '2026-04-20'],
    ['2026-04', '2026-05-20', '2026-05-20', '2026-05-20'],
    ['2026-05', '2026-06-20', '2026-06-18', '2026-06-22'], // Saturday after 端午 (Friday)
    ['2026-06', '2026-07-20', '2026-07-20', '2026-07-20'],
    ['2026-07', '2026-08-20', '2026-08-20', '2026-08-20'],
    ['2026-08', '2026-09-20', '2026-09-18', '2026-09-21'],
    ['2026-09', '2026-10-20', '2026-10-20', '2026-10-20'],
    ['2026-10', '2026-11-20', '2026-11-20', '2026-11-20'],
    ['2026-11', '2026-12-20', '2026-12-18', '2026-12-21'],
    ['2026-12', '2027-01-20', '2027-01-20', '2027-01-20'],
    ['2027-01', '2027-02-20', '2027-02-19', '2027-02-22'],
    ['2027-02', '2027-03-20', '2027-03-19', '2027-03-22'],
    ['2027-05', '2027-06-20', '2027-06-18', '2027-06-21'],
    ['2027-10', '2027-11-20', '2027-11-19', '2027-11-22'],
    ['2027-11', '2027-12-20', '2027-12-20', '2027-12-20'],
    ['2028-04', '2028-05-20', '2028-05-19', '2028-05-22'], // not shipped: a Saturday
  ])('%s', (month, due, before, after) => {
    const safe = (rule: HolidayRule) => deadlineOf(month, officeCalendar, rule)
    expect(safe('previous-workday')).toMatchObject({ due, safe: before, latest: due })
    expect(safe('none')).toMatchObject({ due, safe: due, latest: due })
    expect(safe('next-workday')).toMatchObject({ due, safe: after, latest: after })
  })

  it('the default is previous-workday', () => {
    expect(derive([], '2023-02-01 09:00').months.find(({ month }) => month === '2022-12')).toMatchObject({
      due: '2023-01-20',
      safe: '2023-01-19',
    })
  })
})

describe('R17: the office calendar', () => {
  it.each([
    // 115 (2026), 行政院 announced 114
    ['2026-01-01', false],
    ['2026-02-13', true],
    ['2026-02-16', false],
    ['2026-02-20', false],
    ['2026-02-23', true],
    ['2026-02-27', false],
    ['2026-04-03', false],
    ['2026-04-06', false],
    ['2026-05-01', false],
    ['2026-06-19', false],
    ['2026-09-25', false],
    ['2026-09-28', false],
    ['2026-10-09', false],
    ['2026-10-26', false],
    ['2026-12-25', false],
    ['2026-12-24', true],
    ['2026-02-28', false],
    ['2026-10-25', false],
    ['2026-06-18', true],
    // 116 (2027)
    ['2027-01-01', false],
    ['2027-02-04', false],
    ['2027-02-05', false],
    ['2027-02-10', false],
    ['2027-02-11', true],
    ['2027-03-01', false],
    ['2027-04-05', false],
    ['2027-04-06', false],
    ['2027-04-30', false],
    ['2027-06-09', false],
    ['2027-09-15', false],
    ['2027-09-28', false],
    ['2027-10-11', false],
    ['2027-10-25', false],
    ['2027-12-24', false],
    ['2027-12-31', false],
    // make-up days and what they pay for
    ['2021-02-20', true],
    ['2021-02-10', false],
    ['2023-02-18', true],
    ['2023-06-17', true],
    ['2023-06-23', false],
    ['2025-02-08', true],
  ])('%s worked: %s', (day, worked) => expect(officeCalendar.isWorkday(day)).toBe(worked))

  it('tells how far a year can be trusted', () => {
    expect(['2016-12-30', '2017-01-03', '2026-06-19', '2027-06-09', '2028-01-03'].map(officeCalendar.trustOf)).toEqual([
      'none',
      'checked',
      'checked',
      'single-source',
      'none',
    ])
  })

  it.each(['2028-01-03', '2028-01-08', '2035-06-15', '2016-02-08'])(
    '%s, a year not shipped, knows only weekends',
    (day) => {
      expect(officeCalendar.isWorkday(day)).toBe(weekdayOf(day) <= 5)
    },
  )

  const made = workCalendar({
    checked: {
      source: 'a year of our own: 元旦, a day off, a Saturday worked for it',
      years: { 2030: ['0101 0104', '0105'] },
    },
    'single-source': { source: '', years: { 2031: ['0101'] } },
  })
  it('a year with one source says so', () => {
    expect(['2029-06-01', '2030-06-01', '2031-06-01'].map(made.trustOf)).toEqual(['none', 'checked', 'single-source'])
    expect([made.isWorkday('2031-01-01'), made.isWorkday('2031-01-02')]).toEqual([false, true])
  })
  it.each([
    ['2030-01-01', '2029-12-31', '2030-01-02'], // over the year's end
    ['2030-01-04', '2030-01-03', '2030-01-05'],
    ['2030-01-05', '2030-01-05', '2030-01-05'],
    ['2030-01-06', '2030-01-05', '2030-01-07'],
  ])('working day around %s: %s, %s', (day, before, after) => {
    expect([workdayOnOrBefore(made, day), workdayOnOrAfter(made, day)]).toEqual([before, after])
  })
  it.each([
    ['2030-01-02', '2030-01-02', 0],
    ['2030-01-02', '2030-01-03', 1],
    ['2030-01-03', '2030-01-07', 2], // 01-05 and 01-07
    ['2029-12-31', '2030-01-01', 0],
    ['2030-01-07', '2030-01-02', 0],
  ])('working days from %s to %s: %i', (from, to, count) => expect(workdaysUntil(made, from, to)).toBe(count))
})

describe('R17: overdue', () => {
  const december = produced('2022-12', '2023-01-05 09:00')
  it.each<[string, string, HolidayRule, boolean]>([
    ['on the safe date', '2023-01-19 23:59:59', 'previous-workday', false],
    ['between safe and due', '2023-01-20 00:00', 'previous-workday', false],
    ['the last second of the due date', '2023-01-20 23:59:59', 'previous-workday', false],
    ['the day after', '2023-01-21 00:00', 'previous-workday', true],
    ['none: the day after', '2023-01-21 00:00', 'none', true],
    ['next-workday: after due, before safe', '2023-01-29 09:00', 'next-workday', false],
    ['next-workday: on the safe date', '2023-01-30 23:59:59', 'next-workday', false],
    ['next-workday: after it', '2023-01-31 00:00', 'next-workday', true],
  ])('%s', (_, now, holidayRule, overdue) => {
    const of = (records: Parameters<typeof derive>[0]) =>
      derive(records, now, { firstMonth: '2022-12' }, { holidayRule })
    expect(stepOf(of([]), '2022-12', 'produce').overdue).toBe(overdue)
    expect(stepOf(of([december]), '2022-12', 'file').overdue).toBe(overdue)
    expect(stepOf(of([december]), '2022-12', 'produce').overdue).toBe(false)
    expect(stepOf(of(acceptedMonth('2022-12', '2023-01-05 09:00')), '2022-12', 'file').overdue).toBe(false)
  })

  it('only produce, file and carried have a date', () => {
    const steps = derive([], '2024-01-01 09:00').months[0]?.steps ?? []
    expect(steps.filter(({ overdue }) => overdue).map(({ id }) => id)).toEqual(['produce', 'file'])
  })

  it('carried goes by the carrying month', () => {
    const records = [run('correction', '2023-03', 'leave', '2023-05-16', [1, 1])]
    const at = (now: string) => stepOf(derive(records, now), '2023-03', 'carried')
    expect(at('2023-06-20 23:59')).toMatchObject({ overdue: false, deadline: { due: '2023-06-20' } })
    expect(at('2023-06-21 00:00')).toMatchObject({ overdue: true, deadline: { due: '2023-06-20' } })
  })

  it('the sentence does not count from a day it does not name (safe date after the due date)', () => {
    const text = textOf(
      derive([], '2023-01-31 09:00', { firstMonth: '2022-12' }, { holidayRule: 'next-workday' }),
      '2022-12',
      'produce',
    )
    expect(text).toMatch(/逾期 1 天/)
    expect(text).not.toMatch(/112-01-20,已逾期 1 天/)
  })
})
