import { foldVariants } from './fold.ts'

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
  block = 0
  readonly pieces: Piece[] = []

  say(node: Text | Element, words: string): void {
    if (!words) return
    this.pieces.push({ start: this.raw.length, end: this.raw.length + words.length, node, block: this.block })
    this.raw += words
  }

  /** All of it, 臺 as 台: for finding labels. As long as `raw`, which has it as said. */
  get text(): string {
    return foldVariants(this.raw)
  }

  /** What each block says, in order, with its first node: a paragraph, a cell, a line of its own. */
  lines(): { text: string; node: Node }[] {
    const { text, pieces } = this
    const firsts = pieces.filter(({ block }, index) => pieces[index - 1]?.block !== block)
    return firsts.map(({ start, node }, index) => ({ text: text.slice(start, firsts[index + 1]?.start), node }))
  }
}
