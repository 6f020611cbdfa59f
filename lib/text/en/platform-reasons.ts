/**
 * Why a page of the platform could not be read, in words: `reading-reasons.ts` has those of the console, and of both.
 * A file of its own, for the panel on the console's pages needs none of them. Keys: `lib/reading/platform-verdicts.ts`.
 */
import { formatCount, rocMonth } from './dates.ts'
import { readingReasonText } from './reading-reasons.ts'

type Values = Readonly<Record<string, string | number>>

const SENTENCES: Record<string, (values: Values) => string> = {
  'cell-count': ({ column, text }) => `有一列的「${column}」不是筆數:「${text}」。`,
  'cell-time': ({ column, text }) => `有一列的「${column}」不是日期與時間:「${text}」。`,
  'cell-agency': ({ text }) => `有一列讀不到十碼機關代碼,或有兩個不同的代碼:「${text}」。`,
  'filing-sum': ({ total, accepted, rejected }) =>
    `有一列的總筆數是 ${count(total)},正確 ${count(accepted)}加錯誤 ${count(rejected)}卻不相等。`,
  'filing-agency': ({ file, agency }) => `檔名是其他機關的:「${file}」,該列的機關代碼卻是 ${agency}。`,
  'agency-twice': ({ agency }) => `同一個機關(${agency})出現兩列,無法判斷哪一列是最近一次報送。`,
  'result-unclear': ({ file, text }) => `看不出檔案「${file}」的結果是否成功:「${text}」。`,
  'result-differs': ({ file, text }) => `檔案「${file}」的結果是成功(${text}),卻又列出錯誤訊息。`,
  'error-blank': () => '有一列的「錯誤訊息」是空白。',
  'months-missing': ({ text }) => `統計表找不到月份,或分不出差假與加班:「${text}」。`,
  'year-unknown': () => '看不出目前選的是哪一個年度的頁籤。',
  'years-differ': ({ one, other }) => `頁面上的年度不一致:${one} 年與 ${other} 年。`,
  'count-twice': ({ agency, month }) => `機關 ${agency} 的 ${rocMonth(String(month))} 出現兩次。`,
  'counts-pair': ({ agency, month }) => `機關 ${agency} 的 ${rocMonth(String(month))} 只有差假或只有加班的筆數。`,
  'counts-sum': ({ agency, said, sum }) => `機關 ${agency} 的合計是 ${count(said)},各月加起來卻是 ${count(sum)}。`,
}
const count = (value: string | number | undefined): string => `${formatCount(Number(value))} 筆`

/** One zh-TW sentence for a reason of any page. */
export function everyReasonText(reason: { key: string; values: Values }): string {
  const sentence = Object.hasOwn(SENTENCES, reason.key) ? SENTENCES[reason.key] : undefined
  return sentence?.(reason.values) ?? readingReasonText(reason)
}

/** Every key with a sentence here, for the test that compares them with the reader's. */
export const platformReasonSentences: readonly string[] = Object.keys(SENTENCES)
