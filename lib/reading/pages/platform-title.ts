import { wordsOf } from '../fold.ts'
import type { View } from '../view.ts'
import { blocksOf, elementOf } from './blocks.ts'

/** Every page lists every function: what stands in these is no title. */
const MENU = 'a,button,nav,[role=navigation],[role^=menu],[role=button],label'
/** The trail before the last step of `首頁 > 彙整總表`. */
const TRAIL = /^.*[>»›/｜|]/

/** Whether a title stands on the page: a line of its own, or the end of a trail; not an item of a menu. */
export function hasTitle({ page }: View, title: RegExp): boolean {
  return blocksOf(page).some(
    ({ text, pieces }) =>
      text.length < 60 && title.test(wordsOf(text.replace(TRAIL, ''))) && !elementOf(pieces.at(-1)!).closest(MENU),
  )
}

/** Whether a button or link of these words stands there. */
export const hasButton = ({ controls, isLogin }: View, words: RegExp): boolean =>
  !isLogin && controls.some((control) => words.test(control.words))
