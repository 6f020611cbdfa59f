import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { toMoment } from '../../lib/domain/months.ts'
import { loadAgencies, saveAgency } from '../../lib/store/agencies.ts'
import { restoreBackup } from '../../lib/store/backup.ts'
import type { Database } from '../../lib/store/database.ts'
import { eraseAgency, eraseAll, eraseMonth, eraseRows } from '../../lib/store/erase.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { loadSettings, saveSettings } from '../../lib/store/settings.ts'
import { loadUnreadable, saveUnreadable } from '../../lib/store/unreadable.ts'
import { readRaw } from './raw.ts'
import { backupOf, byKey, comparison, freshDatabase, LUODONG, luodong, NOW, unknown, YILAN, yilan } from './samples.ts'

const april = { ...comparison, month: '2023-04' }
const theirs = { ...comparison, agency: LUODONG }
const page = { at: comparison.at, page: 'comparison', reason: 'totals-disagree', origin: 'https://a.example' }

async function filled(): Promise<Database> {
  const db = freshDatabase()
  await saveRecords(db, [comparison, april, theirs, unknown, { kind: 'later' }])
  for (const agency of [yilan, luodong]) await saveAgency(db, agency)
  await saveSettings(db, { holidayRule: 'none' })
  await saveUnreadable(db, { ...page, agency: YILAN, month: '2023-03' })
  await saveUnreadable(db, { ...page, agency: LUODONG, month: '2023-03', reason: 'no-rows' })
  return db
}

test('one month of one agency', async () => {
  const db = await filled()
  expect(await eraseMonth(db, YILAN, '2023-03')).toBe(1)
  expect(byKey(await loadRecords(db))).toEqual(byKey([april, theirs, unknown, { kind: 'later' }]))
  expect(await loadUnreadable(db)).toMatchObject([{ agency: LUODONG }])
  expect(await eraseMonth(db, YILAN, '2023-05'), 'kinds nobody knows go too').toBe(1)
})

test('one agency, and all that is kept of it', async () => {
  const db = await filled()
  expect(await eraseAgency(db, YILAN)).toBe(3)
  expect(byKey(await loadRecords(db))).toEqual(byKey([theirs, { kind: 'later' }]))
  expect(await loadAgencies(db)).toEqual([luodong])
  expect(await loadUnreadable(db)).toMatchObject([{ agency: LUODONG }])
})

test('everything; of the ledger stays that it was erased', async () => {
  const db = await filled()
  await eraseAll(db, NOW)
  const { tables } = await readRaw(db.name)
  const { ledger, ...others } = tables
  expect(Object.entries(others).map(([name, { rows }]) => [name, rows.length])).toEqual(
    ['agencies', 'records', 'settings', 'unreadable'].map((name) => [name, 0]),
  )
  expect(ledger!.rows.map(({ value }) => value)).toMatchObject([
    { seq: 6, event: 'all-erased', records: 5, earlier: [], at: toMoment(NOW) },
  ])
  expect(await loadSettings(db)).toEqual({})
})

test('the rows of one month, for good', async () => {
  const db = freshDatabase()
  const withRows = [comparison, april].map((record) => ({ ...record, rows: [{ name: '陳○○' }] }))
  await saveRecords(db, [...withRows, { ...unknown, month: '2023-03', rows: [1] }])
  expect(await eraseRows(db, YILAN, '2023-03')).toBe(1)
  const left = byKey([comparison, withRows[1]!, { ...unknown, month: '2023-03', rows: [1] }])
  expect(byKey(await loadRecords(db))).toEqual(left)
  await restoreBackup(db, backupOf(withRows))
  expect(byKey(await loadRecords(db))).toEqual(left)
})
