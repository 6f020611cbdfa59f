import { instantOf, isDay, type Moment } from './months.ts'

/**
 * The production time (產製時間) a data file's name carries, or undefined where it carries none
 * or more than one. Digits in one run: 14 or 12 with a Western year (20230602090000,
 * 202306020900), 13 or 11 with a 民國 year (1120602090000). The platform enters files by it [000].
 */
export function parseProductionTime(name: string): Moment | undefined {
  const found = new Set((name.match(/\d+/g) ?? []).map(parseStamp).filter((stamp) => stamp !== undefined))
  return found.size === 1 ? [...found][0] : undefined
}

function parseStamp(digits: string): Moment | undefined {
  const western = digits.length === 14 || digits.length === 12
  if (!western && digits.length !== 13 && digits.length !== 11) return undefined
  const year = western ? digits.slice(0, 4) : String(Number(digits.slice(0, 3)) + 1911)
  const [month, dayOfMonth, hour, minute, second] = digits.slice(western ? 4 : 3).match(/\d\d/g) as string[]
  const day = `${year}-${month}-${dayOfMonth}`
  // Outside these years the digits are some other number.
  if (year < '2010' || year > '2099' || !isDay(day)) return undefined
  const moment = `${day}T${hour}:${minute}:${second ?? '00'}+08:00`
  return Number.isNaN(instantOf(moment)) ? undefined : moment
}
