import type { Pager } from './view.ts'

export interface Paging {
  readonly page: number
  readonly size: number
}

export const pageSizes = [10, 25, 50, 100]
export const firstPage: Paging = { page: 1, size: 25 }

/** One page of the rows, where a page beyond the last means the last. */
export function turnTo<T>(rows: readonly T[], { page, size }: Paging) {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const actual = Math.min(page, pages)
  const before = (actual - 1) * size
  const shown = rows.slice(before, before + size)
  const range: [from: number, to: number] = [before + 1, before + shown.length]
  const empty = rows.length === 0
  const pager: Pager = {
    page: empty ? null : actual,
    pages,
    size,
    sizes: pageSizes,
    // The vendor's empty pager counts from 1 to 0, with blanks and a half-width comma of its own.
    text: empty ? '第1 - 0筆, 共0筆' : `第${range[0]}-${range[1]}筆，共${rows.length}筆`,
  }
  return { shown, range, pager }
}
