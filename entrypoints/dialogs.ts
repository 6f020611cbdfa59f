import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { CLICK_EVENT } from '../lib/browser/click-event.ts'
import { DIALOG_EVENT } from '../lib/browser/dialog-event.ts'

/**
 * In the page's own world: passes on the text of the page's alert() and changes nothing of it, and clicks where the
 * assist cannot (`javascript:` links). The page
 * can see, forge or undo this; so what comes of it counts only after the operator's own click (R8).
 */
export default defineUnlistedScript(() => {
  const { alert, CustomEvent, document } = window
  const dispatch = EventTarget.prototype.dispatchEvent
  window.alert = function (this: unknown, ...texts: unknown[]) {
    try {
      // A string crosses the worlds in both browsers; an object would not in Firefox.
      dispatch.call(document, new CustomEvent(DIALOG_EVENT, { detail: String(texts[0] ?? '') }))
    } catch {
      // The page's message matters more than our hearing it.
    }
    return Reflect.apply(alert, window, texts)
  } as typeof alert
  const { click } = HTMLElement.prototype
  document.addEventListener(CLICK_EVENT, ({ target }) => {
    if (target instanceof HTMLElement) click.call(target)
  })
})
