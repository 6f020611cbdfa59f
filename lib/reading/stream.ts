import { foldVariants, squeeze, wordsOf } from './fold.ts'
import type { Sight } from './sight.ts'

/** Stands in a stream's text for a box, list or radio button: words on both sides of one are never one word. */
export const MARK = '\uFFFC'

/** A stretch of a stream and the node that says it. */
export interface Piece {
  start: number
  end: number
  node: Text | Element
  /** Pieces of one block (a paragraph, a cell) share its number. */
  block: number
}

/** A button or link, by its words. */
export interface Control {
  words: string
  element: Element
  /** Inside a menu of the site: a way to another page, not a tool of this one. */
  inMenu: boolean
}

/**
 * The words a person sees, in order, without blanks and in half width: however they are nested, broken or spread over
 * elements, they read the same. What stands inside form fields is no word of the page.
 */
export interface Stream {
  /** As said. */
  raw: string
  /** The same length, 臺 as 台: for finding labels. */
  text: string
  pieces: Piece[]
  controls: Control[]
  asksForPassword: boolean
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const BUTTONS = /^(button|submit|reset|image)$/
const CONTROL = 'a,button,summary,[role=button],[role=link],[onclick]'
const MENU = 'nav,menu,[role=navigation],[role=menu],[role=menubar]'
const RADIO_ROLE = '[role=radio],[role=checkbox],[role=switch],[role=menuitemradio]'

/** The stream of `roots`, leaving out every element of `without`. */
export function readStream(roots: Iterable<Element>, sight: Sight, without: ReadonlySet<Element>): Stream {
  const pieces: Piece[] = []
  const controls: Control[] = []
  let raw = ''
  let block = 0
  let asksForPassword = false

  function say(node: Text | Element, words: string): void {
    pieces.push({ start: raw.length, end: raw.length + words.length, node, block })
    raw += words
  }

  function enter(element: Element, inherited: 'seen' | 'unseen', menu: boolean): void {
    if (without.has(element)) {
      block++
      return
    }
    const seen = sight.look(element, inherited)
    if (seen === 'gone') return
    const inMenu = menu || element.matches(MENU)
    if (/^(input|select|textarea)$/.test(element.localName)) return field(element, seen === 'seen', inMenu)
    const apart = BLOCKS.has(element.localName)
    if (apart) block++
    const start = raw.length
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) enter(node as Element, seen, inMenu)
      else if (node.nodeType === 3 && seen === 'seen') {
        const words = squeeze((node as Text).data)
        if (words) say(node as Text, words)
      }
    }
    if (seen === 'seen') {
      if (element.matches(CONTROL)) addControl(element, raw.slice(start), inMenu)
      if (raw.length === start && element.matches(RADIO_ROLE)) say(element, MARK)
    }
    if (apart) block++
  }

  function field(element: Element, seen: boolean, inMenu: boolean): void {
    const type = element.localName === 'input' ? (element as HTMLInputElement).type : ''
    if (type === 'hidden' || !seen) return
    if (type === 'password') asksForPassword = true
    if (BUTTONS.test(type)) addControl(element, '', inMenu)
    else say(element, MARK)
  }

  function addControl(element: Element, text: string, inMenu: boolean): void {
    const words = wordsOf(text || wordsOnButton(element))
    if (words) controls.push({ words, element, inMenu })
  }

  for (const root of roots) {
    const parent = root.parentElement
    enter(root, parent && !sight.sees(parent) ? 'unseen' : 'seen', root.closest(MENU) !== null)
  }
  return { raw, text: foldVariants(raw), pieces, controls, asksForPassword }
}

/** The words of a button without text of its own: its value, or what stands in for its picture. */
export function wordsOnButton(element: Element): string {
  const image = element.localName === 'img' ? element : element.querySelector('img[alt]')
  const value = element.localName === 'input' ? (element as HTMLInputElement).value : ''
  return (
    value ||
    element.getAttribute('alt') ||
    image?.getAttribute('alt') ||
    element.getAttribute('aria-label') ||
    element.getAttribute('title') ||
    ''
  )
}

/** What each block says, in order, with its first piece: a paragraph, a cell, a line of its own. */
export function readBlocks({ text, pieces }: Stream): { text: string; first: Piece }[] {
  const blocks: { text: string; first: Piece }[] = []
  let from = 0
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]
    if (next?.block === piece.block) return
    const first = pieces[from]!
    blocks.push({ text: text.slice(first.start, piece.end), first })
    from = index + 1
  })
  return blocks
}
