import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { forgetRows, rowsKept } from '../../entrypoints/background/forget-rows.ts'
import { eraseDetailRows, lookAtRows } from '../../entrypoints/dashboard/detail-rows.ts'
import { detailDaysOf } from '../../lib/domain/detail-days.ts'
import { areOver, deriveRows } from '../../lib/domain/detail-rows.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { saveAgency } from '../../lib/store/agencies.ts'
import { db } from '../../lib/store/database.ts'
import { eraseAll } from '../../lib/store/erase.ts'
import { saveRecords } from '../../lib/store/records.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import { agency, allClear, at, CODE, derive, filed, marked, produced, reading } from '../domain/facts.ts'

/** Detail rows go so long after their month closed, and at once where the operator says so (quality.md, Privacy). */

const rows = [{ department: '人事處', name: '陳○○', leaveType: '休假' }]
const withRows = (month: string, when: string, more: object = {}) =>
  reading(month, 'correction', 'leave', 1, when, { rows, ...more })
/** Compared with a row found, corrected elsewhere, filed, and closed on 112-05-10. */
const closed: Fact[] = [
  withRows('2023-04', '2023-05-01 09:00', { total: 0 }),
  ...allClear('2023-04', '2023-05-02 09:00'),
  produced('2023-04', '2023-05-03 09:00'),
  filed('2023-04', '2023-05-03 09:00', '2023-05-03 10:00'),
  marked('2023-04', 'survey', '2023-05-10 09:00'),
]
const open = withRows('2023-05', '2023-06-01 09:00')
const early = withRows('2022-12', '2023-02-01 09:00')
const unlisted = { ...withRows('2023-04', '2023-05-20 09:00'), agency: '376421000B' }
const april = agency({ firstMonth: '2023-04' })

afterEach(() => eraseAll(db()))

async function keep(...records: Fact[]): Promise<void> {
  await saveAgency(db(), april)
  await saveRecords(db(), records)
}
async function kept(): Promise<string[]> {
  const found: string[] = []
  for await (const { agency, month, rows } of rowsKept()) found.push(`${agency} ${month} ${rows}`)
  return found.sort()
}

test('by month: when it closed; where nobody checks the month, when it was read', () => {
  const { months } = derive([...closed, open], '2023-06-15 09:00', { firstMonth: '2023-04' })
  expect(deriveRows([...closed, open, open, early], months)).toEqual([
    { month: '2023-04', readings: 1, rows: 1, since: instantOf(at('2023-05-10 09:00')) },
    { month: '2023-05', readings: 2, rows: 2, since: undefined },
    { month: '2022-12', readings: 1, rows: 1, since: instantOf(at('2023-02-01 09:00')) },
  ])
})

test('a month is over after so many days, not on the last of them; one that is open never', () => {
  const since = instantOf(at('2023-05-10 09:00'))
  const month = { month: '2023-04', readings: 1, rows: 1 }
  const over = (days: number, when: string) => areOver({ ...month, since }, days, instantOf(at(when)))
  expect([over(90, '2023-08-08 09:00'), over(90, '2023-08-08 09:01'), over(0, '2023-05-10 09:01')]).toEqual([
    ...[false, true, true],
  ])
  expect(areOver({ ...month, since: undefined }, 0, instantOf(at('2030-01-01')))).toBe(false)
})

test.each([
  [{}, 90],
  [{ detailDays: 0 }, 0],
  [{ detailDays: 365 }, 365],
  [{ detailDays: 366 }, 90],
  [{ detailDays: '30' as never }, 90],
])('%j keeps them %i days', (settings, days) => expect(detailDaysOf(settings)).toBe(days))

test('only what is over is forgotten; the agency taken off the list and months before the first too', async () => {
  await keep(...closed, open, early, unlisted)
  await forgetRows(instantOf(at('2023-05-15 09:00')))
  expect(await kept()).toEqual([`${CODE} 2023-04 1`, `${CODE} 2023-05 1`, '376421000B 2023-04 1'])
  await forgetRows(instantOf(at('2023-08-10 09:00')))
  expect(await kept()).toEqual([`${CODE} 2023-05 1`, '376421000B 2023-04 1'])
  await forgetRows(instantOf(at('2023-08-20 09:00')))
  expect(await kept()).toEqual([`${CODE} 2023-05 1`])
})

test('by the days that were set; refused outside 0 to 365', async () => {
  await keep(...closed)
  await saveSettings(db(), { detailDays: 0 })
  await forgetRows(instantOf(at('2023-05-10 09:01')))
  expect(await kept()).toEqual([])
  for (const detailDays of [-1, 366, 1.5]) {
    await expect(saveSettings(db(), { detailDays })).rejects.toMatchObject({ key: 'store-refused' })
  }
})

test('at once: what there is, of closed months alone, then all of it', async () => {
  await keep(...closed, open, unlisted)
  expect(await lookAtRows()).toEqual({ closed: { months: 2, rows: 2 }, all: { months: 3, rows: 3 } })
  expect(await eraseDetailRows('closed')).toEqual({ months: 2, rows: 2 })
  expect(await kept()).toEqual([`${CODE} 2023-05 1`])
  expect(await eraseDetailRows('all')).toEqual({ months: 1, rows: 1 })
  expect(await lookAtRows()).toEqual({ closed: { months: 0, rows: 0 }, all: { months: 0, rows: 0 } })
})
