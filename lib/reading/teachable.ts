import { type TaughtKind, taughtKinds, type TaughtWord } from '../domain/taught-words.ts'
import { wordsOf } from './fold.ts'
import { pages } from './pages/index.ts'
import { BUTTON_WORDS, BUTTONS, LABEL_WORDS, LABELS } from './pages/words.ts'
import { headerWord } from './strip.ts'

/** What a site's word can be taught to mean, in the documents' words. */
export const TEACHABLE: Readonly<Record<TaughtKind, readonly string[]>> = {
  header: pages.flatMap(({ table }) => Object.values(table?.columns ?? {}).map(([word]) => word!)),
  button: Object.values(BUTTON_WORDS),
  label: Object.values(LABEL_WORDS),
}

/** Why a word cannot be taught; `lib/text/taught-words.ts` has the words. */
export type TeachingFault = 'empty' | 'long' | 'shipped' | 'meaning'

const LONGEST = 40

/** A word as typed or imported, in the shape the reader compares; or what is wrong with it. */
export function parseTaught(kind: string, typed: string, means: string): TaughtWord | TeachingFault {
  const known = taughtKinds.find((one) => one === kind)
  if (!known || !TEACHABLE[known].includes(means)) return 'meaning'
  const word = known === 'header' ? headerWord(typed) : wordsOf(typed)
  if (!word) return 'empty'
  if (word.length > LONGEST) return 'long'
  return isShipped(known, word) ? 'shipped' : { kind: known, word, means }
}

/** Whether the product knows the word by itself: then it means what it means. */
function isShipped(kind: TaughtKind, word: string): boolean {
  switch (kind) {
    case 'header':
      return pages.some(({ table }) => Object.values(table?.columns ?? {}).some((words) => words.includes(word)))
    case 'button':
      return Object.values(BUTTONS).some((pattern) => pattern.test(word))
    case 'label':
      return Object.values(LABELS).some((pattern) => new RegExp(`^(?:${pattern.source})$`).test(word))
  }
}
