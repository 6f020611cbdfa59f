import type { Stream } from '../stream.ts'
import { refuse } from '../verdicts.ts'
import { COUNT, toCount } from './counts-text.ts'

/** What the pagers of a page agree on. `range` is null where only a total is said. */
export interface Pager {
  range: [from: number, to: number] | null
  total: number
}

export const PAGER = new RegExp(
  `第([^第筆共]{0,12})[-~]([^第筆共]{0,12})筆,?共([^第筆共]{0,12})筆|^共${COUNT}筆(?:資料)?。?$`,
  'g',
)
const WHOLE = new RegExp(`^${COUNT}$`)

/**
 * The page's pagers, above and below: `第1-25筆，共51筆`, `第1 - 0筆, 共0筆` [000]. Undefined where there is none;
 * refuses where one cannot be read or two differ.
 */
export function readPagers(streams: readonly Stream[]): Pager | undefined {
  const lines = streams.flatMap((stream) => [...stream.lines.map(({ text }) => text), stream.text])
  const said = lines.flatMap((text) => [...text.matchAll(PAGER)])
  const broken = said.find(([, ...parts]) => parts.some((part) => part !== undefined && !WHOLE.test(part)))
  if (broken) refuse('pager-broken', { text: broken[0] })
  const pagers = said.map(
    ([, from, to, total, alone]): Pager => ({
      range: from === undefined ? null : [toCount(from), toCount(to!)],
      total: toCount((total ?? alone)!),
    }),
  )
  const first = pagers.find(({ range }) => range) ?? pagers[0]
  const index = pagers.findIndex(
    ({ range, total }) => total !== first?.total || (range && `${range}` !== `${first.range}`),
  )
  if (index >= 0) refuse('pagers-differ', { one: said[pagers.indexOf(first!)]![0], other: said[index]![0] })
  return first
}
