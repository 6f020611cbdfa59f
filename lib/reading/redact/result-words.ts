import { AT_WORK, BOTH, NO_ERROR, RIGHT, WRONG } from '../pages/file-results.ts'
import { type Range, rangesOf } from './known-words.ts'

const EVERY = [AT_WORK, NO_ERROR, WRONG, BOTH].map((pattern) => new RegExp(pattern, 'g'))

/**
 * Where a text (folded, without blanks) says what became of a file. What says that it was taken says nothing else; of
 * what says why it was not, the words by which the reader tells it stay, and the rest may be about anyone.
 */
export function resultWords(text: string): Range[] {
  const said = text.replace(NO_ERROR, '無誤')
  const rest = said.replace(BOTH, '').replace(/[():,。]+$/g, '')
  if (RIGHT.test(said) || (rest !== said && RIGHT.test(rest))) return [[0, text.length]]
  return EVERY.flatMap((pattern) => rangesOf(pattern, text))
}
