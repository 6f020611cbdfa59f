import { windowOf } from '../reading/sight.ts'
import { isForbidden } from './faces.ts'
import type { Hands } from './hands.ts'
import { isEnabled, isInSight } from './in-sight.ts'
import { type Field, type Problem, problem } from './problems.ts'

/** Links that only run a script of the page; any other leaves it. */
const STAYS = /^(#|javascript:|$)/i

/**
 * Clicks an answer of the form as a mouse does. Never anything that sends a form or leads to another page, and nothing
 * that says a word of a button.
 */
export function clickOption(element: Element, field: Field, { click, taught }: Hands): Problem | undefined {
  if (!isEnabled(element)) return problem('field-disabled', { field })
  if (!isInSight(element)) return problem('field-missing', { field })
  if (isForbidden(element, taught?.button) || leaves(element)) return problem('option-unsafe', { field })
  const { MouseEvent, PointerEvent = MouseEvent } = windowOf(element.ownerDocument)
  const init = { bubbles: true, cancelable: true, composed: true }
  for (const type of ['down', 'up']) {
    element.dispatchEvent(new PointerEvent(`pointer${type}`, init))
    element.dispatchEvent(new MouseEvent(`mouse${type}`, init))
  }
  if (click) click(element as HTMLElement)
  else (element as HTMLElement).click()
  return undefined
}

function leaves(element: Element): boolean {
  const link = element.closest('a[href],area[href]')
  if (link && !STAYS.test(link.getAttribute('href')!.trim())) return true
  const button = element.closest<HTMLButtonElement>('button,input')
  return !!button?.form && /^(submit|image|reset)$/.test(button.type)
}
