import type { Taught } from '../domain/taught-words.ts'
import { squeeze } from '../reading/fold.ts'
import { piecesIn } from '../reading/fields.ts'
import { styleOf } from '../reading/sight.ts'
import { isForbidden } from './faces.ts'
import { findButtons, isInQuestion } from './find-buttons.ts'
import { findDifference, type Form, openForm } from './form.ts'
import type { Hands } from './hands.ts'
import { press } from './press.ts'
import { fail, isProblem, type Outcome, type Problem, problem } from './problems.ts'
import { ASKS, SEND } from './words.ts'
import type { Wanted } from './wanted.ts'

/** A 確定 with more words than these around it, apart from the form, is not just a form's row of buttons. */
const LONGEST = 60

/**
 * Presses 確定 of the query form, if it asks what is wanted: that is read in the same turn as the button is pressed.
 * Answers at once; that the page may ask back, or work for a while, is for the caller to see.
 */
export function sendQuery(document: Document, wanted: Wanted, hands: Partial<Hands> = {}): Outcome {
  const form = openForm(document, hands.taught)
  if (isProblem(form)) return fail(form)
  const difference = findDifference(form, wanted)
  if (difference) return fail(problem('form-differs', difference))
  const button = findSend(form, hands.taught?.button)
  return isProblem(button) ? fail(button) : press(button, 'send', hands)
}

/** The one 確定 of the query form: in its form, nearest to its fields, and in no question. */
function findSend(form: Form, taught: Taught['button']): Element | Problem {
  const fields = fieldsOf(form)
  const near = findButtons(form.view, 'send').flatMap((button) => {
    const place = placeOf(button, fields)
    return place && isOwn(button, place, fields, form, taught) ? [{ button, scope: place.scope }] : []
  })
  const nearest = near.filter(
    ({ scope }) => !near.some((other) => scope !== other.scope && scope.contains(other.scope)),
  )
  if (nearest.length > 1) return problem('button-twice', { button: SEND })
  return nearest[0]?.button ?? problem('button-missing', { button: SEND })
}

/** The first answer under each label, as they stand; what follows the last may be another's. */
function fieldsOf({ page, questions: { kind, span, change, data } }: Form): Element[] {
  return [kind, span, change, data]
    .flatMap((region) => (region && piecesIn(page, region)[0]?.node) ?? [])
    .map((node) => (node.nodeType === 3 ? node.parentElement! : (node as Element)))
    .sort((one, other) => (isBefore(one, other) ? -1 : 1))
}

/** The smallest element around button and fields, and the part of it in which the button stands. */
function placeOf(button: Element, fields: Element[]): { scope: Element; own: Element } | undefined {
  let own = button
  for (let scope = button.parentElement; scope; own = scope, scope = scope.parentElement) {
    if (fields.every((field) => scope!.contains(field))) return { scope, own }
  }
  return undefined
}

function isOwn(
  button: Element,
  { scope, own }: { scope: Element; own: Element },
  fields: Element[],
  { view: { controls } }: Form,
  taught: Taught['button'],
): boolean {
  const first = fields[0]!
  const last = fields.at(-1)!
  if (isInQuestion(button, first) || formOf(button) !== formOf(first)) return false
  const said = squeeze(own.textContent!)
  if (!fields.some((field) => own.contains(field)) && (said.length > LONGEST || ASKS.test(said))) return false
  for (let outer = button; outer !== scope; outer = outer.parentElement!) {
    if (styleOf(outer).position === 'fixed' && !outer.contains(first)) return false
  }
  // Past another button that changes something, it belongs to that.
  const [from, to] = isBefore(first, button) ? [last, button] : [button, first]
  return !controls.some(
    ({ element }) => isBefore(from, element) && isBefore(element, to) && isForbidden(element, taught, 'send'),
  )
}

const isBefore = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & 4) > 0 // FOLLOWING

const formOf = (element: Element): Element | null => (element as HTMLInputElement).form ?? element.closest('form')
