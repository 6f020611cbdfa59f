import { expect, test } from 'vitest'
import { readResult } from '../../lib/reading/pages/file-results.ts'

const FILE = '376420000A_20230602090000.json'

test.each([
  ['檢核正確', '', true],
  ['上傳成功。', '-', true],
  ['上傳成功(1,234筆)', '', true],
  ['檢核完成，無錯誤', '無', true],
  ['檔案檢核通過', '查無錯誤', true],
  ['檢核有誤', 'JSON 架構錯誤-缺少地點項目', false],
  ['上傳失敗：檔案超過5MB', '', false],
  ['不正確', '', false],
  ['上傳成功，但有 3 筆錯誤', '', false],
  ['正確 1,234 筆，錯誤 0 筆', '', true],
  ['上傳成功：正確1,232筆，錯誤2筆', '', false],
])('%s · %s', (result, message, ok) => expect(readResult(FILE, result, message)).toMatchObject({ ok }))

test.each([
  ['已收件', '', 'result-unclear'],
  ['', '', 'result-unclear'],
  ['成功筆數', '', 'result-unclear'],
  ['上傳成功？', '', 'result-unclear'],
  ['上傳成功', '格式錯誤', 'result-differs'],
  ['檢核中', '', 'busy'],
  ['35%', '', 'busy'],
])('%s · %s is not believed', (result, message, key) => {
  expect(() => readResult(FILE, result, message)).toThrow(
    expect.objectContaining({ reason: expect.objectContaining({ key }) }),
  )
})

test('the words of a refusal are the platform’s; counts are kept where both are said', () => {
  expect(readResult(FILE, '正確 1,232 筆，錯誤 2 筆')).toEqual({
    file: FILE,
    producedAt: '2023-06-02T09:00:00+08:00',
    ok: false,
    message: '正確 1,232 筆，錯誤 2 筆',
    accepted: 1232,
    rejected: 2,
  })
  expect(readResult(FILE, '上傳失敗', '機關代碼不符').message).toBe('機關代碼不符')
})
