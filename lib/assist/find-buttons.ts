import type { View } from '../reading/view.ts'
import { isButtonFor } from './faces.ts'
import { isInSight, looksPressable } from './in-sight.ts'
import type { Press } from './words.ts'

/**
 * The buttons of one word in sight, the innermost of each: links, buttons, and words alone over which the mouse turns
 * into a hand. None inside a record of a result, whatever it says.
 */
export function findButtons({ controls, streams }: View, what: Press): Element[] {
  const firsts = streams.flatMap(({ pieces }) =>
    pieces.filter(({ block }, index) => pieces[index - 1]?.block !== block),
  )
  const words = firsts.map(({ node }) => node.parentElement!)
  const styled = words.filter((element) => isButtonFor(element, what) && looksPressable(element))
  const found = new Set([...controls.map(({ element }) => element), ...styled])
  return [...found]
    .filter((element) => isButtonFor(element, what) && isInSight(element))
    .filter((element, _, all) => !all.some((other) => other !== element && element.contains(other)))
}

const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]'

/** Whether an element stands in a question of the page's that `other` does not stand in. */
export function isInQuestion(element: Element, other?: Element): boolean {
  const dialog = element.closest(DIALOG)
  return !!dialog && !(other && dialog.contains(other))
}
