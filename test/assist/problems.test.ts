import { expect, test } from 'vitest'
import { problemKeys } from '../../lib/assist/problems.ts'
import { assistProblemKeys, assistProblemText } from '../../lib/text/assist-problems.ts'

test('each problem has its sentence, and each sentence its problem', () => {
  expect([...assistProblemKeys].sort()).toEqual([...problemKeys].sort())
})

test('a sentence says what happened, what was kept and what to do, in words of the field', () => {
  const say = (key: string, values: Record<string, string> = {}) => assistProblemText({ key, values })
  expect(say('option-missing', { field: 'month', wanted: '2023-05' })).toBe(
    '「查詢年月」沒有「112-05」可選,已填的內容保留,請自行確認並選擇。',
  )
  expect(say('form-differs', { field: 'kind', wanted: 'backfill', read: 'correction' })).toBe(
    '「查詢種類」應為「差假資料比對(補建)」,但讀到的是「差假資料比對(校正)」,因此沒有送出查詢,表單維持原狀,請檢查後再試。',
  )
  for (const key of [...problemKeys, 'unheard-of']) {
    const sentence = say(key, { page: '2' })
    expect(sentence).toMatch(/^[^。]+(請|不需)[^。]+。$/)
    expect(sentence).not.toMatch(/undefined|null|[A-Za-z]/)
  }
})
