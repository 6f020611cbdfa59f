import { foldBlanks } from './fold.ts'
import { see, standsApart } from './sight.ts'

const FIELD = /^(input|select|textarea)$/

/** A data cell as shown: hidden parts left out, a box by its content, a button only where there is nothing else. */
export function readCell(cell: Element): string {
  if (!cell.firstElementChild) return foldBlanks(cell.textContent!)
  return foldBlanks(say(cell, 'button,[role=button]')) || foldBlanks(say(cell))
}

/** What a person reads in an element, line breaks as blanks, leaving out what `but` selects. */
export function say(element: Element, but?: string): string {
  let text = ''
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += (node as Text).data
    else if (node.nodeType === 1) {
      const child = node as Element
      const name = child.localName
      if (name === 'br') text += ' '
      else if (!(but && child.matches(but)) && see(child) === 'seen') {
        const said = isField(child) ? valueOf(child) : say(child, but)
        text += standsApart(child) ? ` ${said} ` : said
      }
    }
  }
  return text
}

export const isField = (element: Element): boolean => FIELD.test(element.localName)

/** What a form field shows: the text typed, the option chosen; nothing for buttons, ticks and passwords. */
export function valueOf(field: Element): string {
  const { type, value } = field as HTMLInputElement
  if (field.localName === 'select') return (field as HTMLSelectElement).selectedOptions[0]?.text ?? ''
  return /^(text|search|tel|number|month|date|textarea)$/.test(type) ? value : ''
}

/** The words on a button or link: its text, or its value, or what stands in for its picture. */
export function wordsOnButton(element: Element): string {
  const image = element.querySelector('img') ?? element
  return (
    element.textContent!.trim() ||
    (/^(button|submit|reset)$/.test((element as HTMLInputElement).type) && (element as HTMLInputElement).value) ||
    image.getAttribute('alt') ||
    element.getAttribute('aria-label') ||
    element.getAttribute('title') ||
    ''
  )
}
