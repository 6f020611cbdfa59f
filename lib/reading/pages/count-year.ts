import { findChoice } from '../choices.ts'
import { squeeze } from '../fold.ts'
import { refuse } from '../verdicts.ts'
import type { View } from '../view.ts'

/** A year of filings: from 110 [001] on; other figures are no year. */
const YEAR = String.raw`(1[1-4]\d|20[2-5]\d)`
export const YEAR_WORD = new RegExp(String.raw`(?<![\d.,:/~-])${YEAR}(?:年度?|(?![\d年月.,:/~-]))`, 'g')
export const YEAR_OPTION = new RegExp(`^(?:民國|西元)?${YEAR}(?:年度?)?$`)
/** 112年度機關每月筆數統計表; 年度：112. Inferred, 2026-11: the manual has tabs alone [002 三1]. */
export const YEAR_SAID = new RegExp(
  String.raw`(?<!\d)${YEAR}年度?機關每月筆數統計表|(?:統計|資料)?年度:${YEAR}(?!\d)`,
  'g',
)

/** The year a page's months are of: of the tab that is on [002 三1], and of the title where it says one. They must agree. */
export function yearOfPage({ page }: View): string {
  const { text, pieces } = page
  const said = [...text.matchAll(YEAR_SAID)].map(([, one, other]) => (one ?? other)!)
  const words = [...text.matchAll(YEAR_WORD)].flatMap(({ 0: word, 1: year, index }) => {
    // Not over two blocks: a tab, and the word beside it.
    const [first, last] = [index, index + word.length - 1].map((at) =>
      pieces.find(({ start, end }) => start <= at && at < end),
    )
    return first?.block === last?.block ? word : year!
  })
  const listed = pieces.flatMap(({ node }) =>
    (node as Element).localName === 'select'
      ? [...(node as HTMLSelectElement).options].flatMap((option) =>
          YEAR_OPTION.test(squeeze(option.text)) ? squeeze(option.text) : [],
        )
      : [],
  )
  const years = Object.fromEntries([...words, ...listed].map((word) => [word, YEAR_OPTION.exec(word)![1]!]))
  const chosen = findChoice(page, { from: 0, to: text.length }, years)
  const all = [...new Set([...said, ...(chosen ? [chosen] : [])].map(toRoc))]
  if (all.length > 1) refuse('years-differ', { one: all[0]!, other: all[1]! })
  return all[0] ?? refuse('year-unknown')
}

const toRoc = (year: string): string => String(Number(year) > 1911 ? Number(year) - 1911 : Number(year))
