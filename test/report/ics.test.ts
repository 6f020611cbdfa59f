import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Agency, Settings } from '../../lib/domain/agencies.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { addDays, instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { comingDates } from '../../lib/report/coming-dates.ts'
import { type DayEvent, renderIcs } from '../../lib/report/ics.ts'
import { calendarFileName } from '../../lib/text/calendar-file.ts'
import { acceptedMonth, agency, at, CODE, derive, produced } from '../domain/facts.ts'
import { YEAR_2026 } from '../domain/year-2026.ts'

/** The calendar file, read back by ical.js: a parser of somebody else's. */

const NOW = '2026-06-10 09:00'

function dates(
  agencies: Partial<Agency>[] = [{ firstMonth: '2026-05' }],
  { records = [], settings = {}, when = NOW }: { records?: Fact[]; settings?: Settings; when?: string } = {},
): DayEvent[] {
  return comingDates({
    checklists: agencies.map((more) => derive(records, when, more, settings)),
    calendar: officeCalendar,
    settings,
    now: instantOf(at(when)),
  })
}

interface Read {
  uid: string
  start: string
  end: string
  isDate: boolean
  title: string
  text: string
  stamp: string
  /** Seconds from the start. */
  alarms: number[]
}

function read(text: string): { calendar: InstanceType<typeof ICAL.Component>; events: Read[] } {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return {
        uid: event.uid,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        isDate: event.startDate.isDate && event.endDate.isDate,
        title: event.summary,
        text: event.description,
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        alarms: component.getAllSubcomponents('valarm').map((alarm) => {
          expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY')
          expect(alarm.getFirstPropertyValue('description')).toBe(event.summary)
          return (alarm.getFirstPropertyValue('trigger') as unknown as { toSeconds(): number }).toSeconds()
        }),
      }
    }),
  }
}

const render = (events: readonly DayEvent[]): string => renderIcs('差勤報送', events, instantOf(at(NOW)))
const days = (events: readonly DayEvent[]): string[] =>
  events.map(({ uid, day }) => `${day} ${uid.replace(/^.{10}-|@.*$/g, '')}`)

describe('the days', () => {
  test('those of 2026, by the office calendar', () => {
    const expected = YEAR_2026.flatMap(({ month, first, safe, due }) => [
      `${first} ${month}-produce`,
      `${safe} ${month}-safe`,
      ...(due === safe ? [] : [`${due} ${month}-due`]),
    ]).sort()
    const all = days(dates([{ firstMonth: '2025-12' }], { when: '2026-01-01 00:00' }))
    // The last month of the year is made on the first day of the next year, which is no day of these.
    expect(all.filter((one) => one < '2027')).toEqual(expected)
    expect(all).toContain('2026-02-13 2026-01-safe')
    expect(all).toContain('2026-02-20 2026-01-due')
    expect(all).toContain('2026-12-18 2026-11-safe')
    expect(all.filter((one) => one > '2027')).toEqual([])
  })

  test('from today on, for twelve months; what is done has none', () => {
    const all = days(dates())
    expect(all[0]).toBe('2026-06-18 2026-05-safe')
    expect(all.at(-1)).toBe('2027-06-01 2027-05-produce')
    expect(days(dates(undefined, { when: '2026-06-01 09:00' }))[0]).toBe('2026-06-01 2026-05-produce')
    const made = { records: [produced('2026-05', '2026-06-01 08:00')], when: '2026-06-01 09:00' }
    expect(days(dates(undefined, made))[0]).toBe('2026-06-18 2026-05-safe')
    const filed = { records: acceptedMonth('2026-05', '2026-06-02 08:00') }
    expect(days(dates(undefined, filed))[0]).toBe('2026-07-01 2026-06-produce')
    expect(days(dates([{ firstMonth: '2026-05', filedThrough: '2026-05' }]))[0]).toBe('2026-07-01 2026-06-produce')
    expect(days(dates([{ firstMonth: '2026-08' }]))[0]).toBe('2026-09-01 2026-08-produce')
  })

  test('agencies that file through WebHR have the first day alone', () => {
    const all = days(dates([{ firstMonth: '2026-05', channel: 'webhr' }]))
    expect(all).toHaveLength(12)
    expect(all[0]).toBe('2026-07-01 2026-06-keep')
  })

  test.for([
    ['none', ['2026-06-20 2026-05-safe']],
    ['next-workday', ['2026-06-20 2026-05-due', '2026-06-22 2026-05-safe']],
  ] as const)('by the holiday rule %s', ([holidayRule, first]) => {
    expect(days(dates(undefined, { settings: { holidayRule } })).slice(0, first.length)).toEqual(first)
  })

  test('nobody followed: no days', () => expect(dates([])).toEqual([]))
})

