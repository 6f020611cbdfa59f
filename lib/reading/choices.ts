import { valueOf } from './cells.ts'
import { piecesIn, type Region } from './fields.ts'
import { foldVariants, squeeze } from './fold.ts'
import { LONGER } from './pages/words.ts'
import { MARK, type Piece, type Stream } from './stream.ts'

// A radio button's `checked` attribute is only how the page began: what is chosen now is `:checked`.
const STATES = ['checked', 'selected', 'pressed', 'current']
const ON = `:checked,:not(input)[checked],:not(option)[selected],${STATES.map((state) => `[aria-${state}=true]`)}`
/** What says that an option could be on: where there is any, classes are not asked. */
const TELLING = `input,${STATES.map((state) => `[aria-${state}]`)}`
/** Classes which say that an option is on, and ones that say nothing lasting, or that it is off. */
export const ON_CLASS = /(^|[-_])(on|active|selected|checked|current|chosen)$/i
export const NO_CLASS = /(^|[-_])(off|(in|un|dis)\w+|normal|hover|focus|first|last|odd|even)$/i

/** An option of a choice: its word, where it stands, and everything on the page that belongs to it alone. */
export interface Option {
  word: string
  /** Where in the stream. */
  at: number
  /** What its word stands in. */
  element: Element
  parts: Element[]
}

/**
 * Which of several options is chosen in a region: radio buttons, a list, or whatever stands for them (`aria-*`, a class
 * that one of them alone carries, a box that shows one and hides the others). Undefined where none is, more than one
 * is, or it cannot be told.
 */
export function findChoice<T>(stream: Stream, region: Region, answers: Readonly<Record<string, T>>): T | undefined {
  const words = Object.keys(answers)
  const pieces = piecesIn(stream, region)
  const listed = pieces.flatMap(({ node }) => chosenInList(node as Element, words) ?? [])
  if (listed.length > 0) return only(listed, answers)
  const options = findOptions(stream, region, words)
  const on = options.filter(({ parts }) => parts.some((part) => part.matches(ON)))
  const isToldApart = options.some(({ parts }) => parts.some((part) => part.matches(TELLING)))
  const isShut = !isToldApart && options.length === 1 && isShutList(stream, options[0]!, words)
  return only(
    (on.length > 0 || isToldApart ? on : isShut ? options : byClass(options)).map(({ word }) => word),
    answers,
  )
}

function only<T>(words: string[], answers: Readonly<Record<string, T>>): T | undefined {
  return words.length === 1 ? answers[words[0]!] : undefined
}

/** An option's words as choices are compared. */
export const wordOf = (text: string | undefined): string => foldVariants(squeeze(text ?? ''))

/** Whether an element is a list that offers at least two of the words. */
export function offers(list: Element, words: readonly string[]): list is HTMLSelectElement {
  if (list.localName !== 'select') return false
  return [...(list as HTMLSelectElement).options].filter(({ text }) => words.includes(wordOf(text))).length > 1
}

/** The word a list or box has chosen; '' for none of them, undefined where it is there for something else. */
function chosenInList(list: Element, words: string[]): string | undefined {
  if (list.localName === 'input') {
    // Of a list made by hand, the box that shows what was chosen.
    const shown = wordOf(valueOf(list))
    return words.includes(shown) ? shown : undefined
  }
  if (!offers(list, words)) return undefined
  const chosen = wordOf(list.selectedOptions[0]?.text)
  return words.includes(chosen) ? chosen : ''
}

/** How far around a box its list is looked for. */
const AROUND = 3

/**
 * Whether an option, the only one to be seen, is what a shut list made by hand shows: it says that it is one, or beside
 * it an element that cannot be seen holds at least two of the words.
 */
function isShutList({ pieces }: Stream, { element }: Option, words: string[]): boolean {
  if (element.closest(`[role=radio],${TELLING}`)) return false
  if (element.closest('[role=combobox],[aria-haspopup=listbox]')) return true
  let around = element.parentElement
  for (let level = 0; around && level < AROUND; level++, around = around.parentElement) {
    for (const hidden of around.querySelectorAll('*')) {
      if (hidden.contains(element)) continue
      const held = [...hidden.children].filter(({ textContent }) => words.includes(wordOf(textContent!)))
      if (held.length > 1 && !pieces.some(({ node }) => hidden.contains(node))) return true
    }
  }
  return false
}

/** Every option that stands in the region as a text of its own, or right at a radio button. */
export function findOptions(stream: Stream, region: Region, words: readonly string[]): Option[] {
  const { text } = stream
  const pieces = piecesIn(stream, region)
  const found = words.flatMap((word) => {
    for (let at = text.indexOf(word, region.from); at >= 0 && at < region.to; at = text.indexOf(word, at + 1)) {
      const first = pieces.find(({ start }) => start === at)
      const last = pieces.find(({ end }) => end >= at + word.length)
      const isWhole = last?.end === at + word.length || /[:*]/.test(text[at + word.length]!) || text[at - 1] === MARK
      if (!first || !last || !isWhole || LONGER.test(text.slice(at + word.length))) continue
      let element = first.node.parentElement!
      while (!element.contains(last.node)) element = element.parentElement!
      return [{ word, at, element, before: pieces[pieces.indexOf(first) - 1], after: pieces[pieces.indexOf(last) + 1] }]
    }
    return []
  })
  const isButton = (piece: Piece | undefined) => /^(radio|checkbox)$/.test(roleOf(piece?.node as Element))
  // The button stands before each word, or after each.
  const side = found.every(({ before }) => isButton(before)) ? 'before' : 'after'
  const elements = found.map(({ element }) => element)
  return found.map(({ word, at, element, ...beside }) => {
    const button = (element.closest('label') as HTMLLabelElement | null)?.control
    if (button) return { word, at, element, parts: [button] }
    if (found.every((option) => isButton(option[side])))
      return { word, at, element, parts: [beside[side]!.node as Element] }
    return { word, at, element, parts: partsOf(element, elements) }
  })
}

const roleOf = (element: Element | undefined): string =>
  (element as HTMLInputElement | undefined)?.type ?? element?.getAttribute?.('role') ?? ''

/** An option with all that belongs to it alone: outwards as far as no other option stands in it. */
function partsOf(element: Element, all: Element[]): Element[] {
  const isShared = (outer: Element) => all.some((other) => other !== element && outer.contains(other))
  if (all.length < 2 || isShared(element)) return []
  let outer = element
  while (outer.parentElement && !isShared(outer.parentElement)) outer = outer.parentElement
  return [outer, ...outer.querySelectorAll('*')]
}

function byClass(options: Option[]): Option[] {
  const classes = options.map(({ parts }) => new Set(parts.flatMap((part) => [...part.classList])))
  const own = (index: number) =>
    [...classes[index]!].filter((name) => !NO_CLASS.test(name) && classes.filter((each) => each.has(name)).length === 1)
  const carrying = options.filter((_, index) => own(index).length > 0)
  return carrying.length === 1 ? carrying : options.filter((_, index) => own(index).some((name) => ON_CLASS.test(name)))
}
