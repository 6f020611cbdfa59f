import type { PagerView } from './view.ts'

/** 預設 1 次顯示 20 個機關 [002 三5]. */
const DEFAULT = 20
export const sizes = [20, 50, 100]

/** One page of the agencies, as `jump` and `rows` ask. */
export function turn<T>(all: readonly T[], fields: URLSearchParams): { shown: readonly T[]; pager: PagerView } {
  const size = sizes.find((each) => String(each) === fields.get('rows')) ?? DEFAULT
  const pages = Math.max(1, Math.ceil(all.length / size))
  const asked = Number(fields.get('jump'))
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, pages) : 1
  const before = (page - 1) * size
  const shown = all.slice(before, before + size)
  const text = all.length === 0 ? '第1 - 0筆, 共0筆' : `第${before + 1}-${before + shown.length}筆，共${all.length}筆`
  return { shown, pager: { page, pages, size, text } }
}
