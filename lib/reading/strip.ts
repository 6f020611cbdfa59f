import { readCell, say } from './cells.ts'
import { foldBlanks, foldVariants, squeeze, wordsOf } from './fold.ts'
import { EMPTY_ROW, SUM_ROW } from './pages/words.ts'
import { see } from './sight.ts'
import type { PageId } from './verdicts.ts'

/**
 * The header words of one kind of table. For each field every wording ever seen, the documents' own first: a vendor
 * renames a column, one word is added with the date in a comment, and the old one stays.
 */
export interface TableWords {
  page: PageId
  columns: Readonly<Record<string, readonly string[]>>
  /** Says of a row that it is no header of this table, though it has two of its words. */
  never?: { test(text: string, columns: readonly Column[], words: TableWords): boolean }
  /** Header words of this site, to the documents' own. */
  taught?: ReadonlyMap<string, string> | undefined
}

export interface Column {
  cell: Element
  /** Undefined: a column this version does not know. */
  field: string | undefined
  /** The page's own words for it, without blanks and sort icons. */
  words: string
  seen: boolean
}

/** A row's cells and the column each stands in. */
interface Fit {
  slots: readonly Element[]
  columns: Column[]
}

/** Texts by field (of a field over two columns, both), and under `extra` the others by the page's own words. */
export type TableRecord = { [field: string]: string } & { extra: Record<string, string> }

/** A header and the records under it: a table, or the part of one that has its own header (frozen columns). */
export class Strip {
  // What the constructor sets is declared: a line for it in the bundle would do nothing.
  declare columns: Column[]
  declare fields: Set<string>
  records: TableRecord[] = []
  /** The 目前無資料 row is there. */
  saysEmpty = false
  /** A row of the right width says nothing that can be seen, and something that cannot. */
  isDim = false
  declare readonly words: TableWords
  /** Where its rows stand: the header's own table, or the one its body is in. */
  declare table: Element
  /** Every record begins as a copy of this, but for `extra`: objects of one shape are cheap. */
  declare private blank: TableRecord
  private readonly notHeader = new Set<string>()
  /** One after the first record of another table than the header's; more after any other. */
  private apart = 1

  constructor(words: TableWords, table: Element, slots: readonly Element[]) {
    this.words = words
    this.table = table
    this.setHeader(slots)
  }

  private setHeader(slots: readonly Element[]): void {
    this.columns = slots.map((cell) => readColumn(cell, this.words))
    this.fields = fieldsOf(this.columns)
    this.blank = { ...Object.fromEntries([...this.fields].map((field) => [field, ''])), extra: {} } as TableRecord
  }

  /**
   * Takes a row of another table, where the header stands alone (scrolling grids): its body is the next table whose
   * rows fit, or the next ones, where every row is a table of its own.
   */
  takeFrom(table: Element, row: Element, slots: readonly Element[]): boolean {
    // Of one column there is too little to know its rows by.
    if (this.columns.length < 2 || ((this.records.length > 0 || this.saysEmpty) && this.apart !== 1)) return false
    if (!this.take(row, slots)) return false
    this.table = table
    this.apart = 1
    return true
  }

  /** Takes a row that is a record, the header again, the row of an empty table, or blank; leaves any other. */
  take(row: Element, slots: readonly Element[]): boolean {
    if (this.records.length === 0 && slots.some((slot) => this.columns.some(({ cell }) => cell === slot))) {
      this.setHeader(slots)
      return true
    }
    this.apart++
    const fit = this.fit(slots)
    if (!fit || /^t(head|foot)$/.test(row.parentElement!.localName)) return this.takeEmpty(new Set(slots))
    const record = { ...this.blank }
    record.extra = {}
    let filled = 0
    let first = ''
    for (let index = 0; index < fit.slots.length; index++) {
      const { field, words, seen } = fit.columns[index]!
      const cell = fit.slots[index]!
      if (!seen) continue
      const text = cell === fit.slots[index - 1] ? '' : readCell(cell)
      if (text && !filled++) first = text
      if (field) record[field] = record[field] ? foldBlanks(`${record[field]} ${text}`) : text
      else if (words) record.extra[words] = text
    }
    if (filled === 0) this.isDim ||= row.textContent!.trim() !== ''
    else if (filled * 2 <= fit.slots.length && SUM_ROW.test(wordsOf(first))) return false
    else if (filled === 1 && wordsOf(first) === EMPTY_ROW) this.saysEmpty = true
    else if (!this.isHeader(record, fit)) this.records.push(record)
    return true
  }

