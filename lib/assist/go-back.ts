import { lookAt, readPage } from '../reading/read-page.ts'
import { findButtons, isInQuestion } from './find-buttons.ts'
import type { Hands } from './hands.ts'
import { press } from './press.ts'
import { fail, type Outcome, problem } from './problems.ts'
import { BACK } from './words.ts'

/** Presses 回上一頁 of a result, comparison or listing; two of them must be the same button twice. */
export function goBack(document: Document, hands: Partial<Hands> = {}): Outcome {
  const view = lookAt(document, hands.taught)
  if (view.isLogin) return fail(problem('session-over'))
  if (view.isBusy) return fail(problem('busy'))
  if (!/^(comparison|listing)$/.test(readPage(document, hands).page ?? '')) return fail(problem('no-result'))
  const [button, ...others] = findButtons(view, 'back').filter((each) => !isInQuestion(each))
  const values = { button: BACK }
  if (!button) return fail(problem('button-missing', values))
  if (others.some((other) => other.outerHTML !== button.outerHTML)) return fail(problem('button-twice', values))
  return press(button, 'back', hands)
}
