import { describe, expect, test } from 'vitest'
import { pages } from '../../lib/reading/pages/index.ts'
import { fieldNamed } from '../../lib/reading/strip.ts'
import type { Case } from './case.ts'
import { queryOf, readAsPrinted } from './case.ts'
import { cases } from './corpus-files.ts'

const KNOWN = ['部門', '姓名', '假別', '申請日期', '事由', '異動日期', '異動狀態', '假單狀態']
const HISTORY = ['下載紀錄', '下載筆數', '下載人員', '下載時間']

/** Cases whose header stands once, in words of one element: there a column can be renamed. */
function renamable(page: string, words: readonly string[], is: (each: Case) => boolean) {
  return cases.filter(
    (each) =>
      // Of a header of two columns too little is left to know it by.
      !each.name.includes('frozen') &&
      each.expected.page === page &&
      each.expected.verdict !== 'unreadable' &&
      is(each) &&
      headers(each.document(), words).length > 1,
  )
}

function headers(document: Document, words: readonly string[]): Element[] {
  const cells = [...document.querySelectorAll('th,td,[role=columnheader]')].filter((cell) => cell.children.length === 0)
  return cells.filter(({ textContent }) => words.includes(textContent!.replace(/^\d+年\s*\d+月/, '')))
}

describe.each([
  ['comparison', KNOWN, (each: Case) => each.expected.data === 'leave', ['單位', '假別X', '']],
  ['production-history', HISTORY, () => true, ['產製時間', '下載時間2']],
] as const)('a renamed header of %s', (page, words, is, names) => {
  const found = renamable(page, words, is)
  test('there are cases', () => expect(found.length).toBeGreaterThan(2))
  test.each(found)(
    '$name',
    (each) => {
      // One document for all: what was renamed gets its word back.
      const document = each.document()
      for (const name of names) {
        for (const word of words) {
          const renamed = headers(document, words).filter(({ textContent }) => textContent!.endsWith(word))
          if (renamed.length === 0) continue
          const said = renamed.map(({ textContent }) => textContent)
          for (const cell of renamed) cell.textContent = name
          expect(readAsPrinted(document, queryOf(each)), `${word} → ${name}`).toMatchObject({
            verdict: 'unreadable',
            page,
            missing: [word],
          })
          for (const [index, cell] of renamed.entries()) cell.textContent = said[index]!
        }
      }
      document.defaultView!.close()
    },
    60_000,
  )
})

test('a header cell names its field with icons, units, marks and blanks, and no other word does', () => {
  const comparison = pages.find(({ id }) => id === 'comparison')!.table!
  const field = (label: string) => fieldNamed(label, comparison)
  for (const label of [
    '申請日期',
    '申請日期▲',
    '申 請\n日期',
    '申請日期(起訖)',
    '申請日期（起～迄）↕',
    '*申請日期：',
    '申請\u200b日期',
  ]) {
    expect(field(label), label).toBe('period')
  }
  for (const label of ['申請', '申請日期2', '新申請日期', '申請日期起', '', '()', '__proto__', 'constructor']) {
    expect(field(label), label).toBeUndefined()
  }
})
