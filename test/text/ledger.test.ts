import { isWholeFact } from '../../lib/domain/records.ts'
import { expect, test } from 'vitest'
import { NO_HEAD, type RecordEntry } from '../../lib/domain/ledger.ts'
import type { Finding } from '../../lib/domain/ledger-audit.ts'
import { claimText, erasureText, findingText, ledgerText, parseClaim, PROOF_TEXT } from '../../lib/text/ledger.ts'
import { at, CODE, filed, reading } from '../domain/facts.ts'

const nameOf = (code: string) => (code === CODE ? '宜蘭縣政府' : code)
const entry: RecordEntry = {
  ...{ seq: 1057, id: '', digest: '', link: '', at: at('2023-05-16 09:00') },
  ...{ kind: 'comparison', agency: CODE, month: '2023-03' },
}
const record = reading('2023-03', 'correction', 'leave', 0, '2023-05-16 09:00')

test.each<[Finding, string]>([
  [
    { what: 'changed', seq: 1057, entry, record },
    '帳本第 1,057 筆(宜蘭縣政府 112-03 比對結果,112-05-16 09:00 存入)和存入時不同,現在寫的是:比對 校正・差假:0 筆差異;查詢 112-03-01 至 112-03-31,異動類型「全部」。',
  ],
  [{ what: 'changed', seq: 1057, entry, record: { ...record, period: 7 } as never }, '內容不合格式。'],
  [{ what: 'lost', seq: 1057, entry }, '存入)不見了,也沒有刪除的記載。'],
  [{ what: 'moved', seq: 1057, entry, record }, '被移到別的位置'],
  [{ what: 'unlinked', seq: 3, entry }, '帳本第 3 筆接不上前一筆'],
  [{ what: 'missing', seq: 3, last: 3 }, '帳本缺第 3 筆。'],
  [{ what: 'missing', seq: 3, last: 5 }, '帳本缺第 3–5 筆。'],
  [{ what: 'emptied', seq: 3 }, '帳本第 3 筆被清空,卻沒有刪除的記載。'],
  [
    { what: 'unknown', record: filed('2023-05', '2023-06-02 09:00', '2023-06-02 10:00') },
    '不是由小幫手存入的:宜蘭縣政府 112-05 報送 112-05 資料檔:正確 1,234 筆',
  ],
  [{ what: 'unknown', record: { kind: 'later', agency: 7 } }, '不是由小幫手存入的:內容不合格式。'],
])('%o in words', (finding, words) => {
  expect(findingText(finding, nameOf, isWholeFact)).toContain(words)
})

test('what was erased, when, how many', () => {
  const erased = { at: at('2023-06-01 10:00'), records: 1200 }
  expect(erasureText({ ...erased, scope: { agency: CODE, month: '2023-05' } }, nameOf)).toBe(
    '112-06-01 10:00 刪除 宜蘭縣政府 112-05,1,200 筆',
  )
  expect(erasureText({ ...erased, scope: { agency: 'X' } }, nameOf)).toContain('刪除 X 的全部紀錄')
  expect(erasureText(erased, nameOf)).toContain('刪除 全部資料')
})

test('the head as it is printed is the head as it is typed', () => {
  const head = { head: '3f2a91bc0d4e77a1'.padEnd(64, '0'), count: 1240 }
  expect(ledgerText(head)).toBe('帳本 1,240 筆・校驗碼 3f2a 91bc 0d4e 77a1')
  expect(ledgerText(NO_HEAD)).toBe('帳本 0 筆・校驗碼 —')
  expect(parseClaim('1,240', '3F2A 91bc 0d4e 77a1')).toEqual({ count: 1240, head: '3f2a91bc0d4e77a1' })
  expect(parseClaim(' ', '')).toBeUndefined()
  expect(parseClaim('0', '3f2a')).toEqual({ count: PROOF_TEXT.countWrong, code: PROOF_TEXT.codeWrong })
  expect(parseClaim('12', '')).toEqual({ code: PROOF_TEXT.codeWrong })
  expect(claimText('same', { count: 1240, head: '' })).toContain('1,240 筆帳,現在還是原來的')
})
