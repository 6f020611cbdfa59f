import { valueOf } from './cells.ts'
import { squeeze } from './fold.ts'
import { LABELS, type LabelId } from './pages/words.ts'
import { MARK, type Piece, type Stream } from './stream.ts'

/** A stretch of a stream: from after one label to the next. */
export interface Region {
  from: number
  to: number
}

export type Regions = Partial<Record<LabelId, Region>>

/** Past this many characters a label's answer is over. */
const LENGTH = 600

/**
 * The stretches that belong to the form labels of a page. A label is a whole text of its own, or one before a colon:
 * the same words inside a sentence are none.
 */
export function findRegions({ text, pieces }: Stream): Regions {
  const starts = new Set(pieces.map(({ start }) => start))
  const ends = new Set(pieces.map(({ end }) => end))
  const found: { id: LabelId; start: number; end: number }[] = []
  for (const [id, words] of Object.entries(LABELS) as [LabelId, readonly string[]][]) {
    for (const word of words) {
      const start = indexesOf(text, word).find(
        (at) => starts.has(at) && (ends.has(at + word.length) || /[:(*]/.test(text[at + word.length]!)),
      )
      if (start === undefined) continue
      found.push({ id, start, end: start + word.length })
      break
    }
  }
  found.sort((one, other) => one.start - other.start)
  const region = ({ end }: { end: number }, index: number): Region => ({
    from: end,
    to: Math.min(found[index + 1]?.start ?? text.length, end + LENGTH),
  })
  return Object.fromEntries(found.map((label, index) => [label.id, region(label, index)]))
}

/** Every place a word stands at. */
export function indexesOf(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}

export function piecesIn({ pieces }: Stream, { from, to }: Region): Piece[] {
  return pieces.filter(({ start, end }) => end > from && start < to)
}

/** What a region says, boxes and lists by their content in «…»; buttons and radio buttons say nothing. */
export function sayRegion(stream: Stream, region: Region): string {
  return piecesIn(stream, region)
    .map(({ start, end, node }) => {
      const words = stream.text.slice(Math.max(start, region.from), Math.min(end, region.to))
      if (words !== MARK || node.nodeType !== 1) return words
      const value = squeeze(valueOf(node as Element))
      return value && `«${value}»`
    })
    .join('')
}

/** The name a region gives: of the box or list in it, else its first words; a code behind it is left out. */
export function readName(stream: Stream, region: Region | undefined): string | null {
  if (!region) return null
  const pieces = piecesIn(stream, region)
  for (const { node } of pieces) {
    const value = node.nodeType === 1 ? nameIn(valueOf(node as Element)) : null
    if (value) return value
  }
  const words = pieces.filter(({ node }) => node.nodeType === 3 && !node.parentElement?.closest('button,a,[role=button]'))
  const first = words.find(({ start, end }) => nameIn(stream.raw.slice(Math.max(start, region.from), end)))
  const said = words.filter(({ block }) => block === first?.block)
  return nameIn(said.map(({ start, end }) => stream.raw.slice(Math.max(start, region.from), end)).join(''))
}

function nameIn(text: string): string | null {
  const name = squeeze(text)
    .replace(/^[:*]+/, '')
    .replace(/\(?[0-9A-Z]{10}\)?/g, '')
    .replace(/^[-_.]+|[-_.]+$/g, '')
  return /^請選擇/.test(name) ? null : name || null
}
