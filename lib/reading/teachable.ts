import { type TaughtKind, taughtKinds, type TaughtWord } from '../domain/taught-words.ts'
import { wordsOf } from './fold.ts'
import { comparisonWords } from './pages/comparison.ts'
import { fileWords } from './pages/file-pages.ts'
import { errorWords } from './pages/filing-errors.ts'
import { filingWords } from './pages/filing-rows.ts'
import { countWords } from './pages/monthly-counts.ts'
import { FILE_BUTTON_WORDS, FILE_BUTTONS, TITLE_WORDS, TITLES } from './pages/platform-words.ts'
import { historyWords } from './pages/production-history.ts'
import { BUTTON_WORDS, BUTTONS, LABEL_WORDS, LABELS } from './pages/words.ts'
import { headerWord, type TableWords } from './strip.ts'

/**
 * The tables of the console and of the platform, of each whose words go together; not from the registers, for the worker
 * checks words too and needs no readers. A word means one thing at a site, and a table takes only meanings it knows.
 */
export const TABLES: readonly (readonly TableWords[])[] = [
  [comparisonWords, historyWords],
  [filingWords, fileWords, countWords, errorWords],
]

/** A column that is called as its field is stands in 錯誤明細 for the row's own data: nothing is read from it. */
const meaningsOf = ({ columns }: TableWords): string[] =>
  Object.entries(columns).flatMap(([field, [word]]) => (field === word ? [] : word!))

/** What headers of either site's tables can be taught to mean. 檢核結果 is missed by a name of its own (format-check.ts). */
const HEADERS = TABLES.map((tables) => [
  ...tables.flatMap(meaningsOf),
  ...(tables.includes(fileWords) ? ['檢核結果'] : []),
])

/** What a site's word can be taught to mean, in the documents' words. */
export const TEACHABLE: Readonly<Record<TaughtKind, readonly string[]>> = {
  header: [...new Set(HEADERS.flat())],
  button: [...Object.values(BUTTON_WORDS), ...FILE_BUTTON_WORDS],
  label: [...Object.values(LABEL_WORDS), ...TITLE_WORDS],
}

/** Why a word cannot be taught; `lib/text/taught-words.ts` has the words. */
export type TeachingFault = 'empty' | 'long' | 'shipped' | 'meaning'

const LONGEST = 40

/** A word as typed, clicked or imported, in the shape the reader compares; or what is wrong with it. */
export function parseTaught(kind: string, typed: string, means: string): TaughtWord | TeachingFault {
  const known = taughtKinds.find((one) => one === kind)
  if (!known || !TEACHABLE[known].includes(means)) return 'meaning'
  const word = known === 'header' ? headerWord(typed) : wordsOf(typed)
  if (!word) return 'empty'
  if (word.length > LONGEST) return 'long'
  return isShipped(known, word, means) ? 'shipped' : { kind: known, word, means }
}

/**
 * Whether the product knows the word by itself: then it means what it means. 機關 is a column of the platform and none
 * of the console: there it may be another word for 部門.
 */
function isShipped(kind: TaughtKind, word: string, means: string): boolean {
  switch (kind) {
    case 'header':
      return TABLES.some((tables, place) => HEADERS[place]!.includes(means) && tables.some((one) => knows(one, word)))
    case 'button':
      return [BUTTONS, FILE_BUTTONS].some((buttons) => Object.values(buttons).some((pattern) => pattern.test(word)))
    case 'label':
      return (
        Object.values(TITLES).some((title) => title.test(word)) ||
        Object.values(LABELS).some((pattern) => new RegExp(`^(?:${pattern.source})$`).test(word))
      )
  }
}

const knows = ({ columns }: TableWords, word: string): boolean =>
  Object.values(columns).some((words) => words.includes(word))
