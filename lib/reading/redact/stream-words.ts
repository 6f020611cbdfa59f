import { findRegions, type Region } from '../fields.ts'
import { AGENCY, BEGINS, PERIOD, TOTAL } from '../pages/comparison-heading.ts'
import { DATE, MOMENT, toDay, toMonth } from '../pages/dates.ts'
import type { Stream } from '../stream.ts'
import type { Site } from './known-words.ts'
import type { Invented } from './mask-cell.ts'
import { platformWords } from './platform-words.ts'

/** What becomes of a stream's characters: those that stay, and what stands for some; all others are masked. */
export interface StreamWords {
  kept: Uint8Array
  instead: Map<number, string>
}

/** Sentences of the vendor's with figures the reader wants (comparison-notice.ts, production-history.ts). */
const SENTENCES = [
  new RegExp(String.raw`更新為今日\(${DATE}\)`, 'g'),
  /重新下載\d{2,4}年\d{1,2}月份/g,
  new RegExp(`查詢時間:?${MOMENT}`, 'g'),
  /\d{2,4}年\d{1,2}月(?=下載紀錄)/g,
  /比對差異總筆數:?[\d,]*(?:筆(?:以上)?)?/g,
  /(?<=[\d\uFFFC])[年月日]/g,
]
/** Pagers and totals, however broken: the figures in them stay, and what else stands between goes. */
const COUNTED = [/共:?[^第筆共]{0,12}筆(?:資料|以上)?/g, /第[^第筆共]{0,12}[-~][^第筆共]{0,12}筆/g]
/** More figures than a pager's: a telephone number, an id. */
const TOO_LONG = /(\d\D*){10}/
const COUNTING = /[第筆共\d]|(?<=筆)(?:資料|以上)/g
/** Years, months and days as a form's boxes and words have them. */
const FORM_DATES = [
  /(?<!\d)\d{1,4}(?=[年月日])|(?<=[年月])\d{1,2}(?!\d)|[年月日](?=:?\uFFFC)|至/g,
  /(?<![\d-])(\d{2,4})[-/.年]{1,2}(\d{1,2})(?:[-/.月]{1,2}(\d{1,2}))?(?!\d)/g,
]

/** Decides for every character of a stream, as the reader has it (folded, without blanks). */
export function wordsOfStream(stream: Stream, site: Site, invented: Invented): StreamWords {
  const { agencies } = invented
  const { text, raw } = stream
  const words: StreamWords = { kept: new Uint8Array(text.length), instead: new Map() }
  const keep = (from: number, to: number) => words.kept.fill(1, from, to)
  const keepAll = (pattern: RegExp, { from, to }: Region) => {
    for (const { 0: found, index } of text.slice(from, to).matchAll(pattern))
      keep(from + index, from + index + found.length)
  }
  const whole = { from: 0, to: text.length }
  for (const [start, end] of linesOf(stream)) {
    for (const [from, to] of site.knownWords(text.slice(start, end))) keep(start + from, start + to)
  }
  for (const pattern of SENTENCES) keepAll(pattern, whole)
  for (const pattern of COUNTED) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const kept = TOO_LONG.test(found) ? /[第筆共]/g : COUNTING
      keepAll(kept, { from: index, to: index + found.length })
    }
  }
  const { span, produceMonth } = findRegions(stream)
  for (const region of [span, produceMonth]) {
    if (!region) continue
    for (const { 0: found, 1: year, 2: month, 3: day, index } of text
      .slice(region.from, region.to)
      .matchAll(FORM_DATES[1]!)) {
      if (!(day ? toDay(year!, month!, day) : toMonth(year!, month!))) continue
      keep(region.from + index, region.from + index + found.length)
    }
    keepAll(FORM_DATES[0]!, region)
  }
  for (const { index } of text.matchAll(BEGINS)) keepHeading(index)
  if (site.isPlatform) platformWords(stream, site, invented, { keep, put })
  // The longest last: it overwrites what stands for a part of it.
  for (const name of agencies.longestFirst().reverse()) {
    for (let at = raw.indexOf(name); at >= 0; at = raw.indexOf(name, at + name.length))
      put(at, name, agencies.nameFor(name))
  }
  return words

  function keepHeading(index: number): void {
    const said = raw.slice(index, index + 260)
    const digits = /^查詢年月:?[\d\-/.年月日~至]*/.exec(said)
    if (digits) keep(index, index + digits[0].length)
    const period = PERIOD.exec(said)
    if (!period) return
    let at = index + period[0].length
    const begin = /^,?機關:?/.exec(raw.slice(at))
    if (begin) keep(at, at + begin[0].length)
    const [found, name, code] = AGENCY.exec(said.slice(period[0].length)) ?? []
    // 筆 inside a name is what makes it none.
    if (!found) {
      keepAll(/筆/g, { from: at, to: Math.min(at + 100, index + 260) })
      return
    }
    put(at + begin![0].length, name!, agencies.nameFor(name!))
    put(at + found.length - 1 - code!.length, code!, agencies.codeFor(code!))
    at += found.length
    const total = TOTAL.exec(raw.slice(at, index + 260))
    if (total) keep(at, at + total[0].length)
  }

  function put(at: number, what: string, instead: string): void {
    for (let step = 0; step < what.length; step++) words.instead.set(at + step, step === 0 ? instead : '')
  }
}

/** Where each block's words begin and end. */
function linesOf({ pieces, raw }: Stream): [number, number][] {
  const firsts = pieces.filter(({ block }, index) => pieces[index - 1]?.block !== block)
  return firsts.map(({ start }, index) => [start, firsts[index + 1]?.start ?? raw.length])
}
