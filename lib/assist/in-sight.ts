import { isAway, see, styleOf, windowOf } from '../reading/sight.ts'

/** Whether a person sees an element: neither it nor anything around it is hidden. */
export function isInSight(element: Element): boolean {
  if (!element.isConnected || see(element) !== 'seen') return false
  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    if (see(outer) === 'gone' || (!outer.matches('tr,[role=row]') && isAway(outer))) return false
  }
  return true
}

const OFF = ':disabled,[class*=disabled]'
const INSIDE_OFF = '.disabled,[aria-disabled=true],[inert]'

/** Whether the page lets an element be used, as far as it says so. */
export const isEnabled = (element: Element): boolean => !element.matches(OFF) && !element.closest(INSIDE_OFF)

/**
 * Whether something of the page lies over the middle of an element, such as a question or 請稍後. Our own panel, which
 * stands outside the body, does not count. Where nothing is laid out (jsdom) nothing covers.
 */
export function isCovered(element: Element): boolean {
  const { ownerDocument: document } = element
  if (!document.elementFromPoint) return false
  const { left, top, width, height } = element.getClientRects()[0] ?? new (windowOf(document).DOMRect)()
  const hit = width * height > 0 && document.elementFromPoint(left + width / 2, top + height / 2)
  if (!hit) return true
  return !element.contains(hit) && (document.body.contains(hit) || hit === document.documentElement)
}

/** Whether an element is there to be pressed: a button, or words over which the mouse turns into a hand. */
export const looksPressable = (element: Element): boolean =>
  element.matches('a,button,input,summary,[role=button],[role=link],[onclick]') || styleOf(element).cursor === 'pointer'
