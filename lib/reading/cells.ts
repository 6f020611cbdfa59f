import { foldBlanks } from './fold.ts'
import type { Sight } from './sight.ts'

const APART = /^(p|div|li|ul|ol|table|tr|td|th|dd|dt|dl|pre|section|h[1-6])$/
const TYPED = /^(button|submit|reset|image|checkbox|radio|hidden|file|password)$/
const ICON = /(^|[\s_-])(icon|icons|sort|sorting|arrow|caret|glyphicon|fa|sr-only|visually-hidden)([\s_-]|$)/i

/** A data cell as shown: hidden parts left out, a box by its content, a button only where there is nothing else. */
export function readCell(cell: Element, sight: Sight): string {
  if (!cell.firstElementChild) return foldBlanks(cell.textContent ?? '')
  return foldBlanks(say(cell, sight, isButton)) || foldBlanks(say(cell, sight, () => false))
}

/** A header cell's words: all of them, and without what looks like a sort icon. The first that is known counts. */
export function readHeaderCell(cell: Element, sight: Sight): [all: string, withoutIcons: string] {
  if (!cell.firstElementChild) return [cell.textContent ?? '', cell.textContent ?? '']
  return [say(cell, sight, isField), say(cell, sight, isIcon)]
}

function say(element: Element, sight: Sight, skips: (child: Element) => boolean): string {
  let text = ''
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += (node as Text).data
    else if (node.nodeType === 1) {
      const child = node as Element
      if (child.localName === 'br') text += ' '
      else if (!skips(child) && sight.look(child, 'seen') === 'seen') {
        const said = isField(child) ? valueOf(child) : say(child, sight, skips)
        text += APART.test(child.localName) ? ` ${said} ` : said
      }
    }
  }
  return text
}

/** What a form field shows: the text typed, the option chosen; nothing for buttons, ticks and passwords. */
export function valueOf(field: Element): string {
  if (field.localName === 'select') {
    const list = field as HTMLSelectElement
    return list.options[list.selectedIndex]?.text ?? ''
  }
  return TYPED.test((field as HTMLInputElement).type) ? '' : ((field as HTMLInputElement).value ?? '')
}

const isField = (element: Element): boolean => /^(input|select|textarea)$/.test(element.localName)
const isButton = (element: Element): boolean => element.matches('button,[role=button]')
const isIcon = (element: Element): boolean =>
  isField(element) || element.matches('i,[aria-hidden=true]') || ICON.test(element.getAttribute('class') ?? '')
