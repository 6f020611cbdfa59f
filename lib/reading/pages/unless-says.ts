import { dropUnseen } from '../fold.ts'
import { headerWord, type TableWords } from '../strip.ts'

/**
 * For `TableWords.never`: of a row that lacks one of `needs` (a word, or any of several), or says one of `not`. Two
 * tables may share most of their header's words; what one is about tells it apart. A word the site was taught says what
 * it means.
 */
export function unlessSays(
  needs: readonly (string | readonly string[])[],
  not: readonly string[] = [],
): NonNullable<TableWords['never']> {
  return {
    test(_, columns, { taught }) {
      const said = columns.map(
        ({ cell, words }) => taught?.get(headerWord(words)) ?? dropUnseen(cell.textContent!.slice(0, 99)),
      )
      const says = (word: string) => said.some((text) => text.includes(word))
      return needs.some((words) => ![words].flat().some(says)) || not.some(says)
    },
  }
}
