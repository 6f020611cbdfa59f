import { dropUnseen } from './fold.ts'
import { SIGNS } from './pages/words.ts'

/** What bounds the look on a page of any size. What names a page of ours stands above its rows, so far enough up. */
const TEXTS = 1500
const CHARACTERS = 1000
const INPUTS = 200

/**
 * One cheap look: whether a document might be a page of ours, so that reading it is worth while. Bounded, whatever the
 * page's size, for most pages are not ours; and generous, for what it misses is never read. `signs`: the words of the
 * console, or the platform's (pages/platform-words.ts).
 */
export function looksRelevant(document: Document, signs = SIGNS): boolean {
  const inputs = document.getElementsByTagName('input')
  for (let index = 0; index < INPUTS && inputs[index]; index++) if (inputs[index]!.type === 'password') return true
  const walker = document.createTreeWalker(document, 4) // SHOW_TEXT
  let text = ''
  for (let left = TEXTS; left > 0 && walker.nextNode(); left--) {
    text += (walker.currentNode as Text).data.trimStart().slice(0, CHARACTERS)
  }
  return signs.test(dropUnseen(text))
}
