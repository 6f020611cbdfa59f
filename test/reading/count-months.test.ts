import { expect, test } from 'vitest'
import { dataIn, monthInCell, monthInHead } from '../../lib/reading/pages/count-months.ts'

const year = () => '112'

test.each([
  ['1月差假', '2023-01'],
  ['12月', '2023-12'],
  ['十二月加班', '2023-12'],
  ['111年9月', '2022-09'],
  ['09月份差假', '2023-09'],
  ['1~3月差假', undefined],
  ['1月至3月', undefined],
  ['13月', undefined],
  ['差假', undefined],
])('over a column: %s', (words, month) => expect(monthInHead(words, year)).toBe(month))

test.each([
  ['1月', '2023-01'],
  ['一 月', '2023-01'],
  ['１２', '2023-12'],
  ['111年9月', '2022-09'],
  ['111-09', '2022-09'],
  ['11109', '2022-09'],
  ['2022/09', '2022-09'],
  ['合計', undefined],
  ['', undefined],
  ['1~3月', undefined],
])('before a row: %s', (text, month) => expect(monthInCell(text, year)).toBe(month))

test.each([
  ['差 假', 'leave'],
  ['1月加班', 'overtime'],
  ['差假加班', undefined],
  ['差旅', undefined],
])('%s', (text, data) => expect(dataIn(text)).toBe(data))
