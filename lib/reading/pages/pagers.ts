import { readBlocks, type Stream } from '../stream.ts'
import { type Reason, reasonFor } from '../verdicts.ts'
import { COUNT, toCount } from './counts-text.ts'

/** What the pagers of a page agree on. `range` is null where only a total is said. */
export interface Pager {
  range: [from: number, to: number] | null
  total: number
}

const RANGE = new RegExp(`第${COUNT}[-~]${COUNT}筆,?共${COUNT}筆`, 'g')
const TOTAL_ALONE = new RegExp(`^共${COUNT}筆(?:資料)?[。.]?$`)
const LOOKS_LIKE_ONE = /第[^第筆]{0,12}筆,?共[^第筆共]{0,12}筆/g

/**
 * The page's pagers, above and below: `第1-25筆，共51筆`, `第1 - 0筆, 共0筆` [000]. Undefined where there is none; a
 * reason where one cannot be read or two differ.
 */
export function readPagers(streams: readonly Stream[]): Pager | Reason | undefined {
  const said: Pager[] = []
  for (const stream of streams) {
    const found = [...stream.text.matchAll(RANGE)]
    const broken = [...stream.text.matchAll(LOOKS_LIKE_ONE)].find(([text]) => !found.some(([good]) => text.endsWith(good)))
    if (broken) return reasonFor('pager-broken', { text: broken[0] })
    for (const [, from, to, total] of found) {
      said.push({ range: [toCount(from!), toCount(to!)], total: toCount(total!) })
    }
    for (const { text } of readBlocks(stream)) {
      const total = TOTAL_ALONE.exec(text)?.[1]
      if (total) said.push({ range: null, total: toCount(total) })
    }
  }
  const first = said.find(({ range }) => range) ?? said[0]
  const other = said.find(({ range, total }) => total !== first?.total || (range && String(range) !== String(first?.range)))
  if (first && other) return reasonFor('pagers-differ', { one: describe(first), other: describe(other) })
  return first
}

function describe({ range, total }: Pager): string {
  return `${range ? `第${range[0]}-${range[1]}筆,` : ''}共${total}筆`
}
