import type { Piece, Stream } from '../stream.ts'

/** A paragraph, a cell, a line of its own. */
export interface Block {
  /** As said, folded; `text` has 臺 as 台. */
  raw: string
  text: string
  pieces: Piece[]
}

/** A stream in its blocks, in order. */
export function blocksOf({ raw, text, pieces }: Stream): Block[] {
  const found: Block[] = []
  let last: number | undefined
  for (const piece of pieces) {
    if (piece.block !== last) found.push({ raw: '', text: '', pieces: [] })
    last = piece.block
    const block = found.at(-1)!
    block.raw += raw.slice(piece.start, piece.end)
    block.text += text.slice(piece.start, piece.end)
    block.pieces.push(piece)
  }
  return found
}

/** What a piece stands in: the element itself for a box. */
export const elementOf = ({ node }: Piece): Element => (node.nodeType === 1 ? (node as Element) : node.parentElement!)
