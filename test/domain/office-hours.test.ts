import { expect, test } from 'vitest'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { instantOf } from '../../lib/domain/months.ts'
import { isOfficeHour } from '../../lib/domain/office-hours.ts'
import { at } from './facts.ts'

// The tests' own zone is New York (vitest.config.ts): these are Taiwan's hours all the same.
test.for<[string, boolean, string]>([
  ['2023-06-12 07:59:59', false, 'a Monday before eight'],
  ['2023-06-12 08:00', true, 'at eight'],
  ['2023-06-12 12:30', true, 'at noon'],
  ['2023-06-12 17:59:59', true, 'before six'],
  ['2023-06-12 18:00', false, 'at six'],
  ['2023-06-13 00:00', false, 'at midnight'],
  ['2023-06-10 10:00', false, 'a Saturday'],
  ['2023-06-11 10:00', false, 'a Sunday'],
  ['2023-06-17 10:00', true, 'a Saturday that is worked'],
  ['2023-06-22 10:00', false, '端午節, a Thursday'],
  ['2023-06-23 10:00', false, 'the Friday given for that Saturday'],
])('%s: %s, %s', ([when, is]) => {
  expect(isOfficeHour(officeCalendar, instantOf(at(when)))).toBe(is)
})
