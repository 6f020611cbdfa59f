import { dropUnseen } from './fold.ts'
import { PLATFORM_SIGNS } from './pages/platform-words.ts'
import { SIGNS } from './pages/words.ts'

/**
 * What bounds the look on a page of any size: what names a page of ours stands above its rows, if below a menu of two
 * thousand entries, a link in a list each.
 */
const ELEMENTS = 4200
/** Of more text than twice this (a script, a file) the beginning and the end. */
const CHARACTERS = 1e5

/**
 * One cheap look: whether a document might be a page of the console, so that reading it is worth while. Generous, for
 * what it misses is never read.
 */
export function looksRelevant(document: Document): boolean {
  return SIGNS.test(glance(document)) || asksPassword(document)
}

/** Whether a document might be a page of the platform; never one that asks for a password. */
export function looksLikePlatform(document: Document): boolean {
  return PLATFORM_SIGNS.test(glance(document)) && !asksPassword(document)
}

/**
 * What a document says, bounded, whatever its size, for most pages are not ours. The browser collects the text by
 * itself: asking it for one text after the other takes longer than all the rest.
 */
function glance(document: Document): string {
  const body = document.body ?? document
  const range = document.createRange()
  range.selectNodeContents(body)
  const end = lastOf(body)
  if (end) range.setEndBefore(end)
  const text = `${range}`
  return dropUnseen(text.slice(0, CHARACTERS) + text.slice(CHARACTERS).slice(-CHARACTERS))
}

/** A page of more elements is no login page, and searching all of it for a box would cost. */
function asksPassword({ documentElement: root }: Document): boolean {
  return !lastOf(root) && root?.querySelector('[type=password]') != null
}

/** Not by `[…]`, which counts them all. */
function lastOf(root: Element | Document | null): Element | null {
  return root?.getElementsByTagName('*').item(ELEMENTS) ?? null
}