  private takeEmpty(cells: Iterable<Element>): boolean {
    const texts = [...cells].map(readCell).filter(Boolean)
    const isEmpty = texts.length === 1 && wordsOf(texts[0]!) === EMPTY_ROW
    this.saysEmpty ||= isEmpty
    return isEmpty
  }

  /**
   * Which cell stands under which header. By place where the row has as many cells as the header; else by place among
   * what is seen, where only one of the two carries hidden columns or a last column for the scroll bar.
   */
  fit(slots: readonly Element[]): Fit | undefined {
    const { columns } = this
    const isOneCell = slots[0] === slots.at(-1) && columns.length > 1
    if (slots.length === columns.length && !isOneCell) return { slots, columns }
    const seen = slots.filter((cell) => see(cell) === 'seen')
    const shown = columns.filter((column) => column.seen)
    while (shown.length > seen.length && !shown.at(-1)!.words) shown.pop()
    return shown.length === seen.length && !isOneCell ? { slots: seen, columns: shown } : undefined
  }

  /** The header standing again between or below the rows. The first cell decides for nearly all. */
  private isHeader(record: TableRecord, { slots, columns }: Fit): boolean {
    return columns.every(
      (column, index) => !column.field || !column.seen || this.isAgain(column, slots[index]!, record[column.field]!),
    )
  }

  private isAgain({ field, words }: Column, cell: Element, text: string): boolean {
    if (text.length > 30 || this.notHeader.has(text)) return false
    // Read as headers are: sort icons may be words.
    const again = readColumn(cell, this.words)
    // Another month's header is not this one again.
    if (again.field === field && again.words.replace(/\D/g, '') === words.replace(/\D/g, '')) return true
    this.notHeader.add(text)
    return false
  }
}

/** The kind of table a row is the header of: one with at least two of its words, or with one and nothing else. */
export function findKind(slots: readonly Element[], kinds: readonly TableWords[]): TableWords | undefined {
  const text = slots.map((cell) => cell.textContent!.slice(0, 99)).join('')
  return kinds.find((words) => {
    const columns = slots.map((cell) => readColumn(cell, words))
    const known = fieldsOf(columns).size
    return (known > 1 || (known === 1 && columns.every(isFrozen))) && !words.never?.test(text, columns, words)
  })
}

/** The header of a single column that stands still beside the others, perhaps with one for ticks. */
const isFrozen = ({ cell, field, words }: Column): boolean =>
  field ? cell.matches('th,[role=columnheader]') : words === ''

export function readColumn(cell: Element, kind: TableWords): Column {
  // A cell that lays out half a page is no header, and reading it would cost.
  const isHeader = cell.textContent!.length < 500
  const all = isHeader ? squeeze(say(cell)) : ''
  // Sort icons may be words of an icon font.
  const plain = isHeader ? squeeze(say(cell, 'i,input,select,[aria-hidden=true],[class*=icon]')) : ''
  return {
    cell,
    field: fieldNamed(plain, kind) ?? fieldNamed(all, kind),
    words: (plain || all).replace(/[\p{S}\p{M}\p{Co}]|^__proto__$/gu, ''),
    seen: see(cell) === 'seen',
  }
}

const fieldsOf = (columns: Column[]): Set<string> =>
  new Set(columns.flatMap(({ field, seen }) => (field && seen ? [field] : [])))

/**
 * The field a header cell names: `申請日期▲`, `下載筆數(筆)`, `*姓名`, `111年 6月下載紀錄`. Undefined for any other word,
 * however like one. What the table knows by itself no teaching changes.
 */
export function fieldNamed(label: string, { columns, taught }: TableWords): string | undefined {
  const said = headerWord(label)
  const named = (word = '') => Object.keys(columns).find((field) => columns[field]!.includes(word))
  return named(said) ?? named(taught?.get(said))
}

/** A header's word alone: no icons, no units or notes in brackets, no month before it (`1月差假`). */
export function headerWord(label: string): string {
  return foldVariants(squeeze(label))
    .replace(/(?<=.)\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(\d{2,4}年)?\d{1,2}月(?=.)/, '')
}
