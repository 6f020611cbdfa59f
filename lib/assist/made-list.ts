import { openAtRest } from './form.ts'
import type { Hands } from './hands.ts'
import { isInSight } from './in-sight.ts'
import { clickOption } from './option.ts'
import { type Field, isProblem, type Problem, problem } from './problems.ts'

const ITEM = 'li,a,div,span,td,p,button,label,[role=option],[role=treeitem]'
/** What opens a list beside the box that shows its answer, where a click on that does not. */
const ARROW = '[class*=arrow],[class*=caret],[class*=trigger],[class*=toggle]'
const LONGEST = 80

/** The innermost elements in sight whose whole text fits. */
function findItems(document: Document, fits: (text: string) => boolean): Element[] {
  const isItem = (element: Element) => element.textContent!.length <= LONGEST && fits(element.textContent!)
  return [...document.querySelectorAll(ITEM)].filter(
    (element) => isItem(element) && ![...element.children].some(isItem) && isInSight(element),
  )
}

/**
 * Chooses in a list made by hand: opens it at the box that shows its answer, and clicks the one item that fits among
 * those that came up. A list without it is shut again.
 */
export async function pickFromMadeList(
  document: Document,
  box: Element,
  fits: (text: string) => boolean,
  field: Field,
  hands: Hands,
): Promise<Problem | undefined> {
  const arrows = [...(box.parentElement?.querySelectorAll(ARROW) ?? [])].filter(
    (arrow) => arrow !== box && !arrow.contains(box) && !arrow.textContent!.trim() && isInSight(arrow),
  )
  let found = problem('option-missing', { field })
  for (const opener of [box, ...arrows.slice(0, 1)]) {
    const before = new Set(findItems(document, fits))
    const refused = clickOption(opener, field, hands)
    if (refused) return refused
    await hands.rest()
    const now = await openAtRest(document, hands)
    // The form may be away while its list is up; what is at work or asks for a password is not gone on with.
    if (isProblem(now) && now.key !== 'no-form') return now
    const items = findItems(document, fits).filter((item) => !before.has(item))
    if (items.length === 1) return clickOption(items[0]!, field, hands)
    if (items.length > 1) found = problem('option-twice', { field })
    // Shut as it was opened.
    if (opener.isConnected) clickOption(opener, field, hands)
    await hands.rest()
  }
  return found
}
