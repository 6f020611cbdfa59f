/** What a person sees of an element: it is there, its own text is not (what is in it may be), or all of it is gone. */
export type Seen = 'seen' | 'unseen' | 'gone'

/** Elements whose text is nobody's words on the page, whatever their style. */
const MUTE = /^(script|style|noscript|template|iframe|object|svg|canvas|video|audio|noframes)$/

const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? globalThis).getComputedStyle(element)

/**
 * How an element is seen, its ancestors being there. `fades`: what is faded out is gone too; not for rows, which fade
 * in. Works the same in jsdom and in browsers: no layout is asked, and an answer costs well under a microsecond.
 */
export function see(element: Element, fades = true): Seen {
  if (MUTE.test(element.localName)) return 'gone'
  const { display, opacity, visibility } = styleOf(element)
  if (display === 'none' || (fades && opacity === '0')) return 'gone'
  return visibility === 'hidden' || visibility === 'collapse' ? 'unseen' : 'seen'
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
