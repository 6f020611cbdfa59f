/**
 * The official CSV of the 中華民國政府行政機關辦公日曆表 (行政院人事行政總處, data.gov.tw dataset 14718): one line a day of one
 * year, columns 西元日期 (YYYYMMDD), 星期 (一…日), 是否放假 (0 worked, 2 off), 備註; Big5 or UTF-8, with or without a BOM.
 * Read strictly: of a calendar read wrongly nobody would know until a due date is missed.
 */
import { addDays, type Day, isDay, weekdayOf } from './months.ts'
import type { YearDays } from './office-years.ts'

/** In bytes. A year is about 8 KB. */
export const CALENDAR_FILE_LIMIT = 256 * 1024

/** One year as a file tells it. */
export interface CalendarFile extends YearDays {
  /** Gregorian: `2028`. */
  year: string
  /** What the file says beside a day, where it says anything: 和平紀念日, 補行上班. */
  notes: ReadonlyMap<Day, string>
}

/** Its sentence: `calendarFaultText`. Lines count from 1, as a spreadsheet shows them. */
export type CalendarFault =
  | { key: 'too-large' | 'utf-16' | 'encoding' | 'empty' | 'not-csv' | 'for-google' }
  | { key: 'columns'; missing: string[] }
  | { key: 'cells'; line: number }
  | { key: 'date' | 'holiday'; line: number; text: string }
  | { key: 'weekday'; line: number; day: Day; text: string }
  | { key: 'two-years'; years: [string, string]; line: number }
  | { key: 'twice'; day: Day; line: number }
  | { key: 'missing-days'; year: string; count: number; first: Day }
  | { key: 'implausible'; year: string; workdays: number }

export type CalendarRead = { ok: true; value: CalendarFile } | { ok: false; fault: CalendarFault }

/** Columns without which the file is no such calendar; 備註 only adds words. */
const NEEDED = ['西元日期', '星期', '是否放假'] as const
const WEEKDAYS = '一二三四五六日'
/** Every published year has 240 to 255 working days; far from that, 0 and 2 have changed their meaning. */
const [FEWEST, MOST] = [220, 270]
const LONGEST_NOTE = 60
/** A spreadsheet or an archive; no text has them. */
const BINARY = /[^\P{Cc}\t\r\n]/u

/** A file's bytes to its year, or the first thing that is wrong with it. Never throws. */
export function readCalendarFile(bytes: Uint8Array): CalendarRead {
  if (bytes.length > CALENDAR_FILE_LIMIT) return refuse({ key: 'too-large' })
  const text = decode(bytes)
  return typeof text === 'string' ? parseCalendar(text) : refuse(text)
}

function decode(bytes: Uint8Array): string | CalendarFault {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { key: 'utf-16' }
  // UTF-8 first: hardly any Big5 text happens to be UTF-8, while much UTF-8 happens to be Big5.
  for (const encoding of ['utf-8', 'big5']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!BINARY.test(text)) return text
    } catch {}
  }
  return { key: 'encoding' }
}

function parseCalendar(text: string): CalendarRead {
  const [header, ...lines] = splitCsv(text)
  if (header === undefined) return refuse({ key: 'empty' })
  const names = header.cells.map((cell) => cell.trim())
  if (names.includes('Subject') && names.includes('Start Date')) return refuse({ key: 'for-google' })
  const missing = NEEDED.filter((name) => !names.includes(name))
  if (missing.length === NEEDED.length) return refuse({ key: 'not-csv' })
  if (missing.length > 0) return refuse({ key: 'columns', missing })
  const columnOf = (name: string): number => names.indexOf(name)

  const days = new Map<Day, { isOff: boolean; note: string }>()
  let year: string | undefined
  for (const { line, cells } of lines) {
    const [date, weekday, holiday] = NEEDED.map((name) => cells[columnOf(name)]?.trim())
    if (date === undefined || weekday === undefined || holiday === undefined) return refuse({ key: 'cells', line })
    const day = date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    if (!isDay(day)) return refuse({ key: 'date', line, text: date })
    if (weekday !== WEEKDAYS[weekdayOf(day) - 1]) return refuse({ key: 'weekday', line, day, text: weekday })
    if (holiday !== '0' && holiday !== '2') return refuse({ key: 'holiday', line, text: holiday })
    year ??= day.slice(0, 4)
    if (day.slice(0, 4) !== year) return refuse({ key: 'two-years', years: [year, day.slice(0, 4)], line })
    if (days.has(day)) return refuse({ key: 'twice', day, line })
    days.set(day, { isOff: holiday === '2', note: cells[columnOf('備註')]?.trim().slice(0, LONGEST_NOTE) ?? '' })
  }
  return year === undefined ? refuse({ key: 'empty' }) : judgeYear(year, days)
}

function judgeYear(year: string, days: ReadonlyMap<Day, { isOff: boolean; note: string }>): CalendarRead {
  const all = daysOfYear(year)
  const missing = all.filter((day) => !days.has(day))
  if (missing[0]) return refuse({ key: 'missing-days', year, count: missing.length, first: missing[0] })
  const isOff = (day: Day): boolean => days.get(day)?.isOff === true
  const isWeekend = (day: Day): boolean => weekdayOf(day) > 5
  const workdays = all.filter((day) => !isOff(day)).length
  if (workdays < FEWEST || workdays > MOST) return refuse({ key: 'implausible', year, workdays })
  const written = (fits: (day: Day) => boolean): string =>
    all
      .filter(fits)
      .map((day) => day.slice(5).replace('-', ''))
      .join(' ')
  return {
    ok: true,
    value: {
      year,
      off: written((day) => !isWeekend(day) && isOff(day)),
      on: written((day) => isWeekend(day) && !isOff(day)),
      notes: new Map([...days].flatMap(([day, { note }]) => (note === '' ? [] : [[day, note] as const]))),
    },
  }
}

/** Every day of a year, ascending. */
export function daysOfYear(year: string): Day[] {
  const days: Day[] = []
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day)
  return days
}

/** RFC 4180, blank lines left out; `line` is where a record begins. */
function splitCsv(text: string): { line: number; cells: string[] }[] {
  const source = text.replace(/^\uFEFF/, '')
  const records: { line: number; cells: string[] }[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y
  let record = { line: 1, cells: [] as string[] }
  const close = (next: number): void => {
    if (record.cells.some((each) => each.trim() !== '')) records.push(record)
    record = { line: next, cells: [] }
  }
  for (let line = 1; cell.lastIndex < source.length; ) {
    const from = cell.lastIndex
    // A quote that never ends, or text after one: the rest is one cell, which the checks refuse.
    const [whole, quoted, bare, end] = cell.exec(source) ?? [source.slice(from), undefined, undefined, undefined]
    record.cells.push(quoted?.replaceAll('""', '"') ?? bare ?? whole)
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0
    if (end !== ',') close(line)
    if (end === undefined) break
  }
  close(0)
  return records
}

function refuse(fault: CalendarFault): CalendarRead {
  return { ok: false, fault }
}
