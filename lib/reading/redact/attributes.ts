import { isField } from '../cells.ts'
import { ClassNames, DrawnRows, styleFor } from './looks.ts'
import type { Texts } from './texts.ts'

const ROLES =
  /^(alert|alertdialog|application|banner|button|cell|checkbox|columnheader|combobox|dialog|document|form|grid|gridcell|group|heading|img|link|list|listbox|listitem|log|main|menu|menubar|menuitem|menuitemcheckbox|menuitemradio|navigation|none|note|option|presentation|progressbar|radio|radiogroup|region|row|rowgroup|rowheader|search|searchbox|status|switch|tab|table|tablist|tabpanel|textbox|toolbar|tooltip|tree|treegrid|treeitem)( |$)/
const STATES = [
  'aria-checked',
  'aria-selected',
  'aria-pressed',
  'aria-current',
  'aria-busy',
  'aria-disabled',
  'aria-hidden',
  'aria-haspopup',
]
const STATE = /^(true|false|mixed|page|step|location|date|time|listbox)$/
/** Flags whose presence is all they say; what is hidden has its style. */
const FLAGS = ['open', 'multiple', 'disabled', 'readonly']
const LABELS = ['alt', 'aria-label', 'title']
const TYPES =
  /^(button|checkbox|color|date|datetime-local|email|file|hidden|image|month|number|password|radio|range|reset|search|submit|tel|text|time|url|week)$/
const BUTTONS = /^(button|submit|reset)$/
/** Boxes whose content the reader takes for words (cells.ts); what others hold is left out. */
const BOXES = /^(text|search|tel|number|month|date)$/

type Attributes = [name: string, value: string][]

/** Writes the attributes of a copy: from a list of those that are needed, never those that are there. */
export class AttributeWriter {
  private readonly classes = new ClassNames()
  private readonly rows = new DrawnRows()
  private readonly targets = new Map<Element, string>()
  private readonly texts: Texts

  constructor(document: Document, texts: Texts) {
    this.texts = texts
    for (const label of document.querySelectorAll('label')) {
      const { control } = label
      if (control && !label.contains(control) && !this.targets.has(control)) {
        this.targets.set(control, `f${this.targets.size + 1}`)
      }
    }
  }

  /** `isGone`: something around it is not drawn, so that its own style says nothing. */
  attributesOf(element: Element, name: string, isGone: boolean): Attributes {
    const found: Attributes = []
    const put = (key: string, value: string | null | undefined) => value != null && found.push([key, value])
    const target = this.targets.get(element)
    if (target) put('id', target)
    const role = element.getAttribute('role')
    if (role && ROLES.test(role)) put('role', role.split(' ')[0])
    if (element.classList.length > 0) put('class', this.classes.rename(element.classList))
    const style = isGone ? '' : styleFor(element, name, this.rows)
    if (style) put('style', style)
    for (const state of STATES) {
      const value = element.getAttribute(state)
      if (value !== null) put(state, STATE.test(value) ? value : '')
    }
    for (const flag of FLAGS) if (element.hasAttribute(flag)) put(flag, '')
    for (const label of LABELS) {
      const words = element.getAttribute(label)
      if (words) put(label, this.texts.labelOf(words))
    }
    if (element.hasAttribute('onclick')) put('onclick', '')
    if (isField(element)) this.putField(element, put)
    else {
      if (name === 'option' ? (element as HTMLOptionElement).selected : element.hasAttribute('selected'))
        put('selected', '')
      if (element.hasAttribute('checked')) put('checked', '')
      if (name === 'button' && element.hasAttribute('type')) put('type', (element as HTMLButtonElement).type)
      if (name === 'label') this.putFor(element as HTMLLabelElement, put)
      if (name === 'td' || name === 'th') putSpans(element as HTMLTableCellElement, put)
    }
    return found
  }

  private putField(element: Element, put: (key: string, value: string) => unknown): void {
    const { type, value, checked } = element as HTMLInputElement
    if (element.localName === 'select') {
      const { selectedIndex, size } = element as HTMLSelectElement
      // Nothing chosen: only a list of several lines may stand so.
      if (selectedIndex < 0 || size > 1) put('size', '2')
    }
    if (element.localName !== 'input') return
    if (TYPES.test(type)) put('type', type)
    if (checked) put('checked', '')
    if (BUTTONS.test(type) && element.hasAttribute('value')) put('value', this.texts.labelOf(value))
    else if (BOXES.test(type) && value) put('value', this.texts.valueOf(element, value))
  }

  private putFor(label: HTMLLabelElement, put: (key: string, value: string) => unknown): void {
    const { control } = label
    if (control && !label.contains(control)) put('for', this.targets.get(control)!)
    else if (!control && label.hasAttribute('for')) put('for', '')
  }
}

function putSpans({ colSpan, rowSpan }: HTMLTableCellElement, put: (key: string, value: string) => unknown): void {
  if (colSpan !== 1) put('colspan', String(colSpan))
  if (rowSpan !== 1) put('rowspan', String(rowSpan))
}
