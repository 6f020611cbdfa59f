import { findOptions, offers, type Option, wordOf } from '../reading/choices.ts'
import { piecesIn, type Region } from '../reading/fields.ts'
import type { Plan } from './act.ts'
import type { Form } from './form.ts'
import { isInSight } from './in-sight.ts'
import { pickFromMadeList } from './made-list.ts'
import { clickOption } from './option.ts'
import { type Field, problem } from './problems.ts'
import { planList } from './plan-list.ts'
import { PROMPT } from './words.ts'

/** Choosing one of several answers: in a list, by its button, by its words, or in a list made by hand. */
export function planChoice<T>(
  { document, page }: Form,
  region: Region | undefined,
  answers: Readonly<Record<string, T>>,
  wanted: T,
  field: Field,
  key: string = field,
): Plan {
  if (!region) return problem('field-missing', { field })
  const words = Object.keys(answers)
  const word = words.find((each) => answers[each] === wanted)!
  const nodes = piecesIn(page, region).map(({ node }) => node as Element)
  const list = nodes.find((node) => offers(node, words)) as HTMLSelectElement | undefined
  if (list) return planList(list, ({ text }) => wordOf(text) === word, field, word, key)
  const options = findOptions(page, region, words)
  const own = options.find((option) => option.word === word)
  if (own && (options.length > 1 || own.parts.length > 0)) {
    return { key, run: (attempt, hands) => clickOption(targetOf(own, attempt), field, hands) }
  }
  const box = options[0]?.element ?? findMadeBox(nodes, words)
  if (!box) return problem('option-missing', { field, wanted: word })
  return { key, run: (_, hands) => pickFromMadeList(document, box, (text) => wordOf(text) === word, field, hands) }
}

/** What to click: the button of the option where it can be seen, else its words; in vain, what else belongs to it. */
function targetOf({ element, parts }: Option, attempt: number): Element {
  const button = parts.find((part) => part.matches('input'))
  if (button) return isInSight(button) ? button : (element.closest('label') ?? element)
  const said = parts.filter((part) => part.matches('[role],[onclick]'))
  const targets = [...new Set([...(parts.length === 1 ? parts : []), element, ...said, ...parts.slice(0, 1)])]
  return targets[Math.min(attempt, targets.length - 1)]!
}

/** The box of a list made by hand: it says that it is one, shows an answer, or asks for one. */
export function findMadeBox(nodes: readonly Element[], words: readonly string[] = []): Element | undefined {
  return nodes
    .map((node) => (node.nodeType === 3 ? node.parentElement! : node))
    .find((node) => {
      const { localName, value = '' } = node as HTMLInputElement
      if (node.closest('[role=combobox],[aria-haspopup]')) return true
      if (localName === 'input') return words.includes(wordOf(value)) || PROMPT.test(value)
      return PROMPT.test(node.textContent!) && localName !== 'select'
    })
}
