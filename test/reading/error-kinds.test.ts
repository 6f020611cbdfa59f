import { expect, test } from 'vitest'
import { groupErrors, kindOfError } from '../../lib/reading/pages/error-kinds.ts'

test.each([
  ['加班已請領分鐘數格式錯誤', [], '加班已請領分鐘數格式錯誤'],
  ['JSON  架構錯誤-缺少地點項目', [], 'JSON 架構錯誤-缺少地點項目'],
  ['第 12 筆：「林○明」身分證號 G212340001 格式錯誤', [], '「…」身分證號 … 格式錯誤'],
  ['林○明 112-05-03 18:00 之加班重複', ['林○明'], '○ … 之加班重複'],
  ['分鐘數 180 超過上限 46 小時', [], '分鐘數 … 超過上限 … 小時'],
  ['加班格式錯誤', ['加'], '加班格式錯誤'],
])('%s', (message, values, kind) => expect(kindOfError(message, values)).toBe(kind))

test('grouped, the most frequent first, else as they came', () => {
  expect(groupErrors(['甲', '乙', '丙', '乙'])).toEqual([
    { message: '乙', count: 2 },
    { message: '甲', count: 1 },
    { message: '丙', count: 1 },
  ])
})
