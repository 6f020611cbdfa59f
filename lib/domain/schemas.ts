/**
 * The values every schema is made of, each with its own check: smaller in the worker's bundle than zod's
 * number, tuple and record schemas, and exact (a day is one that exists).
 */
import * as z from 'zod/mini'
import { type Day, isDay, isMonth, type Moment, type Month, parseMoment } from './months.ts'

function text<T extends string>(is: (text: string) => boolean, problem: string) {
  return z.custom<T>((value) => typeof value === 'string' && is(value), problem)
}

export const month = text<Month>(isMonth, '不是年月(YYYY-MM)')
export const day = text<Day>(isDay, '不是日期(YYYY-MM-DD)')
export const moment = text<Moment>((value) => parseMoment(value) !== undefined, '不是帶時區的時間')
export const agencyCode = text<string>((value) => /^[0-9A-Za-z]{10}$/.test(value), '不是十碼機關代碼')

/** 0, 1, 2 … */
export const count = z.custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0, '不是筆數')

/** 0, 1, 2 … up to a number. */
export function countUpTo(most: number) {
  return z.custom<number>((value) => count.safeParse(value).success && (value as number) <= most, '不在範圍內')
}

/** A number of seconds and the like: finite, not below 0. */
export const quantity = z.custom<number>((value) => Number.isFinite(value) && (value as number) >= 0, '不是數量')

/** The value, or null where the page did not say. */
export function orNull<T>(schema: z.ZodMiniType<T>) {
  return z.custom<T | null>((value) => value === null || schema.safeParse(value).success, '不是該欄位的值,也不是 null')
}

/** First and last day, both included. */
export const period = z.custom<[Day, Day]>(
  (value) => Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string' && isDay(one)),
  '不是起訖日期',
)

export const anyText = text<string>(() => true, '不是文字')
export const someText = text<string>((value) => value !== '', '是空的')
export const truth = z.custom<boolean>((value) => typeof value === 'boolean', '不是 true 或 false')

/** A time of the day to the minute: `09:00`. */
export const timeOfDay = text<string>((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), '不是時間(HH:MM)')

/** A few words; which ones are known is asked where they are used, for a later version may know more. */
export const fewWords = z.custom<string[]>(
  (value) => Array.isArray(value) && value.length <= 100 && value.every((one) => typeof one === 'string'),
  '不是一串文字',
)

/** One of these words. */
export function oneOf<const T extends string>(...words: readonly T[]) {
  return text<T>((value) => (words as readonly string[]).includes(value), `不是 ${words.join('、')} 之一`)
}

/** Text of at most so many characters. */
export function textUpTo(longest: number) {
  return text<string>((value) => value.length <= longest, '太長')
}

/** Values of a reason: words and numbers by name. */
export const reasonValues = z.custom<Record<string, string | number>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'number' || (typeof one === 'string' && one.length <= 2000)),
)
