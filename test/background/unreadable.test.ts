import { expect, test } from 'vitest'
import { composeUnreadable } from '../../entrypoints/background/compose.ts'

/** What the panel asks where a column was not found: whether one nobody knows is it, under the site's own name. */
const asked = (of: Parameters<typeof composeUnreadable>[0]['of'], columns: string, unknown: string) => {
  const values = { columns, unknown }
  const { question, offers } = composeUnreadable({ page: 'unreadable', of, reason: 'columns-missing', values })
  // Whatever is asked, the page can be saved.
  expect(offers).toEqual([{ offer: 'copy' }])
  return question
}

test.each([
  ['comparison', '假單狀態', '簽核狀況、加班時數', '假單狀態', ['簽核狀況']],
  ['filing-summary', '正確筆數、錯誤筆數', '通過筆數、退件筆數', '正確筆數', ['通過筆數', '退件筆數']],
  ['monthly-counts', '加班', '加班件數', '加班', ['加班件數']],
  ['filing-errors', '錯誤訊息', '檢核情形', '錯誤訊息', ['檢核情形']],
  ['format-check', '檢核結果', '情形', '檢核結果', ['情形']],
] as const)('%s without %s, with %s', (of, columns, unknown, means, words) =>
  expect(asked(of, columns, unknown)).toEqual({ ask: 'teach', means, words }),
)

test.each([
  ['comparison', '假單狀態', '加班時數'],
  // Known of another table there: no name for this column.
  ['filing-summary', '正確筆數', '說明、大小'],
  ['filing-summary', '正確筆數', ''],
  ['comparison', '', '簽核狀況'],
] as const)('%s without %s, with %s: nothing is asked', (of, columns, unknown) =>
  expect(asked(of, columns, unknown)).toBeUndefined(),
)
