import { dropUnseen } from './fold.ts'
import { SIGNS } from './pages/words.ts'

/** What bounds the look on a page of any size: elements seen, characters of one text and of all. */
const ELEMENTS = 2500
const CHARACTERS = 2000
const ALL_CHARACTERS = 60_000
/** Brothers of one kind in a row, of which the first and the last tell enough. */
const ROWS = 8
const OTHERS = 120
const LAST = 4
const PASSED_OVER = /^(script|style|noscript|template|svg|math|canvas|iframe|select|option|textarea|datalist|video|audio)$/

/**
 * One cheap look: whether a document might be a page of ours, so that reading it is worth while. Bounded, whatever the
 * page's size, for most pages are not ours; and generous, for what it misses is never read. Of long runs of rows only
 * the first and last are seen: what names a page stands above its rows.
 */
export function looksRelevant(document: Document): boolean {
  const words: string[] = []
  let left = ELEMENTS
  let characters = ALL_CHARACTERS
  let asksForPassword = false

  function visit(parent: Node): void {
    let run = 0
    let kind = ''
    for (let node: ChildNode | null = parent.firstChild; node && left > 0 && characters > 0; node = node.nextSibling) {
      if (node.nodeType === 3) say((node as Text).data)
      if (node.nodeType !== 1) continue
      left--
      const element = node as Element
      const name = element.localName
      run = name === kind ? run + 1 : 1
      kind = name
      if (name === 'input') lookAt(element as HTMLInputElement)
      else if (!PASSED_OVER.test(name)) visit(element)
      if (run > (name === 'tr' ? ROWS : OTHERS)) {
        node = skipTo(parent, node)
        run = -LAST
      }
    }
  }

  function say(text: string): void {
    const said = text.slice(0, CHARACTERS)
    characters -= said.length
    words.push(said)
  }

  function lookAt(input: HTMLInputElement): void {
    if (input.type === 'password') asksForPassword = true
    else if (/^(button|submit|reset|image)$/.test(input.type)) say(input.value || input.alt)
  }

  const root = document.body ?? document.documentElement
  if (root) visit(root)
  return asksForPassword || SIGNS.test(dropUnseen(words.join('')))
}

/** The node from which only a few brothers are left; the node itself where that is behind it. */
function skipTo(parent: Node, node: ChildNode): ChildNode {
  let last: ChildNode | null = parent.lastChild
  for (let left = LAST * 2; last && left > 0; left--) last = last.previousSibling
  return last && node.compareDocumentPosition(last) & 4 ? last : node
}
