import { describe, expect, it } from 'vitest'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import { instantOf, taipeiDay } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { timelinessOf } from '../../lib/domain/timeliness.ts'
import { acceptedMonth, at, derive, filed, marked, produced } from './facts.ts'

/** R17. 112-04 is due on 5/20, a Saturday; the safe date is 5/19, or 5/22 where the agency moves it on. */
const M = '2023-04'
const NEXT: Settings = { holidayRule: 'next-workday' }

function standing(records: Fact[], now: string, settings: Settings = {}, more: Partial<Agency> = {}): unknown {
  const { months } = derive(records, now, { firstMonth: M, ...more }, settings)
  const found = timelinessOf(months[0] as MonthChecklist, taipeiDay(instantOf(at(now))))
  return found && `${found.kind} ${found.days}`
}

describe('how a month stands to its date', () => {
  it.each<[string, string, Settings?]>([
    ['2023-05-01 09:00', 'left 18'],
    ['2023-05-19 23:59', 'left 0'],
    ['2023-05-20 00:00', 'past-safe 0'],
    ['2023-05-21 00:00', 'overdue 1'],
    ['2023-06-01 09:00', 'overdue 12'],
    ['2023-05-21 09:00', 'left 1', NEXT],
    ['2023-05-22 23:59', 'left 0', NEXT],
    ['2023-05-23 00:00', 'overdue 1', NEXT],
  ])('open, at %s: %s', (now, stands, settings) => expect(standing([], now, settings)).toBe(stands))

  it.each<[string, string, Settings?]>([
    ['2023-05-02 10:00', 'on-time 0'],
    ['2023-05-20 23:59', 'on-time 0'],
    ['2023-05-21 00:00', 'late 1'],
    ['2023-06-02 10:00', 'late 13'],
    ['2023-05-22 23:59', 'on-time 0', NEXT],
  ])('accepted at %s: %s, ever after', (when, stands, settings) => {
    const records = acceptedMonth(M, '2023-05-02 09:00', when)
    expect(standing(records, '2023-06-10 09:00', settings)).toBe(stands)
    expect(standing(records, '2024-06-10 09:00', settings)).toBe(stands)
  })

  it('goes by the first filing without an error, not by one with errors, nor by a later one', () => {
    const file = produced(M, '2023-05-02 09:00')
    const failed = filed(M, '2023-05-02 09:00', '2023-05-03 09:00', 2)
    const accepted = filed(M, '2023-05-02 09:00', '2023-05-24 09:00')
    expect(standing([file, failed], '2023-05-05 09:00')).toBe('left 14')
    expect(standing([file, failed, accepted], '2023-06-10 09:00')).toBe('late 4')
    const again = acceptedMonth(M, '2023-06-02 09:00')
    expect(standing([...acceptedMonth(M, '2023-05-02 09:00'), ...again], '2023-06-10 09:00')).toBe('on-time 0')
  })

  it('is not known where a mark or the settings say that it was filed', () => {
    const marks = [marked(M, 'produce', '2023-06-02 09:00'), marked(M, 'file', '2023-06-02 09:00')]
    expect(standing(marks, '2023-06-10 09:00')).toBe('unknown 0')
    expect(standing([], '2023-06-10 09:00', {}, { filedThrough: M })).toBe('unknown 0')
  })

  it('is nothing where the documents name no date (WebHR)', () => {
    expect(standing([], '2023-06-10 09:00', {}, { channel: 'webhr' })).toBeUndefined()
  })
})
