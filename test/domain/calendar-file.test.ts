import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Settings, settings as settingsSchema } from '../../lib/domain/agencies.ts'
import { calendarOf, officeCalendar } from '../../lib/domain/calendar.ts'
import { CALENDAR_FILE_LIMIT, daysOfYear, readCalendarFile } from '../../lib/domain/calendar-file.ts'
import { previewCalendar, withoutYear, withYear } from '../../lib/domain/calendar-preview.ts'
import shipped from '../../lib/domain/office-calendar.json' with { type: 'json' }
import { calendarFaultText } from '../../lib/text/calendar-import.ts'
import { CSV_2028, calendarCsv, toBig5 } from './calendar-csv.ts'
import { derive } from './facts.ts'

/** The official CSV (data.gov.tw 14718) in, a year or one sentence out. */

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCalendarFile(utf8(text))
const faultOf = (text: string | Uint8Array) => {
  const result = typeof text === 'string' ? read(text) : readCalendarFile(text)
  return result.ok ? 'none' : calendarFaultText(result.fault)
}
/** The file with one line another, counted from 1. */
const withLine = (line: number, text: string, csv = CSV_2028) =>
  csv
    .split('\r\n')
    .with(line - 1, text)
    .join('\r\n')
const told = { file: '117.csv', at: '2027-06-01T09:00:00+08:00' }
const year2028 = () => {
  const result = read(CSV_2028)
  if (!result.ok) throw new Error(result.fault.key)
  return result.value
}

describe('a calendar file', () => {
  const expected = { year: '2028', off: '0125 0126 0127 0128 0131 0228 0404 1010', on: '0212' }

  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(CSV_2028)],
    ['UTF-8 with a BOM', utf8(`\uFEFF${CSV_2028}`)],
    ['Big5', toBig5(CSV_2028)],
    ['LF alone', utf8(CSV_2028.replaceAll('\r\n', '\n'))],
    ['no newline at the end', utf8(CSV_2028.trimEnd())],
    ['blank lines between and after', utf8(`${CSV_2028.replaceAll('\r\n', '\r\n\r\n')}\r\n,,,\r\n`)],
    [
      'every cell quoted, a comma in a note',
      utf8(CSV_2028.replaceAll(/^(.*),(.*),(.*),(.*)$/gm, '"$1","$2","$3","$4,  ""二"""')),
    ],
    [
      'days in another order',
      utf8(
        CSV_2028.trimEnd()
          .split('\r\n')
          .toSorted((a, b) => (a < b ? 1 : -1))
          .join('\n'),
      ),
    ],
    [
      'columns in another order, one more beside',
      utf8(CSV_2028.replaceAll(/^(.*),(.*),(.*),(.*)$/gm, '$4,$3,x,$1,$2')),
    ],
    ['no note column', utf8(CSV_2028.replaceAll(/,[^,\r\n]*$/gm, ''))],
  ])('%s', (_, bytes) => expect(readCalendarFile(bytes)).toMatchObject({ ok: true, value: expected }))

  it('keeps what it says beside a day, for the preview', () => {
    expect([...year2028().notes]).toEqual([
      ['2028-01-01', '開國紀念日'],
      ['2028-02-12', '補行上班'],
      ['2028-02-28', '和平紀念日'],
    ])
  })

  it('every year that is shipped comes back as it is shipped', () => {
    for (const source of [shipped.checked, shipped['single-source']]) {
      for (const [year, [off, on]] of Object.entries(source.years)) {
        expect(readCalendarFile(toBig5(calendarCsv(Number(year), off, on)))).toMatchObject({
          ok: true,
          value: { year, off, on },
        })
      }
    }
  })

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', '檔案是空的,沒有任何日期'],
    ['only the header', '西元日期,星期,是否放假,備註\r\n', '檔案是空的,沒有任何日期'],
    ['too large', new Uint8Array(CALENDAR_FILE_LIMIT + 1), '檔案超過 256 KB,不是一年的辦公日曆'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7f, 0x89]), '檔案是 UTF-16 編碼'],
    ['neither Big5 nor UTF-8', new Uint8Array([0xff, 0x00, 0xff]), '檔案不是 Big5 或 UTF-8 的文字'],
    ['a spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xff]), '檔案不是 Big5 或 UTF-8 的文字'],
    ['a login page', '<!DOCTYPE html><title>登入</title>', '這不是辦公日曆表的 CSV'],
    [
      'the edition for Google',
      'Subject,Start Date,Start Time\r\n開國紀念日,2028/1/1,\r\n',
      '這是「Google 行事曆專用」的版本',
    ],
    ['a column renamed', CSV_2028.replace('是否放假', '放假'), '沒有「是否放假」這一欄'],
    ['a line cut short', withLine(3, '20280102,日'), '第 3 行的欄位不齊'],
    ['a date that is none', withLine(61, '20280230,三,0,'), '第 61 行的西元日期「20280230」不是日期'],
    ['a date written another way', withLine(2, '2028/1/1,六,2,'), '第 2 行的西元日期「2028/1/1」不是日期'],
    ['a 民國 date', withLine(2, '1170101,六,2,'), '第 2 行的西元日期「1170101」不是日期'],
    ['a wrong weekday', withLine(2, '20280101,日,2,'), '第 2 行:117-01-01 是星期六,檔案寫「日」'],
    ['an unknown mark', withLine(4, '20280103,一,1,'), '第 4 行的「是否放假」是「1」;應為 0(上班)或 2(放假)'],
    ['two years', `${CSV_2028}20290101,一,2,\r\n`, '第 368 行是 118 年,前面是 117 年'],
    ['a day twice', `${CSV_2028}20280101,六,2,\r\n`, '第 368 行的 117-01-01 前面已經有了'],
    ['the leap day missing', CSV_2028.replace(/20280229.*\r\n/, ''), '117 年缺 1 天(從 117-02-29 起)'],
    ['half a year', CSV_2028.split('\r\n').slice(0, 180).join('\r\n'), '117 年缺 187 天(從 117-06-28 起)'],
    ['every day worked', CSV_2028.replaceAll(/,2,/g, ',0,'), '117 年共有 366 個上班日'],
    ['a quote that never ends', withLine(5, '"20280104,二,0,'), '第 5 行的欄位不齊'],
  ])('%s', (_, text, sentence) => expect(faultOf(text)).toContain(sentence))

  it('a foreign word in a fault is cut short', () => {
    expect(faultOf(withLine(2, `${'9'.repeat(5000)},六,2,`)).length).toBeLessThan(120)
  })

  it('whatever it is given, it answers', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readCalendarFile(bytes).ok === false))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => read(`西元日期,星期,是否放假\n${text}`).ok === false),
    )
  })
})

