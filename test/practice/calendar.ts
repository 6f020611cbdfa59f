/** Taiwan has kept one offset and no daylight saving since 1980: a constant, so the machine's own zone never matters. */
const TAIWAN = '+08:00'

/** `2023-05` */
export type Month = string
/** `2023-05-09` */
export type Day = string
export interface Period {
  readonly from: Day
  readonly to: Day
}

const taiwan = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(TAIWAN)
const twoDigits = (n: number) => String(n).padStart(2, '0')

export const dayOf = (ms: number): Day => taiwan(ms).toPlainDate().toString()
export const monthOf = (day: Day): Month => day.slice(0, 7)
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()
export const addMonths = (month: Month, months: number): Month =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString()

export function daysOf(month: Month): Period {
  return { from: `${month}-01`, to: `${month}-${Temporal.PlainYearMonth.from(month).daysInMonth}` }
}

export const within = (period: Period, day: Day) => period.from <= day && day <= period.to

/** `2023-06-02T09:00:27+08:00` */
export const isoMoment = (ms: number) => taiwan(ms).toString({ smallestUnit: 'second', timeZoneName: 'never' })

/** `20230602090027`, as in the name of a data file. */
export const fileStamp = (ms: number) => isoMoment(ms).slice(0, 19).replaceAll(/\D/g, '')

/** `2023-05-09` → `112-05-09` */
export const rocDay = (day: Day) => `${rocYear(day)}${day.slice(4)}`
/** `112-06-02 09:00:27` */
export const rocMoment = (ms: number) => rocDay(isoMoment(ms).slice(0, 19).replace('T', ' '))
export const rocYear = (date: Month | Day) => Number(date.slice(0, 4)) - 1911

/** Both boxes as a person typed them; anything but a real month is nothing. */
export function parseRocMonth(year: string, month: string): Month | null {
  if (!/^\d{2,3}$/.test(year) || !/^\d{1,2}$/.test(month)) return null
  if (Number(month) < 1 || Number(month) > 12) return null
  return `${Number(year) + 1911}-${twoDigits(Number(month))}`
}

export function parseRocDay(text: string): Day | null {
  const [, year = '', month = '', day = ''] = /^(\d{2,3})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? []
  const inMonth = parseRocMonth(year, month)
  if (inMonth === null) return null
  const parsed = `${inMonth}-${day}`
  return day >= '01' && within(daysOf(inMonth), parsed) ? parsed : null
}
