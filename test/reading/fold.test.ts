import { expect, test } from 'vitest'
import { foldBlanks, foldVariants, foldWidth, squeeze, wordsOf } from '../../lib/reading/fold.ts'

test.each([
  ['查詢年月：１１１－０５', '查詢年月:111-05'],
  ['（３７６４２００００Ａ）', '(376420000A)'],
  ['︰﹕∶', ':::'],
  ['〜∼～', '~~~'],
  ['–—−－', '----'],
  ['臺北、林○', '臺北、林○'],
])('widths: %s', (text, folded) => {
  expect(foldWidth(text)).toBe(folded)
  expect(foldWidth(text)).toHaveLength(text.length)
})

test('labels lose blanks and what nobody sees, but not what changes the order of reading', () => {
  expect(squeeze(' 申請\u00a0\n日\u3000期\u200b\ufeff\u00ad\u200e ')).toBe('申請日期')
  expect(squeeze('\u202e0筆共')).toBe('\u202e0筆共')
})

test('words alone: no icon, colon, star or bracket', () => {
  expect(wordsOf('▶ [批次補建] ')).toBe('批次補建')
  expect(wordsOf('＊統計平臺：')).toBe('統計平台')
  expect(foldVariants('臺東縣政府')).toBe('台東縣政府')
})

test('cells keep everything but the number of their blanks', () => {
  expect(foldBlanks('\n  111-06-21\u00a0 08:00\t１７:００ ')).toBe('111-06-21 08:00 １７:００')
  expect(foldBlanks('社會處')).toBe('社會處')
  expect(foldBlanks(' \u3000 ')).toBe('')
})
