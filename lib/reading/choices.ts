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

/** An option of a choice: its word, and everything on the page that belongs to it alone. */
interface Option {
  word: string
  parts: Element[]
}

/**
 * Which of several options is chosen in a region: radio buttons, a list, or whatever stands for them (`aria-*`, a class
 * that one of them alone carries). Undefined where none is, more than one is, or it cannot be told.
 */
export function findChoice<T>(stream: Stream, region: Region, answers: Readonly<Record<string, T>>): T | undefined {
  const words = Object.keys(answers)
  const pieces = piecesIn(stream, region)
  const listed = pieces.flatMap(({ node }) => chosenInList(node as Element, words) ?? [])
  if (listed.length > 0) return only(listed, answers)
  const options = findOptions(stream, region, pieces, words)
  const on = options.filter(({ parts }) => parts.some((part) => part.matches(ON)))
  const isToldApart = options.some(({ parts }) => parts.some((part) => part.matches(TELLING)))
  return only(
    (on.length > 0 || isToldApart ? on : byClass(options)).map(({ word }) => word),
    answers,
  )
}

function only<T>(words: string[], answers: Readonly<Record<string, T>>): T | undefined {
  return words.length === 1 ? answers[words[0]!] : undefined
}

/** The word a list has chosen; '' for none of them, undefined where the list offers something else. */
function chosenInList(list: Element, words: string[]): string | undefined {
  if (list.localName !== 'select') return undefined
  const said = (option: HTMLOptionElement | undefined) => foldVariants(squeeze(option?.text ?? ''))
  const { options, selectedOptions } = list as HTMLSelectElement
  if ([...options].filter((option) => words.includes(said(option))).length < 2) return undefined
  const chosen = said(selectedOptions[0])
  return words.includes(chosen) ? chosen : ''
}

/** Every option that stands in the region as a text of its own, or right at a radio button. */
function findOptions({ text }: Stream, region: Region, pieces: Piece[], words: string[]): Option[] {
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
  return found.map(({ word, element, ...beside }) => {
    const button = (element.closest('label') as HTMLLabelElement | null)?.control
    if (button) return { word, parts: [button] }
    if (found.every((option) => isButton(option[side]))) return { word, parts: [beside[side]!.node as Element] }
    return {
      word,
      parts: partsOf(
        element,
        found.map((option) => option.element),
      ),
    }
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
