import { dropUnseen } from './fold.ts'
import { SIGNS } from './pages/words.ts'

/**
 * What bounds the look on a page of any size: what names a page of ours stands above its rows, if below a menu of two
 * thousand entries, a link in a list each.
 */
const ELEMENTS = 4200
/** Of more text than twice this (a script, a file) the beginning and the end. */
const CHARACTERS = 1e5

/**
 * One cheap look: whether a document might be a page of ours, so that reading it is worth while. Bounded, whatever the
 * page's size, for most pages are not ours; and generous, for what it misses is never read. The browser collects the
 * text by itself: asking it for one text after the other takes longer than all the rest. `signs`: the words of the
 * console, or the platform's (pages/platform-words.ts).
 */
export function looksRelevant(document: Document, signs = SIGNS): boolean {
  const body = document.body ?? document
  const range = document.createRange()
  range.selectNodeContents(body)
  // Not by `[…]`, which counts them all.
  const end = body.getElementsByTagName('*').item(ELEMENTS)
  if (end) range.setEndBefore(end)
  const text = `${range}`
  return (
    signs.test(dropUnseen(text.slice(0, CHARACTERS) + text.slice(CHARACTERS).slice(-CHARACTERS))) ||
    // A page of more elements is no login page, and searching all of it for a box would cost.
    (!end && body.querySelector('[type=password]') !== null)
  )
}