describe('the calendar in force', () => {
  const settings = withYear({}, year2028(), told)

  it('is what is shipped where nothing was imported', () => expect(calendarOf({})).toBe(officeCalendar))

  it('an imported year stands, the others as they were', () => {
    const calendar = calendarOf(settings)
    const asked = ['2028-02-28', '2028-02-12', '2028-02-19', '2027-02-04', '2029-01-01']
    expect(asked.map(calendar.isWorkday)).toEqual([false, true, false, false, true])
    expect(asked.map(calendar.trustOf)).toEqual(['checked', 'checked', 'checked', 'single-source', 'none'])
    expect(calendarOf(settings), 'made once').toBe(calendar)
  })

  it('an imported year replaces a shipped one, also where it has nothing to tell', () => {
    const bare = calendarOf({ officeYears: { 2027: { off: '', on: '', ...told } } })
    expect(bare.isWorkday('2027-02-04')).toBe(true)
    expect(bare.trustOf('2027-02-04')).toBe('checked')
  })

  it('decides when a month is safe', () => {
    // 117-01-20 is a Thursday; the file makes it a holiday and the 19th too.
    const csv = calendarCsv(2028, '0119 0120')
    const result = read(csv)
    if (!result.ok) throw new Error()
    const safeOf = (given: Settings) =>
      derive([], '2028-01-05 09:00', { firstMonth: '2027-12' }, given).months.find(({ month }) => month === '2027-12')
        ?.safe
    expect(safeOf({})).toBe('2028-01-20')
    expect(safeOf(withYear({}, result.value, told))).toBe('2028-01-18')
  })

  it.each([null, 'x', 7, [], { 2028: 'x' }])('%j, as a later version may have it, is passed over', (value) =>
    expect(calendarOf({ officeYears: value } as never).isWorkday('2027-02-04')).toBe(false),
  )
})

