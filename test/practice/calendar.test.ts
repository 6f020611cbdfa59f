import { describe, expect, test } from 'vitest'
import * as calendar from './calendar.ts'

const at = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds

describe('Taiwan time', () => {
  test('turns to the next day at 16:00 UTC, to the next year too', () => {
    expect(calendar.dayOf(at('2022-12-31T15:59:59Z'))).toBe('2022-12-31')
    expect(calendar.dayOf(at('2022-12-31T16:00:00Z'))).toBe('2023-01-01')
  })

  test('is what pages, file names and the log show', () => {
    const moment = at('2023-06-02T01:00:27Z')
    expect(calendar.rocMoment(moment)).toBe('112-06-02 09:00:27')
    expect(calendar.fileStamp(moment)).toBe('20230602090027')
    expect(calendar.isoMoment(moment)).toBe('2023-06-02T09:00:27+08:00')
  })
})

describe('what a person types', () => {
  test.each([
    ['112', '09', '2023-09'],
    ['112', '9', '2023-09'],
    ['99', '12', '2010-12'],
    ['112', '13', null],
    ['112', '0', null],
    ['2023', '09', null],
    ['', '', null],
  ])('year %s and month %s', (year, month, expected) => {
    expect(calendar.parseRocMonth(year, month)).toBe(expected)
  })

  test.each([
    ['112-09-15', '2023-09-15'],
    [' 113-02-29 ', '2024-02-29'],
    ['112-02-29', null],
    ['112-02-00', null],
    ['112/09/15', null],
  ])('day %s', (text, expected) => {
    expect(calendar.parseRocDay(text)).toBe(expected)
  })
})
