import type { Moment } from '../../domain/months.ts'
import { foldWidth, squeeze } from '../fold.ts'
import { refuse } from '../verdicts.ts'
import { COUNT, toCount } from './counts-text.ts'
import { parseMomentOf } from './dates.ts'
import { NOTHING } from './platform-words.ts'

/** Behind the figure the link to the rows may stand: `3 錯誤明細` [002]. */
export const WHOLE = new RegExp(String.raw`^${COUNT}筆?(?:[([]?(?:查看)?(?:錯誤)?明細[)\]]?)?$`)

export const saysNothing = (text: string): boolean => NOTHING.test(squeeze(text))

/** The count a cell says; refuses, naming the column, where it says anything else: no figure is not 0. */
export function readCount(text: string, column: string): number {
  const [, count] = WHOLE.exec(squeeze(text)) ?? []
  return count === undefined ? refuse('cell-count', { column, text: text.slice(0, 40) }) : toCount(count)
}

/** The moment a cell says; a day alone is none. */
export function readMoment(text: string, column: string): Moment {
  const said = foldWidth(text).trim()
  return parseMomentOf(said.replace(/^(民國|西元)\s*/, '')) ?? refuse('cell-time', { column, text: text.slice(0, 40) })
}
