import { valueOf } from './cells.ts'
import { squeeze } from './fold.ts'
import { LABELS, type LabelId } from './pages/words.ts'
import { MARK, type Piece, type Stream } from './stream.ts'

/** A stretch of a stream: from after one label to the next. */
export interface Region {
  from: number
  to: number
}

/** Past this many characters a label's answer is over. */
const LENGTH = 600

/** Where a label stands in a stream. */
interface Label {
  id: LabelId
  start: number
  end: number
}

/**
 * Where a form label stands, one place after the other. A label is a whole text of its own, or one before a colon: the
 * same words inside a sentence are none.
 */
export function* findLabels({ text, pieces }: Stream, id: LabelId): Generator<Label> {
  let at = 0
  for (const { 0: words, index: start } of text.matchAll(LABELS[id])) {
    const end = start + words.length
    // Onwards from the last, not each from the start: both may be many.
    while (pieces[at]!.end <= start) at++
    if (pieces[at]!.start !== start) continue
    while (pieces[at]!.end < end) at++
    if (pieces[at]!.end === end || /[:(*]/.test(text[end]!)) yield { id, start, end }
  }
}

/** The stretches that belong to the form labels of a page, of each label the first. */
export function findRegions(stream: Stream): Partial<Record<LabelId, Region>> {
  const { text } = stream
  const found = (Object.keys(LABELS) as LabelId[]).flatMap((id) => findLabels(stream, id).next().value ?? [])
  found.sort((one, other) => one.start - other.start)
  return Object.fromEntries(
    found.map(({ id, end }, index) => [
      id,
      { from: end, to: Math.min(found[index + 1]?.start ?? text.length, end + LENGTH) },
    ]),
  )
}

export function piecesIn({ pieces }: Stream, { from, to }: Region): Piece[] {
  return pieces.filter(({ start, end }) => end > from && start < to)
}

/** What a region says, boxes and lists by their content in «…»; buttons and radio buttons say nothing. */
export function sayRegion(stream: Stream, region: Region): string {
  return piecesIn(stream, region)
    .map(({ start, end, node, block }, index, pieces) => {
      const words = stream.text.slice(Math.max(start, region.from), end)
      const value = words === MARK ? squeeze(valueOf(node as Element)) : ''
      // Figures in a block of their own continue none: `10»月` and `11` are no day.
      const gap = block !== pieces[index - 1]?.block && /^\d/.test(words) ? ' ' : ''
      return words === MARK ? value && `«${value}»` : gap + words
    })
    .join('')
}

/** The name a region gives: of the box or list in it, else its first words; a code behind it is left out. */
export function readName(stream: Stream, region: Region | undefined): string | null {
  if (!region) return null
  let name = ''
  let block: number | undefined
  for (const { start, end, node, block: own } of piecesIn(stream, region)) {
    const words = stream.raw.slice(Math.max(start, region.from), end)
    if (words === MARK) {
      const value = nameIn(valueOf(node as Element))
      if (value) return value
    } else if (!node.parentElement!.closest('button,a') && own === (block ?? own)) {
      name += words
      if (nameIn(name)) block = own
    }
  }
  return nameIn(name) || null
}

/** The name in a text, without the code and marks around it; '' for a prompt such as 請選擇. */
export const nameIn = (text: string): string =>
  squeeze(text)
    .replace(/\(?[0-9A-Z]{10}\)?|^[:*]+|^請選擇.*/g, '')
    .replace(/^[-_.]+|[-_.]+$/g, '')
