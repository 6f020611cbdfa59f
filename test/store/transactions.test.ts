import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { removeAgency, saveAgency } from '../../lib/store/agencies.ts'
import { auditLedger } from '../../lib/store/audit.ts'
import { exportBackup, previewRestore, restoreBackup } from '../../lib/store/backup.ts'
import type { Database } from '../../lib/store/database.ts'
import { eraseAgency, eraseAll, eraseMonth, eraseRows } from '../../lib/store/erase.ts'
import { ledgerHead, noteBackup } from '../../lib/store/ledger.ts'
import { saveRecords } from '../../lib/store/records.ts'
import { saveSettings } from '../../lib/store/settings.ts'
import { saveUnreadable } from '../../lib/store/unreadable.ts'
import { backupOf, comparison, facts, freshDatabase, NOW, YILAN, yilan } from './samples.ts'

afterEach(() => vi.restoreAllMocks())

const page = { at: comparison.at, page: '', reason: 'no-columns', origin: 'https://a.example' }

test.each<[string, number, (db: Database) => Promise<unknown>]>([
  ['saveRecords', 1, (db) => saveRecords(db, facts)],
  ['saveAgency', 1, (db) => saveAgency(db, yilan)],
  ['removeAgency', 1, (db) => removeAgency(db, YILAN)],
  ['saveSettings', 1, (db) => saveSettings(db, { holidayRule: 'none', detailDays: undefined })],
  ['saveUnreadable', 1, (db) => saveUnreadable(db, page)],
  ['eraseMonth', 1, (db) => eraseMonth(db, YILAN, '2023-03')],
  ['eraseAgency', 1, (db) => eraseAgency(db, YILAN)],
  ['eraseAll', 1, (db) => eraseAll(db)],
  ['eraseRows', 1, (db) => eraseRows(db, YILAN, '2023-03')],
  ['restoreBackup', 1, (db) => restoreBackup(db, backupOf(facts))],
  ['previewRestore', 0, (db) => previewRestore(db, backupOf(facts))],
  ['exportBackup', 0, (db) => exportBackup(db, NOW)],
  ['noteBackup', 1, (db) => noteBackup(db, 1, NOW)],
  ['ledgerHead', 0, (db) => ledgerHead(db)],
  ['auditLedger', 0, (db) => auditLedger(db)],
])('%s is one transaction, strictly durable where it writes', async (_, writing, work) => {
  const db = freshDatabase()
  await restoreBackup(db, backupOf([{ ...comparison, rows: [{}] }]))
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await work(db)
  expect(begin).toHaveBeenCalledTimes(1)
  expect(begin.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , options]) => options)).toEqual(
    Array(writing).fill({ durability: 'strict' }),
  )
})
