import { say, wordsOnButton } from '../reading/cells.ts'
import { wordsOf } from '../reading/fold.ts'
import { NEVER, PRESSED, type Press } from './words.ts'

/** Elements on which words are a button's. */
const BUTTON = 'a,button,summary,label,input,[role=button],[role=link],[role=menuitem],[onclick]'
/** Longer than any button's words: a container that hears clicks. */
const LONGEST = 40

/** What a button says of itself to whomever, each as words alone: seen, hidden, on pictures, in hints. */
function facesOf(element: Element): string[] {
  const said = [...element.querySelectorAll('[alt],[aria-label],[title]'), element].flatMap((one) =>
    ['alt', 'aria-label', 'title'].map((name) => one.getAttribute(name) ?? ''),
  )
  const { value = '' } = element as HTMLInputElement
  return [element.textContent!, say(element), wordsOnButton(element), `${value}`, ...said].map(wordsOf).filter(Boolean)
}

/**
 * Whether a click on an element must not be: it, or a button around it, says a word that is never clicked, or one that
 * was taught to mean something else than what is wanted of it. `what`: the button it should be; none for an option.
 */
export function isForbidden(element: Element, taught?: ReadonlyMap<string, string>, what?: Press): boolean {
  for (let outer: Element | null = element; outer; outer = outer.parentElement) {
    if (outer !== element && !(outer.matches(BUTTON) && outer.textContent!.trim().length <= LONGEST)) continue
    const faces = facesOf(outer)
    const means = (face: string) => wordsOf(taught?.get(face) ?? face)
    if (faces.some((face) => NEVER.test(face) || NEVER.test(means(face)))) return true
    if (what && faces.some((face) => means(face) !== face && !PRESSED[what].test(means(face)))) return true
    if (!what && faces.some((face) => [PRESSED.send, PRESSED.back, PRESSED.next].some((own) => own.test(face))))
      return true
  }
  return false
}

/** Whether an element is a button of ours: what is written on it, and all that can be seen of that, are its words. */
export function isButtonFor(element: Element, what: Press): boolean {
  const seen = wordsOf(say(element))
  return PRESSED[what].test(wordsOf(wordsOnButton(element))) && (!seen || PRESSED[what].test(seen))
}
