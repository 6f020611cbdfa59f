/** What a person sees of an element: it is there, its own text is not (children may be), or it is gone with all in it. */
export type Seen = 'seen' | 'unseen' | 'gone'

/** Elements whose text is nobody's words on the page. */
const MUTE = new Set(
  'head script style noscript template iframe frame noframes object embed svg math canvas audio video datalist map'.split(' '),
)

export interface Sight {
  /** How an element is seen, where its parent is `inherited`. */
  look(element: Element, inherited: Seen): Seen
  /** Whether an element is seen, with all its ancestors. */
  sees(element: Element): boolean
  /** Whether a table's row is seen. Kept apart because there are thousands. */
  seesRow(row: Element): boolean
}

/**
 * Styles are asked only where they can matter, for asking costs: a page without style sheets hides nothing but by
 * attributes. The same answers in jsdom, which has no `checkVisibility`, and in browsers.
 */
export function createSight(document: Document): Sight {
  const window = document.defaultView
  const styled = document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0) > 0
  const known = new WeakMap<Element, Seen>()

  function look(element: Element, inherited: Seen): Seen {
    if (MUTE.has(element.localName)) return 'gone'
    if (isFoldedAway(element)) return 'gone'
    return drawn(element, inherited, true)
  }

  function drawn(element: Element, inherited: Seen, fades: boolean): Seen {
    if (!styled && !element.hasAttribute('style') && !element.hasAttribute('hidden')) return inherited
    const style = window ? window.getComputedStyle(element) : (element as HTMLElement).style
    if (style.display === 'none' || (!window && element.hasAttribute('hidden'))) return 'gone'
    // Rows fading in are there; a heading or overlay faded out is not.
    if (fades && style.opacity === '0') return 'gone'
    if (!style.visibility) return inherited
    return style.visibility === 'visible' ? 'seen' : 'unseen'
  }

  function state(element: Element): Seen {
    const before = known.get(element)
    if (before) return before
    const inherited = element.parentElement ? state(element.parentElement) : 'seen'
    const seen = inherited === 'gone' ? 'gone' : look(element, inherited)
    known.set(element, seen)
    return seen
  }

  return {
    look,
    sees: (element) => state(element) === 'seen',
    seesRow(row) {
      const inherited = row.parentElement ? state(row.parentElement) : 'seen'
      if (inherited === 'gone') return false
      if (!styled && !row.hasAttributes()) return inherited === 'seen'
      // The browser's own quick answer; its "no" also means `display: contents`, so a "no" is asked again.
      if (row.checkVisibility?.({ visibilityProperty: true })) return true
      return drawn(row, inherited, false) === 'seen'
    },
  }
}

function isFoldedAway(element: Element): boolean {
  if (element.localName === 'dialog') return !element.hasAttribute('open')
  const parent = element.parentElement
  return parent?.localName === 'details' && !parent.hasAttribute('open') && element.localName !== 'summary'
}
