import { readHeaderCell } from './cells.ts'
import { foldVariants, squeeze } from './fold.ts'
import type { Sight } from './sight.ts'
import { type Block, cellsOf, Spread } from './table-rows.ts'
import type { PageId } from './verdicts.ts'

/**
 * The header words of one kind of table. For each field every wording ever seen, with the date it was first seen:
 * a vendor renames a column, one line is added here and the old one stays.
 */
export interface TableWords {
  page: PageId
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Words which say that a row is no header of this table, though it has two of its words. */
  never?: RegExp
}

export interface Column {
  cell: Element
  /** Undefined: a column this version does not know. */
  field: string | undefined
  /** The page's own words for it, without blanks and sort icons. */
  words: string
  seen: boolean
}

export interface Header {
  words: TableWords
  /** One a slot: a header cell over two columns stands twice. */
  columns: Column[]
  fields: ReadonlySet<string>
  /** Index of the block's first row after it. */
  next: number
}

/** A header stands near the top of its table: below a title, a toolbar, a pager. */
const DEPTH = 40
const WIDTH = 200

/** The first row (or rows, where cells span several) with two known words of one kind of table. */
export function findHeader(block: Block, kinds: readonly TableWords[], sight: Sight): Header | undefined {
  const spread = new Spread()
  const end = Math.min(block.rows.length, DEPTH)
  for (let index = 0; index < end; index++) {
    const row = block.rows[index]!
    if (!sight.seesRow(row)) continue
    const cells = cellsOf(row)
    let slots = spread.next(cells)
    if (slots.length < 2 || slots.length > WIDTH || !findKind(slots, kinds, sight)) continue
    const last = index + Math.max(...Array.from(cells, (cell) => Math.min((cell as HTMLTableCellElement).rowSpan ?? 1, 4))) - 1
    for (; index < last && block.rows[index + 1]; index++) slots = spread.next(cellsOf(block.rows[index + 1]!))
    const words = findKind(slots, kinds, sight)
    if (!words) continue
    const columns = slots.map((cell) => readColumn(cell, words, sight))
    return { words, columns, fields: fieldsOf(columns), next: index + 1 }
  }
  return undefined
}

function findKind(slots: Element[], kinds: readonly TableWords[], sight: Sight): TableWords | undefined {
  // A cell that holds a table lays out the page; a radio button is a form's.
  if (slots.some((cell) => cell.firstElementChild && cell.querySelector('tr,[role=row],input[type=radio]'))) return undefined
  const [best] = kinds
    .map((words) => ({ words, known: fieldsOf(slots.map((cell) => readColumn(cell, words, sight))).size }))
    .filter(({ words, known }) => known > 1 && !slots.some((cell) => words.never?.test(labelOf((cell.textContent ?? '').slice(0, 200)))))
    .sort((one, other) => other.known - one.known)
  return best?.words
}

function readColumn(cell: Element, kind: TableWords, sight: Sight): Column {
  // A cell that lays out half a page is no header, and reading it would cost.
  const isLong = (cell.textContent ?? '').length > 1000
  const [all, plain] = isLong ? ['', ''] : readHeaderCell(cell, sight).map(labelOf)
  const field = fieldNamed(all!, kind) ?? fieldNamed(plain!, kind)
  return { cell, field, words: withoutSigns(plain!) || withoutSigns(all!), seen: sight.look(cell, 'seen') === 'seen' }
}

const fieldsOf = (columns: Column[]): Set<string> =>
  new Set(columns.flatMap(({ field, seen }) => (field && seen ? [field] : [])))

const labelOf = (text: string): string => squeeze(text)
const withoutSigns = (label: string): string => label.replace(/[\p{S}\p{M}\p{Co}]/gu, '')

/**
 * The field a header cell names: `申請日期▲`, `下載筆數(筆)`, `*姓名`, `111年 6月下載紀錄`. Undefined for any other word,
 * however like one.
 */
export function fieldNamed(label: string, { columns }: TableWords): string | undefined {
  const bare = foldVariants(label).replace(/(?<=.)\([^()]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
  const word = bare.replace(/^\d{2,4}年\d{1,2}月/, '')
  return word ? Object.keys(columns).find((field) => Object.hasOwn(columns[field]!, word)) : undefined
}
