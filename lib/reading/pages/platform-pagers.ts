import type { Table } from '../table.ts'
import { refuse } from '../verdicts.ts'
import type { View } from '../view.ts'
import { blocksOf } from './blocks.ts'
import { checkCounts } from './counts.ts'
import { COUNT, toCount } from './counts-text.ts'
import { readPagers } from './pagers.ts'

/** Counted in agencies, or in pages: the manual shows neither, only that there are 20 agencies a page [002]. Inferred. */
export const AGENCIES = new RegExp(`共${COUNT}(?:個|家)?機關`)
export const PAGES = /(?:共|\/)(\d{1,4})頁/
export const NEXT = /^(下一?頁|最[後末]一?頁|next)$/i
const NUMBER = /^[1-9]$/
export const NO_DATA = /^(查無(符合條件之?)?(的)?資料|無資料|查無紀錄|無紀錄)$/

/**
 * Checks a table against what is said of its size, and answers what is missing: `rows` where there are more than are
 * shown, or may be. What is not shown is not known.
 */
export function checkSize(view: View, table: Table): string[] {
  const { records } = table
  const blocks = view.streams.flatMap((stream) => blocksOf(stream).map(({ text }) => text))
  const pager = readPagers(view.streams)
  const counted = blocks.map((text) => AGENCIES.exec(text)?.[1]).find(Boolean)
  const total = pager?.total ?? (counted ? toCount(counted) : undefined)
  const saysEmpty = table.saysEmpty || blocks.some((text) => NO_DATA.test(text.replace(/[^\p{L}]/gu, '')))
  checkCounts(total ?? records.length, pager, { ...table, saysEmpty }, view.hasStrays)
  if (total !== undefined) return total > records.length ? ['rows'] : []
  const pages = blocks.map((text) => PAGES.exec(text)?.[1]).find(Boolean)
  if (pages) return Number(pages) > 1 ? ['rows'] : []
  const links = view.controls.filter(({ element }) => !isOff(element)).map(({ words }) => words)
  // Numbers of pages come together; one alone is something else.
  return links.some((words) => NEXT.test(words)) || links.filter((words) => NUMBER.test(words)).length > 1
    ? ['rows']
    : []
}

const isOff = (element: Element): boolean =>
  element.closest('[disabled],[aria-disabled=true],.disabled,[class*=disabled]') !== null

/** Refuses where a column known to us stands twice, or the table is torn. */
export function checkShape({ columns, isTorn }: Table): void {
  if (isTorn) refuse('tables-torn')
  const twice = columns.find(
    ({ field, cell }) => field && columns.some((other) => other.field === field && other.cell !== cell),
  )
  if (twice) refuse('columns-twice', { column: twice.words })
}
