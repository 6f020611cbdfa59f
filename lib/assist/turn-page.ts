import { squeeze, wordsOf } from '../reading/fold.ts'
import { wordsOnButton } from '../reading/cells.ts'
import { lookAt, readPage } from '../reading/read-page.ts'
import { findButtons } from './find-buttons.ts'
import type { Hands } from './hands.ts'
import { press } from './press.ts'
import { fail, type Outcome, problem } from './problems.ts'
import { PAGER } from './words.ts'

/**
 * Turns the result of a comparison to a page, from 1, by its number or by 下一頁, where that is the next. On which page it
 * stands is told by the rows that are shown.
 */
export function turnPage(document: Document, page: number, hands: Partial<Hands> = {}): Outcome {
  const view = lookAt(document, hands.taught)
  if (view.isLogin) return fail(problem('session-over'))
  if (view.isBusy) return fail(problem('busy'))
  const reading = readPage(document, hands)
  if (reading.page !== 'comparison' || reading.verdict === 'unreadable') return fail(problem('no-result'))
  const values = { page: `${page}` }
  const at = pageOf(reading.shown, reading.total)
  if (at === page) return fail(problem('page-shown', values))
  const numbered = findButtons(view, 'page').filter((each) => wordsOf(wordsOnButton(each)) === values.page)
  const next = at !== undefined && at + 1 === page ? findButtons(view, 'next') : []
  const number = numbered.find(isInPager)
  const button = number ?? next.find(isInPager)
  if (!button) return fail(problem('page-unknown', values))
  return press(button, number ? 'page' : 'next', hands)
}

/** The page that rows stand on; undefined where the last page does not tell how long the others are. */
function pageOf([from, to]: [number, number], total: number): number | undefined {
  const size = to - from + 1
  if (from === 1) return 1
  return to < total && (from - 1) % size === 0 ? (from - 1) / size + 1 : undefined
}

/** How far around a number the pager's own words stand, and how long such a pager is. */
const AROUND = 5
const LONGEST = 300

function isInPager(button: Element): boolean {
  let around = button.parentElement
  for (let level = 0; around && level < AROUND; level++, around = around.parentElement) {
    const said = squeeze(around.textContent!)
    if (said.length > LONGEST) return false
    if (PAGER.test(said.replace(squeeze(button.textContent!), ''))) return true
  }
  return false
}