describe('the file', () => {
  const two = [{ firstMonth: '2026-05' }, { firstMonth: '2026-05', code: '376420100B', name: '冬山鄉公所' }]

  test('every day comes back whole', () => {
    const events = dates(two)
    const { calendar, events: back } = read(render(events))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('差勤報送')
    expect(back).toEqual(
      events.map(({ uid, day, title, text, alarms }) => ({
        uid,
        start: day,
        end: addDays(day, 1),
        isDate: true,
        title,
        text,
        stamp: '2026-06-10T01:00:00Z',
        alarms: alarms.map((minutes) => minutes * 60),
      })),
    )
    expect(back.length).toBeGreaterThan(50)
  })

  test('one event an agency, month and kind, and the same one the next time', () => {
    const uids = dates(two).map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(uids[0]).toBe(`${CODE}-2026-05-safe@chaiqin-companion`)
    const later = dates(two, { when: '2026-06-11 17:00' }).map(({ uid }) => uid)
    expect(later.filter((uid) => !uids.includes(uid))).toEqual([])
  })

  test('what stands on the last safe day, and when it is reminded of', () => {
    const [safe, due, production] = dates()
    expect(safe).toMatchObject({
      title: '115-05 差勤資料 18:00 前報送',
      text: '位置:差勤資料彙整平臺 › 手動報送\n平臺每日 18:00 至 21:00 關閉。\n期限 6/20(六) 是非上班日。',
      // 09:00 on the working day before, and on the day.
      alarms: [-15 * 60, 9 * 60],
    })
    expect(due).toMatchObject({ title: '115-05 差勤資料報送期限', alarms: [] })
    expect(production).toMatchObject({ title: '115-06 差勤資料檔可以產製', alarms: [9 * 60] })
    expect(dates(two)[1]?.title).toBe('115-05 差勤資料 18:00 前報送(冬山鄉公所)')
  })

  test('over a weekend the first reminder is on Friday, at the hour chosen', () => {
    const monday = dates(undefined, { settings: { remindMorning: '08:30' } }).find(({ day }) => day === '2026-07-20')
    expect(monday?.alarms).toEqual([8 * 60 + 30 - 3 * 1440, 8 * 60 + 30])
    const text = render(monday ? [monday] : [])
    expect(text).toContain('TRIGGER:-PT63H30M\r\n')
    expect(text).toContain('TRIGGER:PT8H30M\r\n')
  })

  test('a year whose calendar is not well known says so', () => {
    const text = (day: string) => dates().find((one) => one.day === day)?.text
    expect(text('2026-12-18')).not.toContain('辦公日曆')
    expect(text('2027-05-20')).toContain('此年度辦公日曆只有單一來源')
    const later = dates([{ firstMonth: '2027-12' }], { when: '2028-01-05 09:00' })[0]
    expect(later?.text).toContain('此年度辦公日曆尚未收錄')
  })

  test('lines end with CRLF and are never longer than 75 octets', () => {
    const long = agency({ name: '行政院農業委員會水土保持局臺北分局附設宜蘭水土保持教學園區,第二辦公室;分機 1\\2' })
    const text = render(dates([long, { ...long, code: '376420100B' }]))
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(read(text).events[0]?.title).toContain(long.name)
  })

  test('whatever is written comes back, whole or without what no calendar shows', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(words, words, (title, text) => {
        const event: DayEvent = { uid: 'one@two', day: '2026-06-18', title, text, alarms: [] }
        const file = render([event])
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const [back] = read(file).events
        expect(back).toMatchObject({ title, text })
      }),
      { numRuns: 300, seed: 5545 },
    )
  })

  test('control characters and halves of characters do no harm', () => {
    const title = 'a\u0000b\u001bc\ud83dd\r\ne\rf'
    const file = render([{ uid: 'one@two', day: '2026-06-18', title, text: 'END:VEVENT\nBEGIN:VEVENT', alarms: [] }])
    expect(read(file).events).toMatchObject([{ title: 'abc\ufffdd\ne\nf', text: 'END:VEVENT\nBEGIN:VEVENT' }])
  })

  test('its name has the day', () => expect(calendarFileName('2026-06-18')).toBe('差勤報送行事曆_115-06-18.ics'))
})
