import { type Day, isDay, isMonth, type Moment, type Month } from '../../domain/months.ts'
import { foldWidth, squeeze } from '../fold.ts'

/** A date as pages write it, for use inside larger patterns: `111-05-09`, `111/5/9`, `111年5月9日`. Three groups. */
export const DATE = String.raw`(\d{2,4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`

/** A date and its time as they stand in a stream, without the blank between them. */
export const MOMENT = String.raw`${DATE}\d{1,2}:\d\d(:\d\d)?`

const TIME = String.raw`\s*(上午|下午)?\s*(\d{1,2}):(\d\d)(?::(\d\d))?$`
/** Where blanks stand inside the words: then only two figures for each part tell a date from the time behind it. */
const TIGHT = String.raw`^(\d{2,4})[-/.年](\d\d)[-/.月](\d\d)日?`

/** 民國 years (111, 99) and Western ones (2022) as Western, four digits. */
function yearOf(text: string): string {
  const year = Number(text)
  return `${year < 1000 ? year + 1911 : year}`
}

const two = (text: string): string => text.padStart(2, '0')

/** A month from its parts as the page has them; undefined where there is no such month. */
export function toMonth(year: string, month: string): Month | undefined {
  const iso = `${yearOf(year)}-${two(month)}`
  return isMonth(iso) ? iso : undefined
}

/** A day from its parts as the page has them; undefined where there is no such day. */
export function toDay(year: string, month: string, day: string): Day | undefined {
  const iso = `${toMonth(year, month)}-${two(day)}`
  return isDay(iso) ? iso : undefined
}

/** The day a text begins with (`111-05-09`, with or without a time after it). */
export function parseDay(text: string): Day | undefined {
  const [, year, month, day] = new RegExp(`^${DATE}(?!\\d)`).exec(foldWidth(text).trim()) ?? []
  const [, ...tight] = new RegExp(`${TIGHT}(?=$|\\D|\\d\\d:)`).exec(squeeze(text)) ?? []
  return (day && toDay(year!, month!, day)) || (tight[2] && toDay(tight[0]!, tight[1]!, tight[2])) || undefined
}

/** A whole text as a Taiwan moment: `111-07-01 09:00:12`, `2022/7/1 上午 09:00:12`. */
export function parseMomentOf(text: string): Moment | undefined {
  const found =
    new RegExp(`^${DATE}${TIME}`).exec(foldWidth(text).trim()) ?? new RegExp(TIGHT + TIME).exec(squeeze(text))
  if (!found) return undefined
  const [, year, month, date, half, hours, minutes, seconds = '00'] = found
  const day = toDay(year!, month!, date!)
  let hour = Number(hours)
  if (half) hour = (hour % 12) + (half === '下午' ? 12 : 0)
  if (!day || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  return `${day}T${two(String(hour))}:${minutes}:${seconds}+08:00`
}
