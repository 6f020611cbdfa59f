import type { Taught } from '../domain/taught-words.ts'
import { wordsOnButton } from '../reading/cells.ts'
import { isButtonFor, isForbidden } from './faces.ts'
import type { Hands } from './hands.ts'
import { isCovered, isEnabled, isInSight, looksPressable } from './in-sight.ts'
import { fail, type Outcome, type Problem, problem } from './problems.ts'
import type { Press } from './words.ts'

/** What may stand inside a button and is none itself. */
const INNER = 'a,button,input,select,textarea,summary,[role=button],[onclick]'

/**
 * Presses one of the few buttons there are to press (words.ts, `PRESSED`), and no other: what the element is, says and
 * shows is asked in the same turn as it is clicked, so that the page has no chance to put another in its place.
 */
export function press(element: Element, what: Press, { click, taught }: Partial<Hands> = {}): Outcome {
  element.scrollIntoView?.({ block: 'center', inline: 'nearest', behavior: 'instant' })
  const refused = refusalOf(element, what, taught?.button)
  if (refused) return fail(refused)
  if (click) click(element as HTMLElement)
  else (element as HTMLElement).click()
  return { ok: true }
}

function refusalOf(element: Element, what: Press, taught: Taught['button']): Problem | undefined {
  const values = { button: wordsOnButton(element).trim().slice(0, 20) }
  if (!isButtonFor(element, what) || isForbidden(element, taught, what)) return problem('button-forbidden', values)
  if (!looksPressable(element) || element.querySelector(INNER)) return problem('button-forbidden', values)
  if (!isInSight(element)) return problem('button-missing', values)
  if (!isEnabled(element)) return problem('button-disabled', values)
  return isCovered(element) ? problem('button-covered', values) : undefined
}
