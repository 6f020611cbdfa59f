import type { Hands } from '../../lib/assist/hands.ts'
import { CLICK_EVENT } from '../../lib/browser/click-event.ts'
import type { Taught } from '../../lib/domain/taught-words.ts'
import { restOf } from './rest.ts'

/** What the assist lends `lib/assist` for one document. `taught`: the site's own words; of buttons, they only forbid. */
export function handsFor(document: Document, taught: Taught): Hands {
  return { rest: () => restOf(document), click, taught }
}

/** `javascript:` links are followed in the page's own world only: there dialogs.ts clicks for us, in the same turn. */
function click(element: HTMLElement): void {
  if (element.closest('a[href^="javascript:" i]')) {
    element.dispatchEvent(new CustomEvent(CLICK_EVENT, { bubbles: true, composed: true }))
  } else {
    element.click()
  }
}
