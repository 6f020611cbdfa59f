import type { Month } from '../../domain/months.ts'
import { squeeze } from '../fold.ts'
import { toMonth } from './dates.ts'

const FIGURES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
export const MONTH_IN_HEAD =
  /(?:(\d{2,4})年)?(?:(?<![\d~至-])(\d{1,2})|(?<![~至-])(十[一二]?|[一二三四五六七八九]))月(?!份?[至~-])/g
const FULL = /^(?:民國|西元)?(\d{2,4})[年/.-](\d{1,2})月?份?$|^(\d{3})(\d{2})$/
const ALONE = /^(?:(\d{1,2})|(十[一二]?|[一二三四五六七八九]))月?份?$/

/** 差假 or 加班, by the word over a column or before a row; undefined for neither, and for both. */
export function dataIn(text: string): 'leave' | 'overtime' | undefined {
  const words = squeeze(text)
  const [leave, overtime] = [words.includes('差假'), words.includes('加班')]
  return leave === overtime ? undefined : leave ? 'leave' : 'overtime'
}

const numberOf = (figures: string | undefined, word: string | undefined): string =>
  figures ?? String(FIGURES.indexOf(word!) + 1)

/** The month a column's header names: `1月`, `112年1月差假`, `十二月`. `year`: of the page, asked only where needed. */
export function monthInHead(words: string, year: () => string): Month | undefined {
  const [found, other] = [...words.matchAll(MONTH_IN_HEAD)]
  if (!found || other) return undefined
  const [, own, figures, word] = found
  return toMonth(own ?? year(), numberOf(figures, word))
}

/** The month a row's first cell names: `1月`, `112年1月`, `112-01`, `11201`. */
export function monthInCell(text: string, year: () => string): Month | undefined {
  const said = squeeze(text)
  const [, own, month, tightYear, tightMonth] = FULL.exec(said) ?? []
  if (own ?? tightYear) return toMonth((own ?? tightYear)!, (month ?? tightMonth)!)
  const [, figures, word] = ALONE.exec(said) ?? []
  return figures || word ? toMonth(year(), numberOf(figures, word)) : undefined
}
