import { describe, expect, test } from 'vitest'
import { taughtFrom } from '../../lib/domain/taught-words.ts'
import { everyPage } from '../../lib/reading/pages/every.ts'
import { pages } from '../../lib/reading/pages/index.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { fieldNamed } from '../../lib/reading/strip.ts'
import { TEACHABLE } from '../../lib/reading/teachable.ts'
import { everyReasonText } from '../../lib/text/platform-reasons.ts'
import { readingInWords } from '../../lib/text/reading-reasons.ts'
import type { Case } from './case.ts'
import { queryOf, readAsPrinted } from './case.ts'
import { cases } from './corpus-files.ts'

const KNOWN = ['部門', '姓名', '假別', '申請日期', '事由', '異動日期', '異動狀態', '假單狀態']
const HISTORY = ['下載紀錄', '下載筆數', '下載人員', '下載時間']
const FILINGS = ['報送時間', '正確筆數', '錯誤筆數']

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

/** Results are also lines, without a header; and so are those of a table of two columns, when one is not known. */
const isTable = ({ name }: Case): boolean => !/lines|called|chosen|with-counts/.test(name)
/** Where a row says whether it is 差假 or 加班, no header does. */
const isWide = ({ name }: Case): boolean => !name.includes('each-kind')

function headers(document: Document, words: readonly string[]): Element[] {
  const cells = [...document.querySelectorAll('th,td,[role=columnheader]')].filter((cell) => cell.children.length === 0)
  return cells.filter(({ textContent }) => words.includes(textContent!.replace(/^\d+年\s*\d+月/, '')))
}

describe.each([
  ['comparison', KNOWN, (each: Case) => each.expected.data === 'leave', ['單位', '假別X', '']],
  ['production-history', HISTORY, () => true, ['產製時間', '下載時間2']],
  ['filing-summary', FILINGS, () => true, ['通過筆數', '正確筆數2', '']],
  ['filing-history', FILINGS, () => true, ['入檔時間', '報送時間2', '']],
  ['upload-result', ['檔案名稱', '上傳結果'], isTable, ['處理情形', '文件2']],
  ['format-check', ['檔案名稱', '檢核結果'], isTable, ['文件', '檢核結果2']],
  ['monthly-counts', ['差假', '加班'], isWide, ['請假', '差假2', '']],
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

describe.each([
  ['comparison', KNOWN, (each: Case) => each.expected.data === 'leave'],
  ['production-history', HISTORY, () => true],
  // What tells the table, taken from it whole.
  ['filing-summary', ['正確筆數', '錯誤筆數', '報送時間', '機關代碼', '歷程'], () => true],
  ['filing-history', FILINGS, () => true],
  ['upload-result', ['檔案名稱', '上傳結果'], isTable],
  ['format-check', ['檔案名稱', '檢核結果'], isTable],
  ['filing-errors', ['錯誤訊息', '檔案名稱'], () => true],
  ['monthly-counts', ['差假', '加班', '機關代碼'], isWide],
] as const)('renamed headers of %s, taught', (page, words, is) => {
  test('every word may be taught', () => expect(words.filter((word) => !TEACHABLE.header.includes(word))).toEqual([]))
  const isConsole = pages.some(({ id }) => id === page)
  // A reason that holds header words would be renamed with them.
  const found = renamable(page, words, (each) => is(each) && !each.name.includes('has-table'))
  test.each(found)(
    '$name reads as before',
    (each) => {
      for (let index = 0; index + 1 < words.length; index += 3) {
        const document = each.document()
        const cells = headers(document, words)
        const taught = words.slice(index, index + 2).map((means, at) => ({ means, word: `本站用語${'甲乙'[at]}` }))
        for (const { means, word } of taught)
          for (const cell of cells)
            if (cell.textContent!.endsWith(means)) cell.textContent = cell.textContent!.replace(means, word)
        const before = readAsPrinted(document, queryOf(each)) as { verdict: string }
        const after = readPage(document, {
          query: queryOf(each),
          taught: taughtFrom(taught.map((one) => ({ kind: 'header', ...one }))),
          register: everyPage,
        })
        expect(JSON.parse(JSON.stringify(readingInWords(after, everyReasonText)))).toEqual(each.expected)
        // Columns a page has not are not missed; what it has and nobody knows is. Of the platform one by one, above.
        if (isConsole && cells.length > words.length - 3) expect(before.verdict).toBe('unreadable')
        document.defaultView!.close()
      }
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