describe('the preview', () => {
  it('of a year not shipped: no days to compare, the safe dates that move', () => {
    const csv = calendarCsv(2028, '0120 0519')
    const result = read(csv)
    if (!result.ok) throw new Error()
    expect(previewCalendar(result.value, {})).toMatchObject({
      year: '2028',
      workdays: 258,
      madeUp: [],
      against: 'none',
      differences: [],
      moved: [
        { month: '2027-12', from: '2028-01-20', to: '2028-01-19' },
        // The 20th is a Saturday.
        { month: '2028-04', from: '2028-05-19', to: '2028-05-18' },
      ],
    })
  })

  it('of a year that is shipped: the days that differ, with what the file calls them', () => {
    const [off = '', on = ''] = shipped['single-source'].years['2027']
    const of = (csv: string) => {
      const result = read(csv)
      if (!result.ok) throw new Error()
      return previewCalendar(result.value, {})
    }
    expect(of(calendarCsv(2027, off, on))).toMatchObject({ against: 'shipped', differences: [], moved: [] })
    expect(of(calendarCsv(2027, off.replace('0204', '0219'), '0213', { '0219': '調整放假' }))).toMatchObject({
      madeUp: ['2027-02-13'],
      differences: [
        { day: '2027-02-04', works: true, note: undefined },
        { day: '2027-02-13', works: true, note: '補行上班' },
        { day: '2027-02-19', works: false, note: '調整放假' },
      ],
      moved: [{ month: '2027-01', from: '2027-02-19', to: '2027-02-18' }],
    })
  })

  it('of a year imported before is against that one', () => {
    const settings = withYear({}, year2028(), told)
    expect(previewCalendar(year2028(), settings)).toMatchObject({ against: 'imported', differences: [], moved: [] })
    expect(withoutYear(settings, '2028')).toBeUndefined()
    expect(withoutYear(withYear(settings, { ...year2028(), year: '2029', off: '', on: '' }, told), '2028')).toEqual({
      2029: { off: '', on: '', ...told },
    })
  })
})

describe('as a setting', () => {
  const year = { off: '0228', on: '0212', ...told }
  const accepts = (officeYears: unknown) => settingsSchema.safeParse({ officeYears }).success
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [2028 + index, { ...year, off: '', on: '' }]))

  it.each<[string, unknown]>([
    ['one', { 2028: year }],
    ['none', {}],
    [
      'every working day off',
      {
        2028: {
          ...year,
          off: daysOfYear('2028')
            .filter((day) => !calendarOf({}).isWorkday(day) === false)
            .map((day) => day.slice(5).replace('-', ''))
            .join(' '),
        },
      },
    ],
    ['thirty', many(30)],
  ])('%s is let in', (_, value) => expect(accepts(value)).toBe(true))

  it.each<[string, unknown]>([
    ['a list', [year]],
    ['text', 'x'],
    ['another key', { later: year }],
    ['a year out of all time', { 3028: year }],
    ['more than anyone has', many(31)],
    ['a day that is none', { 2028: { ...year, off: '0230' } }],
    ['29 February of a common year', { 2029: { ...year, off: '0228', on: '0229' } }],
    ['a Saturday among the days off', { 2028: { ...year, off: '0212', on: '' } }],
    ['a Monday among the days made up', { 2028: { ...year, off: '', on: '0228' } }],
    ['out of order', { 2028: { ...year, off: '0404 0228' } }],
    ['one twice', { 2028: { ...year, off: '0228 0228' } }],
    ['other text', { 2028: { ...year, off: '0228,0404' } }],
    ['no days at all', { 2028: { ...told } }],
    ['no file', { 2028: { ...year, file: undefined } }],
    ['a file name without end', { 2028: { ...year, file: 'x'.repeat(201) } }],
    ['no moment', { 2028: { ...year, at: 'yesterday' } }],
  ])('%s is refused', (_, value) => expect(accepts(value)).toBe(false))
})
