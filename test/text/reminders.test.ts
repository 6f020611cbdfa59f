import { describe, expect, test } from 'vitest'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { deriveReminders } from '../../lib/domain/reminders.ts'
import { reminderMessage } from '../../lib/text/reminders.ts'
import { at, derive, filed, produced, reading, run } from '../domain/facts.ts'

/** The words of reminders, as they stand in notification, popup and side panel. */

interface Case {
  agencies?: Partial<Agency>[]
  records?: Fact[]
  settings?: Settings
}

function message(when: string, { agencies = [{ firstMonth: '2026-05' }], records = [], settings = {} }: Case = {}) {
  const now = instantOf(at(when))
  const checklists = agencies.map((more) => derive(records, when, more, settings))
  const { due } = deriveReminders({ checklists, calendar: officeCalendar, settings, told: [], now })
  const { title, lines } = reminderMessage(due, { now, calendar: officeCalendar, followed: agencies.length })
  return [title, ...lines]
}

const corrected = ['2026-03', '2026-04'].flatMap((month) => [
  reading(month, 'correction', 'leave', 1, '2026-05-16 09:00'),
  run('correction', month, 'leave', '2026-05-16', [1, 1]),
])
const carrying = { firstMonth: '2026-03', filedThrough: '2026-04' }
const all = { quietFrom: '00:00', quietTo: '00:00' }

describe('one month of one agency', () => {
  test.for<[string, Case, string[]]>([
    [
      '2026-06-01 09:00',
      { agencies: [carrying], records: corrected },
      ['115-05 資料檔可以產製了,6/18(四) 前報送;含 115-03、115-04 校正、補建的 2 筆', '下一步:下載 115-05 資料檔'],
    ],
    ['2026-06-15 09:00', {}, ['115-05 剩 3 個上班日,6/18(四) 18:00 前報送', '下一步:下載 115-05 資料檔']],
    ['2026-06-17 09:00', {}, ['115-05 剩 1 個上班日,6/18(四) 18:00 前報送', '下一步:下載 115-05 資料檔']],
    [
      '2026-06-18 09:00',
      { records: [produced('2026-05', '2026-06-02 09:00')] },
      ['115-05 今天 18:00 前報送', '下一步:報送 115-05 到彙整平臺'],
    ],
    ['2026-06-18 18:30', {}, ['115-05 今天 21:00 平臺開放後報送', '下一步:下載 115-05 資料檔']],
    ['2026-06-18 21:30', { settings: all }, ['115-05 今天之內報送', '下一步:下載 115-05 資料檔']],
    ['2026-06-19 10:00', {}, ['115-05 請立即報送,期限 6/20(六)', '下一步:下載 115-05 資料檔']],
    [
      '2026-06-23 10:00',
      {
        records: [produced('2026-05', '2026-06-02 09:00'), filed('2026-05', '2026-06-02 09:00', '2026-06-02 10:00', 3)],
      },
      ['115-05 已逾期 3 天,請儘快報送', '下一步:修正錯誤後重新報送 115-05'],
    ],
    [
      '2026-06-01 09:00',
      { agencies: [{ firstMonth: '2026-05', channel: 'webhr' }] },
      ['115-05 WebHR 差假資料可以確認了', '下一步:確認 115-05 WebHR 差假資料'],
    ],
  ])('%s', ([when, what, words]) => expect(message(when, what)).toEqual(words))
})

describe('of many things one message', () => {
  const both = [{ firstMonth: '2026-04' }, { firstMonth: '2026-05', code: '376420100B', name: '冬山鄉公所' }]

  test('the most urgent first, each with its agencies', () => {
    expect(message('2026-06-18 09:00', { agencies: both })).toEqual([
      '115-05 今天 18:00 前報送(宜蘭縣政府、冬山鄉公所)',
      '115-04 已逾期 29 天,請儘快報送(宜蘭縣政府)',
    ])
  })

  test('very many months and agencies are counted, not listed', () => {
    const agencies = ['A', 'B', 'C'].map((letter) => ({
      firstMonth: '2023-01',
      code: `37642000${letter}0`,
      name: `${letter} 機關`,
    }))
    expect(message('2026-06-18 09:00', { agencies })).toEqual([
      '115-05 今天 18:00 前報送(3 個機關)',
      '112-01 至 115-04 共 40 個月 已逾期,最久 1214 天,請儘快報送(3 個機關)',
    ])
  })

  test('nothing else than words: no key, no undefined', () => {
    for (const when of ['2026-06-01 09:00', '2026-06-18 09:00', '2026-06-18 19:00', '2026-06-25 09:00'])
      for (const line of message(when, {
        agencies: [...both, { firstMonth: '2026-05', channel: 'webhr', code: '376420200C' }],
      }))
        expect(line).not.toMatch(/undefined|null|NaN|[a-z-]{4}/)
  })
})
