import { pageDocuments } from '../panel/documents-in.ts'
import { PANEL_HOST } from '../panel/shared.ts'

/** Not `change`: what our own clicks change is told as if a person had. */
const KINDS = ['pointerdown', 'keydown'] as const
const TOUCHED = 'a,button,input,select,textarea,label,[role],[onclick],[tabindex]'

/**
 * Calls back once when the operator does something to the page: a form, a button, a link. Looking and scrolling are
 * nothing, nor is what is done on our own panel. Returns the function that stops it.
 */
export function watchTouches(onTouch: () => void): () => void {
  const documents = pageDocuments()
  const hear = (event: Event): void => {
    const target = event.composedPath()[0] as Element
    if (!event.isTrusted || target.localName === PANEL_HOST || !target.closest?.(TOUCHED)) return
    stop()
    onTouch()
  }
  const stop = (): void => {
    for (const one of documents) for (const kind of KINDS) one.removeEventListener(kind, hear, true)
  }
  for (const one of documents) for (const kind of KINDS) one.addEventListener(kind, hear, true)
  return stop
}
