import { ON_CLASS, NO_CLASS } from '../choices.ts'
import { isAway, seesRow, styleOf } from '../sight.ts'
import { ROWS } from '../walk.ts'

const BLOCKS =
  /^(html|body|address|article|aside|blockquote|center|dialog|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|legend|li|listing|main|menu|nav|ol|p|plaintext|pre|search|section|summary|table|caption|thead|tbody|tfoot|tr|td|th|ul|xmp)$/
/** Not drawn unless a style, or a flag the copy may not have, says so. */
const UNDRAWN = /^(dialog|datalist|rp)$/
/** What no style of ours is asked of: they are drawn by their list, or not at all. */
const UNSTYLED = /^(option|optgroup|colgroup|col|br|wbr|template)$/

/**
 * The style an element needs for reading the same without the page's style sheets: whether it is gone, faded, unseen or away,
 * and whether it stands apart where its name (`name` in the copy) says otherwise.
 */
export function styleFor(element: Element, name: string, rows: DrawnRows): string {
  if (UNSTYLED.test(name)) return ''
  const isTaken = element.matches(ROWS) && rows.isTaken(element)
  const { display, opacity, visibility } = styleOf(element)
  if (display === 'none') return isTaken ? '' : 'display:none'
  const parent = element.parentElement
  const isInline = /^(inline|contents)/.test(display)
  return [
    isInline === BLOCKS.test(name) || display === 'contents' || UNDRAWN.test(name)
      ? `display:${isInline ? display : 'block'}`
      : '',
    visibility !== (parent ? styleOf(parent).visibility : 'visible') ? `visibility:${visibility}` : '',
    opacity === '0' ? 'opacity:0' : '',
    // Off the page, clipped, shrunk: one way stands for all. Shut `details` say it of themselves.
    !element.matches('details:not([open])') && isAway(element) ? 'clip-path:inset(100%)' : '',
  ]
    .filter(Boolean)
    .join(';')
}

/** Which rows the reader takes for drawn: like itself, from a row with the same classes before it (walk.ts, `isDrawn`). */
export class DrawnRows {
  private parent: Element | null = null
  private readonly drawn = new Set<string>()

  /** To be asked of every row, in order. */
  isTaken(row: Element): boolean {
    if (row.parentElement !== this.parent) {
      this.parent = row.parentElement
      this.drawn.clear()
    }
    if (row.hasAttribute('style') || row.hasAttribute('hidden')) return false
    if (!this.drawn.has(row.className) && seesRow(row)) this.drawn.add(row.className)
    return this.drawn.has(row.className)
  }
}

/**
 * Classes under invented names, the same for the same. What the reader asks of them stays: that a class says "on", that
 * it says "off" or nothing lasting (choices.ts), that an element is an icon (strip.ts), and that a link leads nowhere
 * (platform-pagers.ts).
 */
export class ClassNames {
  private readonly known = new Map<string, string>()

  rename(classes: Iterable<string>): string {
    return [...classes].map((name) => this.nameFor(name)).join(' ')
  }

  private nameFor(name: string): string {
    const made =
      this.known.get(name) ??
      `c${this.known.size + 1}${name.includes('icon') ? '-icon' : ''}${name.includes('disabled') ? '-disabled' : ''}${stateIn(name)}`
    this.known.set(name, made)
    return made
  }
}

const stateIn = (name: string): string => (NO_CLASS.test(name) ? '-off' : ON_CLASS.test(name) ? '-on' : '')
