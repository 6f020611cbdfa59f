import { isField } from '../cells.ts'
import { see } from '../sight.ts'
import { CONTROL, ROWS } from '../walk.ts'
import { AttributeWriter } from './attributes.ts'
import type { Texts } from './texts.ts'

/** Elements of a copy; any other becomes one that means nothing. */
const NAMES =
  /^(a|abbr|acronym|address|article|aside|b|bdi|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|fieldset|figcaption|figure|font|footer|form|h[1-6]|header|hgroup|hr|i|img|input|ins|kbd|label|legend|li|main|mark|menu|meter|nav|nobr|ol|optgroup|option|output|p|pre|progress|q|rp|rt|ruby|s|samp|search|section|select|small|span|strike|strong|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)$/
/** Never in a copy, nor anything in them: no words of the page, and they may hold anything. */
const LEFT_OUT =
  /^(script|style|template|noscript|noframes|iframe|frame|frameset|object|embed|param|svg|canvas|video|audio|source|track|picture|area|map|link|meta|base|title|head)$/
/** Where only elements may stand. */
const NO_TEXT = 'table,thead,tbody,tfoot,tr,colgroup,select,optgroup'
const VOID = /^(br|col|hr|img|input|wbr)$/
/** What a paragraph cannot hold when it is read from text: a page made by script may have put it there. */
const NOT_IN_P =
  'address,article,aside,blockquote,center,details,dialog,div,dl,fieldset,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,ul'

/** The page's body as text: elements as they stand, their words and attributes as decided. */
export class CopyWriter {
  private readonly attributes: AttributeWriter
  private readonly texts: Texts
  private html = ''
  /** The last thing written was a text: another beside it would become one with it. */
  private isAfterText = false

  constructor(document: Document, texts: Texts) {
    this.texts = texts
    this.attributes = new AttributeWriter(document, texts)
  }

  write(body: Element): string {
    this.element(body, false)
    return this.html
  }

  private element(element: Element, isGone: boolean): void {
    this.isAfterText = false
    const name = nameFor(element)
    if (name === 'template') {
      this.leftOut(element)
      return
    }
    const attributes = this.attributes.attributesOf(element, name, isGone)
    this.html += `<${name}${attributes.map(([key, value]) => ` ${key}="${escape(value).replaceAll('"', '&quot;')}"`).join('')}>`
    if (VOID.test(name)) return
    if (name === 'option') this.text(this.optionText(element as HTMLOptionElement))
    else if (name === 'textarea') {
      const { value } = element as HTMLTextAreaElement
      // The first line break of all is dropped when it is read.
      this.text(`\n${this.texts.valueOf(element, value)}`)
    } else {
      if (name === 'pre' && element.firstChild?.nodeType === 3) this.html += '\n'
      this.inside(element, isGone || see(element, false) === 'gone')
    }
    this.html += `</${name}>`
    this.isAfterText = false
  }

  /** Gone, but for what the reader asks: whether a row has any text at all, and what a picture on a button says. */
  private leftOut(element: Element): void {
    const asks = element.parentElement!.closest(`${ROWS},${CONTROL}`) && !element.parentElement!.matches(NO_TEXT)
    const words = asks ? this.texts.leftOut(element) : ''
    this.html += words ? `<span style="display:none">${escape(words)}</span>` : '<template></template>'
  }

  private inside(element: Element, isGone: boolean): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      // Hidden boxes go; but in a row one counts as a cell.
      if (node.nodeType === 1 && (node as HTMLInputElement).type === 'hidden' && !element.matches(NO_TEXT)) continue
      if (node.nodeType === 1) this.element(node as Element, isGone)
      else if (node.nodeType === 3) this.text(this.texts.textOf(node as Text))
    }
  }

  private optionText(option: HTMLOptionElement): string {
    const list = option.closest('select')
    return list ? this.texts.valueOf(list, option.text) : this.texts.labelOf(option.text)
  }

  private text(words: string): void {
    if (!words) return
    this.html += `${this.isAfterText ? '<!---->' : ''}${escape(words)}`
    this.isAfterText = true
  }
}

function nameFor(element: Element): string {
  const { localName: name } = element
  if (LEFT_OUT.test(name)) return 'template'
  if (name === 'p' && element.querySelector(NOT_IN_P)) return 'div'
  if (name === 'form' && element.parentElement?.closest('form')) return 'div'
  return NAMES.test(name) || isField(element) ? name : 'span'
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
