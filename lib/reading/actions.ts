import { meant, type Taught } from '../domain/taught-words.ts'
import { wordsOnButton } from './cells.ts'
import { squeeze, wordsOf } from './fold.ts'
import { COUNT, toCount } from './pages/counts-text.ts'
import { BUTTONS, RUN_MESSAGE, RUNS } from './pages/words.ts'
import type { PageId } from './verdicts.ts'

const ACTIONS = ['send-query', 'correct', 'backfill', 'produce', 'history', 'back'] as const
type Action = (typeof ACTIONS)[number]

/** How far up from what was clicked a button's words may stand: a picture in a span in a link in a cell. */
const LEVELS = 5
const BUTTON = 'button,a,summary,[role=button],input,[onclick]'
/** Longer than any button's words: a container. */
const LONGEST = 40

/**
 * What a click on an element is there to do, by the words of the button it is or stands in; undefined for any other.
 * `taught`: the site's own words. `page`, where known, decides about 執行: it corrects on a comparison page, elsewhere it may do anything.
 */
export function findAction(clicked: Element, page?: PageId | null, taught: Taught = {}): Action | undefined {
  let element: Element | null = clicked
  for (let level = 0; element && level < LEVELS; level++, element = element.parentElement) {
    if (element.localName === 'select' || element.localName === 'option') return undefined
    if (element.textContent!.length > 400) return undefined
    const words = meant(taught, 'button', wordsOf(wordsOnButton(element)))
    const action = words.length <= LONGEST ? named(words, page) : undefined
    if (action) return action
    // Past a button of other words there is none to look for.
    if (words && element.matches(BUTTON)) return undefined
  }
  return undefined
}

function named(words: string, page: PageId | null | undefined): Action | undefined {
  if (BUTTONS.run.test(words)) return page === undefined || page === 'comparison' ? 'correct' : undefined
  return ACTIONS.find((id) => BUTTONS[id].test(words))
}

interface RunMessage {
  /** 校正 or 補建; null where the message does not say. */
  kind: 'correction' | 'backfill' | null
  total: number
  succeeded: number
}

/** `校正資料：總筆數1,成功1筆。` in any width; undefined for any other text, for two answers in one, and for s > t. */
export function parseRunMessage(text: string): RunMessage | undefined {
  const said = squeeze(text.slice(0, 2000))
  // Made here, as the reader has findAction alone and need not carry this.
  const [found, other] = [...said.matchAll(new RegExp(RUN_MESSAGE.replaceAll('N', COUNT), 'g'))]
  if (!found || other) return undefined
  const total = toCount(found[1]!)
  const succeeded = toCount(found[2]!)
  if (succeeded > total) return undefined
  const kinds = Object.entries(RUNS).filter(([word]) => said.includes(word))
  return { kind: kinds.length === 1 ? kinds[0]![1] : null, total, succeeded }
}
