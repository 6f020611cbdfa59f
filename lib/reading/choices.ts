import { foldVariants, squeeze } from './fold.ts'
import { indexesOf, piecesIn, type Region } from './fields.ts'
import { MARK, type Stream } from './stream.ts'

/** Classes that say an option is on, and classes that say nothing lasting or that it is off. */
const ON = /^(is-)?(on|active|selected|checked|current|chosen|sel)$|[-_](on|active|selected|checked|current|chosen)$/i
const NOT_ON = /(^|[-_])(off|inactive|unselected|unchecked|disabled|normal|hover|focus|focused|first|last|odd|even)$/i
const ARIA_ON = ['aria-checked', 'aria-selected', 'aria-pressed', 'aria-current']

/**
 * Which of several options is chosen in a region: radio buttons, a list, or whatever stands for them (`aria-*`, a class
 * that one of them alone carries). Undefined where none is, more than one is, or it cannot be told.
 */
export function findChoice<T>(stream: Stream, region: Region, options: Readonly<Record<string, T>>): T | undefined {
  const words = Object.keys(options)
  const chosen =
    chosenButton(stream, region, words) ?? chosenInList(stream, region, words) ?? chosenByState(stream, region, words)
  return chosen ? options[chosen] : undefined
}

/** The word that is on; '' where none or several are; undefined where there is nothing of the kind. */
type Chosen = string | undefined

function only(on: string[]): Chosen {
  return new Set(on).size === 1 ? on[0] : ''
}

function chosenButton(stream: Stream, region: Region, words: string[]): Chosen {
  const buttons = piecesIn(stream, region).filter(({ node }) => isButton(node))
  const marks = piecesIn(stream, region).filter(({ start }) => stream.text[start] === MARK)
  const around = (side: 'after' | 'before') =>
    buttons.map((button) => {
      const at = marks.indexOf(button)
      const after = stream.text.slice(button.end, marks[at + 1]?.start ?? region.to)
      const before = stream.text.slice(marks[at - 1]?.end ?? region.from, button.start)
      return side === 'after' ? words.find((word) => after.startsWith(word)) : words.find((word) => before.endsWith(word))
    })
  const after = around('after')
  const named = after.some((word, index) => !word && !labelled(buttons[index]!.node, words)) ? around('before') : after
  const states = buttons.map(({ node }, index) => ({ word: labelled(node, words) ?? named[index], on: isOn(node) }))
  // A button that is drawn over is hidden; its label still leads to it.
  for (const [word, element] of optionElements(stream, region, words)) {
    const button = (element.closest('label') as HTMLLabelElement | null)?.control
    if (button && isButton(button) && !buttons.some(({ node }) => node === button)) states.push({ word, on: isOn(button) })
  }
  const ours = states.filter(({ word }) => word !== undefined)
  return ours.length > 0 ? only(ours.flatMap(({ word, on }) => (on ? [word!] : []))) : undefined
}

const isButton = (node: Node): boolean =>
  node.nodeType === 1 && (/^(radio|checkbox)$/.test((node as HTMLInputElement).type) || (node as Element).localName !== 'input')
    && !/^(select|textarea)$/.test((node as Element).localName)

const isOn = (node: Node): boolean =>
  (node as Element).localName === 'input'
    ? (node as HTMLInputElement).checked
    : (node as Element).getAttribute('aria-checked') === 'true'

function labelled(node: Node, words: string[]): string | undefined {
  const said = [...((node as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '')
  return wordIn([...said, (node as Element).getAttribute('aria-label') ?? ''], words)
}

function wordIn(texts: string[], words: string[]): string | undefined {
  const folded = texts.map((text) => foldVariants(squeeze(text)).replace(/:$/, ''))
  return words.find((word) => folded.includes(word))
}

function chosenInList(stream: Stream, region: Region, words: string[]): Chosen {
  for (const { node } of piecesIn(stream, region)) {
    if ((node as Element).localName !== 'select') continue
    const { options, selectedIndex } = node as HTMLSelectElement
    if ([...options].filter(({ text }) => wordIn([text], words)).length < 2) continue
    return wordIn([options[selectedIndex]?.text ?? ''], words) ?? ''
  }
  return undefined
}

function chosenByState(stream: Stream, region: Region, words: string[]): Chosen {
  const elements = optionElements(stream, region, words)
  if (elements.size < 2) return undefined
  const branches = [...elements].map(([word, element]) => ({ word, branch: branchOf(element, [...elements.values()]) }))
  const said = branches.filter(({ branch }) => branch.some((element) => ARIA_ON.some((name) => element.hasAttribute(name))))
  if (said.length > 0) {
    return only(said.filter(({ branch }) => branch.some(isAriaOn)).map(({ word }) => word))
  }
  const marked = branches.filter(({ branch }) => branch.some((element) => element.matches('[checked],[selected]')))
  if (marked.length > 0) return only(marked.map(({ word }) => word))
  return chosenByClass(branches)
}

const isAriaOn = (element: Element): boolean =>
  ARIA_ON.some((name) => !['false', 'mixed', ''].includes(element.getAttribute(name) ?? 'false'))

function chosenByClass(branches: { word: string; branch: Element[] }[]): Chosen {
  const classes = branches.map(({ branch }) => new Set(branch.flatMap((element) => [...element.classList])))
  const own = classes.map((mine) =>
    [...mine].filter((name) => !NOT_ON.test(name) && classes.filter((other) => other.has(name)).length === 1),
  )
  const carrying = branches.filter((_, index) => own[index]!.length > 0)
  const telling = branches.filter((_, index) => own[index]!.some((name) => ON.test(name)))
  return only((carrying.length === 1 ? carrying : telling).map(({ word }) => word))
}

/** The element that says each option, where an option is a whole text of its own. */
function optionElements(stream: Stream, region: Region, words: string[]): Map<string, Element> {
  const found = new Map<string, Element>()
  const pieces = piecesIn(stream, region)
  for (const word of words) {
    for (const at of indexesOf(stream.text.slice(0, region.to), word)) {
      const first = pieces.find(({ start }) => start === at)
      const last = pieces.find(({ end }) => end === at + word.length)
      let element = first?.node.parentElement
      while (element && last && !element.contains(last.node)) element = element.parentElement
      if (at < region.from || !element || !last) continue
      found.set(word, element)
      break
    }
  }
  return found
}

/** An option with all that belongs to it alone: outwards as far as no other option stands in it. */
function branchOf(element: Element, all: Element[]): Element[] {
  let outer = element
  while (outer.parentElement && !all.some((other) => other !== element && outer.parentElement!.contains(other))) {
    outer = outer.parentElement
  }
  return all.some((other) => other !== element && outer.contains(other)) ? [] : [outer, ...outer.querySelectorAll('*')]
}
