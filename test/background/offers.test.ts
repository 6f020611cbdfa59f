import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { offersFor } from '../../entrypoints/background/offers.ts'
import { instantOf } from '../../lib/domain/months.ts'
import { db } from '../../lib/store/database.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import { allClear, at, CODE, derive, reading } from '../domain/facts.ts'

/** What the panel offers where comparisons are pending: 帶入 the next, 連續比對 all of them. */

const NOON = '2023-06-12 12:00'
const agency = { code: CODE, name: '宜蘭縣政府' }
const checklist = derive(
  [reading('2023-05', 'correction', 'leave', 0, '2023-06-01 09:12'), ...allClear('2023-04', '2023-05-02 09:12')],
  NOON,
  { firstMonth: '2023-03' },
)
const clock = (when: string) => vi.setSystemTime(instantOf(at(when)))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  clock(NOON)
  await saveSettings(db(), { sendAfterFill: undefined, roundOffHours: undefined, officeYears: undefined })
})
afterEach(() => vi.useRealTimers())

test('the next of the last ended month, and all that is pending, by month ascending', async () => {
  expect(await offersFor(checklist)).toEqual([
    { offer: 'fill', wanted: { kind: 'correction', month: '2023-05', data: 'overtime', agency }, sends: false },
    {
      offer: 'round',
      agency,
      pending: [
        ['2023-03', ['correction-leave', 'correction-overtime', 'backfill-leave', 'backfill-overtime']],
        ['2023-05', ['correction-overtime', 'backfill-leave', 'backfill-overtime']],
      ],
      isOffHours: false,
    },
  ])
})

test.for<[string, string]>([
  ['2023-03', '2023-03 correction leave'],
  // Nothing pending there, or no month of the agency's.
  ['2023-04', '2023-05 correction overtime'],
  ['2022-03', '2023-05 correction overtime'],
])('beside a result of %s the next is %s', async ([month, next]) => {
  const [fill] = await offersFor(checklist, month)
  if (fill?.offer !== 'fill') throw new Error('no 帶入')
  expect(`${fill.wanted.month} ${fill.wanted.kind} ${fill.wanted.data}`).toBe(next)
})

test('nothing where nothing is pending', async () => {
  const done = derive(allClear('2023-05', '2023-06-01 09:12'), NOON, { firstMonth: '2023-05' })
  expect(await offersFor(done)).toEqual([])
})

test('帶入 sends where the settings say so', async () => {
  await saveSettings(db(), { sendAfterFill: true })
  expect((await offersFor(checklist))[0]).toMatchObject({ offer: 'fill', sends: true })
})

test('a working day is one by the calendar that was imported, too', async () => {
  const year = { off: '0612', on: '', file: '112.csv', at: at('2023-06-01 09:00') }
  await saveSettings(db(), { officeYears: { 2023: year } })
  expect((await offersFor(checklist))[1]).toMatchObject({ isOffHours: true })
})

test('outside office hours a round must be allowed: by the operator each time, or once in the settings', async () => {
  clock('2023-06-12 19:00')
  expect((await offersFor(checklist))[1]).toMatchObject({ isOffHours: true })
  await saveSettings(db(), { roundOffHours: true })
  expect((await offersFor(checklist))[1]).toMatchObject({ isOffHours: false })
})
