import { foldVariants } from './fold.ts'
import { TELLING } from './pages/telling.ts'

/** Stands in a stream for a box, list or radio button: words on both sides of one are never one word. */
export const MARK = '\uFFFC'

/** A stretch of a stream and the node that says it. */
export interface Piece {
  start: number
  end: number
  node: Text | Element
  /** Pieces of one block (a paragraph, a cell) share its number. */
  block: number
}

/**
 * The words a person sees, in order, without blanks and in half width: however they are nested, broken or spread over
 * elements, they read the same. What stands inside form fields is no word of the page.
 */
export class Stream {
  raw = ''
  /** `raw` with 臺 as 台, of the same length: for finding labels. */
  text = ''
  block = 0
  readonly pieces: Piece[] = []
  /** What a block says (a paragraph, a cell, a line of its own), with its first node: the telling ones, and the last. */
  readonly lines: { text: string; node: Node; block: number }[] = []

  say(node: Text | Element, words: string): void {
    if (!words) return
    const { block, lines, raw } = this
    const text = foldVariants(words)
    const line = lines.at(-1)
    if (line?.block === block) line.text += text
    else {
      if (line && !TELLING.test(line.text)) lines.pop()
      lines.push({ text, node, block })
    }
    this.raw += words
    this.text += text
    this.pieces.push({ start: raw.length, end: this.raw.length, node, block })
  }
}
