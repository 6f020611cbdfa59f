import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { isBackupDue } from '../../lib/domain/backup-due.ts'
import { toMoment } from '../../lib/domain/months.ts'
import { loadBackupStanding } from '../../lib/store/backup-standing.ts'
import { restoreBackup } from '../../lib/store/backup.ts'
import { eraseAll, eraseMonth } from '../../lib/store/erase.ts'
import { noteBackup } from '../../lib/store/ledger.ts'
import { saveRecords } from '../../lib/store/records.ts'
import { backupDueText } from '../../lib/text/backup-due.ts'
import { backupOf, comparison, correction, filing, freshDatabase, NOW, production, YILAN } from './samples.ts'

const DAY = 86_400_000

describe('how records stand to the last backup', () => {
  test('none yet, one, and what came after it', async () => {
    const db = freshDatabase()
    expect(await loadBackupStanding(db)).toEqual({})
    await saveRecords(db, [comparison], NOW)
    expect(await loadBackupStanding(db)).toEqual({ since: toMoment(NOW) })
    await noteBackup(db, 1, NOW + DAY)
    expect(await loadBackupStanding(db)).toEqual({ last: toMoment(NOW + DAY) })
    await saveRecords(db, [comparison, correction], NOW + 2 * DAY)
    await restoreBackup(db, backupOf([production]), { now: NOW + 3 * DAY })
    const since = toMoment(NOW + 2 * DAY)
    expect(await loadBackupStanding(db)).toEqual({ last: toMoment(NOW + DAY), since })
    await noteBackup(db, 3, NOW + 4 * DAY)
    expect(await loadBackupStanding(db)).toEqual({ last: toMoment(NOW + 4 * DAY) })
  })

  test('what came and was erased again needs none, however much', async () => {
    const db = freshDatabase()
    await saveRecords(
      db,
      Array.from({ length: 100 }, (_, total) => ({ ...comparison, total })),
    )
    await eraseMonth(db, YILAN, comparison.month)
    expect(await loadBackupStanding(db)).toEqual({})
    await saveRecords(db, [filing], NOW)
    expect(await loadBackupStanding(db)).toEqual({ since: toMoment(NOW) })
    await eraseAll(db)
    expect(await loadBackupStanding(db)).toEqual({})
  })
})

describe('a backup is due', () => {
  const last = toMoment(NOW)
  const since = toMoment(NOW + DAY)

  test.each<[string, Parameters<typeof isBackupDue>[0], number, boolean]>([
    ['never: nothing came', {}, 400, false],
    ['never: nothing came since the last', { last }, 400, false],
    ['not within the month', { last, since }, 31, false],
    ['after a month', { last, since }, 32, true],
    ['where there never was one, a month after the first record', { since: last }, 32, true],
    ['not before that', { since: last }, 31, false],
    ['not where the clock was put back', { last, since }, -400, false],
  ])('%s', (_, standing, days, due) => {
    expect(isBackupDue(standing, NOW + days * DAY)).toBe(due)
  })

  test('and said in a sentence', () => {
    expect(backupDueText({ last, since })).toBe('上次備份是 112-06-01,已超過一個月,之後又有新的紀錄。')
    expect(backupDueText({ since })).toContain('還沒有匯出過備份')
  })
})
