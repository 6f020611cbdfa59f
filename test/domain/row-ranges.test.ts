import { expect, test } from 'vitest'
import { countRows, joinRange, type RowRange } from '../../lib/domain/row-ranges.ts'

test.each<[string, RowRange[], RowRange[], number]>([
  [
    'pages in order',
    [
      [1, 25],
      [26, 50],
      [51, 51],
    ],
    [[1, 51]],
    51,
  ],
  [
    'pages out of order, one left out',
    [
      [51, 51],
      [1, 25],
    ],
    [
      [1, 25],
      [51, 51],
    ],
    26,
  ],
  [
    'a page seen twice',
    [
      [1, 25],
      [1, 25],
    ],
    [[1, 25]],
    25,
  ],
  [
    'another page size',
    [
      [1, 25],
      [11, 40],
    ],
    [[1, 40]],
    40,
  ],
  ['nothing shown', [[1, 0]], [], 0],
])('%s', (_, pages, joined, count) => {
  const ranges = pages.reduce<RowRange[]>(joinRange, [])
  expect(ranges).toEqual(joined)
  expect(countRows(ranges)).toBe(count)
})
