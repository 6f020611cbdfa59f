/** What a person sees of an element: it is there, its own text is not (what is in it may be), or all of it is gone. */
type Seen = 'seen' | 'unseen' | 'gone'

/** Elements whose text is nobody's words on the page; others such as scripts have `display: none`. */
const MUTE = /^(noscript|iframe|object|svg|canvas|video|audio)$/

/** The window of a document; a document that was only parsed has none. */
export const windowOf = (document: Document): typeof globalThis => document.defaultView ?? globalThis

export const styleOf = (element: Element): CSSStyleDeclaration =>
  windowOf(element.ownerDocument).getComputedStyle(element)

/**
 * How an element is seen, its ancestors being there. `fades`: what is faded out is gone too; not for rows, which fade
 * in. Works the same in jsdom and in browsers: no layout is asked, and an answer costs well under a microsecond.
 */
export function see(element: Element, fades = true): Seen {
  if (MUTE.test(element.localName)) return 'gone'
  const { display, opacity, visibility } = styleOf(element)
  if (display === 'none' || (fades && opacity === '0')) return 'gone'
  return /hidden|collapse/.test(visibility) ? 'unseen' : 'seen'
}

const PLACE = ['left', 'top', 'transform', 'clipPath', 'contentVisibility'] as const
const SIZE = ['width', 'height', 'maxHeight'] as const
/** Off the page, shrunk, clipped or left out. */
const AWAY = /-\d{4}|scale\(0\)|matrix\(0, 0, 0, 0|inset\((50|100)%|hidden/

/**
 * Whether an element is hidden in another way than `see` looks for, for an old result may be kept there: off the page,
 * clipped to nothing, shut `details`. Not asked for rows and cells.
 */
export function isAway(element: Element): boolean {
  const style = styleOf(element)
  return (
    PLACE.some((name) => AWAY.test(style[name])) ||
    (/hidden|clip/.test(style.overflow) && SIZE.some((name) => /^[01]px/.test(style[name]))) ||
    element.matches('details:not([open])')
  )
}

const ALSO_HIDDEN = { visibilityProperty: true }

/** Whether a table's row is drawn. The browser's own answer is quicker; its "no" also means `display: contents`. */
export function seesRow(row: Element): boolean {
  return row.checkVisibility?.(ALSO_HIDDEN) || see(row, false) === 'seen'
}

/** Whether an element stands apart from the words before and after it: a paragraph, a cell. */
export function standsApart(element: Element): boolean {
  return !/^(inline|contents)/.test(styleOf(element).display)
}
