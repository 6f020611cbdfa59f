import { expect, test } from 'vitest'
import { readPagers } from '../../lib/reading/pages/pagers.ts'
import { Stream } from '../../lib/reading/stream.ts'
import { Refusal } from '../../lib/reading/verdicts.ts'

/** A stream of lines, each a block of its own. */
function say(...lines: string[]): Stream {
  const stream = new Stream()
  for (const line of lines) {
    stream.block++
    stream.say({} as Text, line)
  }
  return stream
}

test.each([
  [['第1-25筆,共51筆'], { range: [1, 25], total: 51 }],
  [['第1-0筆,共0筆'], { range: [1, 0], total: 0 }],
  [['跳至:頁每頁顯示:25筆第26~50筆共1,234筆'], { range: [26, 50], total: 1234 }],
  [['共0筆'], { range: null, total: 0 }],
  [['共51筆', '第1-25筆,共51筆', '第1-25筆,共51筆'], { range: [1, 25], total: 51 }],
  [['第1-2', '5筆,共5', '1筆'], { range: [1, 25], total: 51 }],
  [['本頁共25筆資料', '每頁25筆'], undefined],
  [[''], undefined],
])('%j', (lines, pager) => expect(readPagers([say(...lines)])).toEqual(pager))

test.each([
  [['第1-25筆,共51筆', '第26-50筆,共51筆'], 'pagers-differ'],
  [['第1-25筆,共51筆', '共50筆'], 'pagers-differ'],
  [['第1-25筆,共筆'], 'pager-broken'],
  [['第a-b筆,共51筆'], 'pager-broken'],
])('%j is refused', (lines, key) => {
  try {
    readPagers([say(...lines)])
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).reason.key).toBe(key)
  }
})
