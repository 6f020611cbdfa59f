import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { loadAgencies, removeAgency, saveAgency } from '../../lib/store/agencies.ts'
import { loadRecords, saveRecords } from '../../lib/store/records.ts'
import { loadSettings, saveSettings } from '../../lib/store/settings.ts'
import { loadUnreadable, saveUnreadable, UNREADABLE_KEPT } from '../../lib/store/unreadable.ts'
import { comparison, freshDatabase, luodong, YILAN, yilan } from './samples.ts'

const refused = { name: 'StoreError', key: 'store-refused' }

describe('agencies', () => {
  test('are kept by code, the last word standing', async () => {
    const db = freshDatabase()
    await saveAgency(db, luodong)
    await saveAgency(db, yilan)
    expect(await saveAgency(db, { code: YILAN, name: '縣府' })).toEqual({ ...yilan, name: '縣府' })
    expect(await loadAgencies(db)).toEqual([{ ...yilan, name: '縣府' }, luodong])
  })

  test('leave the list without their records', async () => {
    const db = freshDatabase()
    await saveAgency(db, yilan)
    await saveRecords(db, [comparison])
    await removeAgency(db, YILAN)
    expect(await loadAgencies(db)).toEqual([])
    expect(await loadRecords(db)).toEqual([comparison])
  })

  test('are checked at the door', async () => {
    const db = freshDatabase()
    await expect(saveAgency(db, { ...yilan, code: '<b>' })).rejects.toMatchObject(refused)
    expect(await loadAgencies(db)).toEqual([])
  })
})

describe('settings', () => {
  test('change one by one and go back to their default', async () => {
    const db = freshDatabase()
    await saveSettings(db, { holidayRule: 'none' })
    await saveSettings(db, { detailDays: 30 })
    expect(await loadSettings(db)).toEqual({ holidayRule: 'none', detailDays: 30 })
    await saveSettings(db, { holidayRule: undefined })
    expect(await loadSettings(db)).toEqual({ detailDays: 30 })
  })

  test('are checked at the door', async () => {
    const db = freshDatabase()
    await expect(saveSettings(db, { holidayRule: 'x' as 'none' })).rejects.toMatchObject(refused)
    await expect(saveSettings(db, { fileNamePattern: 'x'.repeat(121) })).rejects.toMatchObject(refused)
    expect(await loadSettings(db)).toEqual({})
  })
})

describe('unreadable pages', () => {
  const page = {
    at: '2023-05-16T09:00:00+08:00',
    page: 'comparison',
    reason: 'totals-disagree',
    origin: 'https://a.example',
  }
  const at = (minute: number) => new Date(Date.parse(page.at) + minute * 60_000).toISOString()

  test('are listed newest first, the same note once', async () => {
    const db = freshDatabase()
    const later = {
      ...page,
      at: '2023-05-16T10:00:00+08:00',
      values: { heading: 3, pager: '共 0 筆' },
      agency: YILAN,
      month: '2023-03',
    }
    for (const note of [page, later, page, { ...page, at: '2023-05-16T01:00:00Z' }]) await saveUnreadable(db, note)
    expect(await loadUnreadable(db)).toEqual([later, page])
    expect(await loadUnreadable(db, YILAN)).toEqual([later])
  })

  test('are kept to the newest 500', async () => {
    const db = freshDatabase()
    for (let minute = 0; minute < UNREADABLE_KEPT + 5; minute++) await saveUnreadable(db, { ...page, at: at(minute) })
    const kept = await loadUnreadable(db)
    expect(kept).toHaveLength(UNREADABLE_KEPT)
    expect(Date.parse(kept.at(-1)!.at)).toBe(Date.parse(at(5)))
  })

  test.each([
    ['no moment', { ...page, at: 'now' }],
    ['a whole page for a reason', { ...page, reason: 'x'.repeat(10_000) }],
    ['no page', { ...page, page: null }],
    ['nothing', null],
  ])('are checked at the door: %s', async (_, note) => {
    const db = freshDatabase()
    await expect(saveUnreadable(db, note)).rejects.toMatchObject(refused)
    expect(await loadUnreadable(db)).toEqual([])
  })
})
