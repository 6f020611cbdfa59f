import { everyPage } from '../pages/every.ts'
import { pages } from '../pages/index.ts'
import { WORKER } from '../pages/platform-agency.ts'
import { CHOOSER, FILE_BUTTONS, TITLES } from '../pages/platform-words.ts'
import { NEXT } from '../pages/platform-pagers.ts'
import { BUSY, BUTTONS, CHANGES, DATA, EMPTY_ROW, KINDS, LABELS, RESULT_TITLE, SPANS, SUM_ROW } from '../pages/words.ts'
import type { TableWords } from '../strip.ts'
import { VOCABULARY } from './vocabulary.ts'

const literal = (word: string): string => RegExp.escape(word)
/** Wherever it stands, what the pattern asks of a whole text. */
const anywhere = (pattern: RegExp): string => pattern.source.replace(/[$^]/g, '')
const join = (sources: readonly string[]): RegExp => new RegExp(sources.join('|'), 'gi')
const longestFirst = (words: readonly string[]): string[] => words.toSorted((one, other) => other.length - one.length)
const headersOf = (kinds: readonly TableWords[]): RegExp =>
  join(longestFirst(kinds.flatMap(({ columns }) => Object.values(columns).flat())).map(literal))

/** The tables to find in a document. */
const consoleKinds = pages.flatMap(({ table }) => table ?? [])
const everyKind = everyPage.flatMap(({ table }) => table ?? [])

/** What any page may say. */
const SHARED: RegExp[] = [
  join([EMPTY_ROW, '請選擇', '取消', anywhere(SUM_ROW)]),
  // Around the boxes of a pager.
  /每頁(?:顯示)?|跳至|[上下]一頁|第一頁|最[後末]一?頁|(?<=[\d\uFFFC])頁/g,
  // CERTIFICATE (pages/words.ts), without what may stand around its words.
  /憑證|IC卡|登入|驗證|PIN碼/gi,
]

/** The reader's own words; taken from where it has them, so that a word added there is kept here. */
const OF_CONSOLE: RegExp[] = [
  ...Object.values(LABELS),
  join(Object.values(BUTTONS).map(anywhere)),
  join(
    longestFirst([...Object.keys(KINDS), ...Object.keys(CHANGES), ...Object.keys(DATA), ...Object.keys(SPANS)]).map(
      literal,
    ),
  ),
  join([RESULT_TITLE, '統計平台資料(?:查詢|下載)', '差假資料比對', '比對差異總筆數', '機關(?=:)']),
  headersOf(consoleKinds),
  ...SHARED,
]
const OF_PLATFORM: RegExp[] = [
  join([...Object.values(TITLES), ...Object.values(FILE_BUTTONS), NEXT].map(anywhere)),
  join([
    CHOOSER.source,
    WORKER.source,
    '離線測試',
    '機關',
    '代[碼號]',
    '名稱(?=:)',
    '年度(?=:)',
    '最後更新(?:時間|日期)?',
  ]),
  // Over columns of months, which stand in a row of their own (count-rows.ts).
  /[合小總累][計和]/g,
  ...SHARED,
]
const WORDS = join(longestFirst(VOCABULARY).map(literal))

/** BUSY (pages/words.ts) without what may stand around its words, and what says that a sentence is about the overlay. */
const BUSY_WORDS = /請稍[後候]|請等待|(?:載入|讀取|查詢|處理)中|^(?:loading|pleasewait)/gi
const ABOUT_BUSY = /點選|畫面|呈現/g
const QUOTES = /["「『“]/

/** SESSION_OVER (pages/words.ts) is a sentence; its smaller words mean nothing in any other. */
const OVER = /逾時|過期|失效|中斷|登出|未登入|閒置|timed?out|expired/i
const OVER_WORDS =
  /逾時|過期|失效|中斷|登出|登入|閒置|timed?out|expired|連線|作業|操作|session|重新|分鐘|屆時|[將若請未]/gi

export type Range = [from: number, to: number]
export const rangesOf = (pattern: RegExp, text: string): Range[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => [index, index + words.length])

/** What a copy is made by: the console's words or, of a page of the platform, its. */
export interface Site {
  isPlatform: boolean
  /** The tables to find in a document. */
  kinds: readonly TableWords[]
  /**
   * Where a text (folded, 臺 as 台) has words that may stay. Words of the vocabulary stay only in a text made of nothing
   * else: in a sentence they would tell what it is about. `isHeader`: over a column they stay in any case.
   */
  knownWords(text: string, isHeader?: boolean): Range[]
}

export const consoleSite = siteOf(false, consoleKinds, OF_CONSOLE)
export const platformSite = siteOf(true, everyKind, OF_PLATFORM)

function siteOf(isPlatform: boolean, kinds: readonly TableWords[], words: readonly RegExp[]): Site {
  const headers = headersOf(kinds)
  return {
    isPlatform,
    kinds,
    knownWords(text, isHeader = false) {
      const own = words.flatMap((pattern) => rangesOf(pattern, text))
      const about = rangesOf(ABOUT_BUSY, text)
      own.push(...about)
      // What else makes a sentence of them (若, 時) may be part of a name: there the words go, and it is no overlay still.
      if (about.length > 0 || QUOTES.test(text) || BUSY.test(text)) own.push(...rangesOf(BUSY_WORDS, text))
      if (OVER.test(text) && text.length <= 60) own.push(...rangesOf(OVER_WORDS, text))
      if (isHeader) return [...own, ...rangesOf(headers, text), ...rangesOf(WORDS, text)]
      const all = [...own, ...rangesOf(WORDS, text)]
      return /[\p{L}\p{Co}]/u.test(without(text, all)) ? own : all
    },
  }
}

/** Whether there is nothing in a text but such words. */
export function isKnown(text: string, { knownWords }: Site): boolean {
  return knownWords(text).reduce((sum, [from, to]) => sum + to - from, 0) >= text.length
}

function without(text: string, ranges: readonly Range[]): string {
  const left = text.split('')
  for (const [from, to] of ranges) left.fill(' ', from, to)
  return left.join('')
}
