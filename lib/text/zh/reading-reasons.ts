/**
 * Why a page could not be read, in words. Keys and values come from `lib/reading/verdicts.ts` (`reasonKeys`); a test
 * asks that each has its sentence here.
 */
import { formatCount, rocDay, rocMonth } from './dates.ts'

type Values = Readonly<Record<string, string | number>>

/** One zh-TW sentence for a reason; a key this version does not know gets the general one. */
export function readingReasonText({ key, values }: { key: string; values: Values }): string {
  const sentence = Object.hasOwn(SENTENCES, key) ? SENTENCES[key] : undefined
  return sentence?.(values) ?? '頁面內容無法確認,不予採計。'
}

/** A reading as `read` prints it (contract.md): the reason in words. `say`: for pages beyond the console's. */
export function readingInWords(reading: object, say = readingReasonText): object {
  return 'reason' in reading ? { ...reading, reason: say(reading.reason as { key: string; values: Values }) } : reading
}

const KINDS: Record<string, string> = {
  correction: '校正',
  backfill: '補建',
  'by-applied-date': '申請日期',
  'by-changed-date': '異動日期',
  listing: '清單(非比對)',
}
const kind = (value: string | number | undefined): string => KINDS[String(value)] ?? String(value)
const count = (value: string | number | undefined): string => `${formatCount(Number(value))} 筆`
const period = ({ from, to }: Values): string => `${rocDay(String(from))}~${rocDay(String(to))}`

const SENTENCES: Record<string, (values: Values) => string> = {
  'heading-missing': () => '找不到查詢結果的標題(查詢年月…共 N 筆)。',
  'heading-broken': ({ text }) => `查詢結果的標題讀不到筆數:「${text}」。`,
  'heading-period': ({ text }) => `標題的查詢年月不是正確的起訖日期:「${text}」。`,
  'heading-agency': ({ text }) => `標題讀不到機關名稱與十碼機關代碼:「${text}」。`,
  'heading-both': () => '標題同時寫了「比對差異總筆數」和「共 N 筆」,無法判斷是校正還是補建。',
  'headings-differ': () => '頁面上有兩個不同的查詢結果標題。',
  'mode-both': () => '標題是校正(比對差異總筆數),頁面卻有「批次補建」,互相矛盾。',
  busy: () => '系統仍在處理中(請稍後),畫面上可能是舊資料。',
  'query-mode': ({ page, query }) => `查詢的是「${kind(query)}」,頁面卻是「${kind(page)}」的結果。`,
  'query-month': (values) => `查詢的是 ${rocMonth(String(values.query))},標題卻是 ${period(values)}。`,
  'query-date': (values) => `查詢的是 ${rocDay(String(values.query))},標題卻是 ${period(values)}。`,
  'query-agency': ({ query, page }) => `查詢的機關是「${query}」,標題卻是「${page}」。`,
  'table-missing': () => '找不到差異資料的表格。',
  'tables-torn': () => '頁面上有幾個相似的表格,無法拼成同一份資料。',
  'columns-missing': ({ columns, unknown }) =>
    `表格找不到欄位:${columns}。${unknown ? `這一頁不認得的欄位:${unknown}。` : ''}`,
  'columns-twice': ({ column }) => `表格有兩個「${column}」欄位。`,
  'pager-broken': ({ text }) => `讀不懂頁次資訊:「${text}」。`,
  'pagers-differ': ({ one, other }) => `頁面上的頁次資訊不一致:「${one}」與「${other}」。`,
  'pager-total': ({ total, pager }) => `標題說 ${count(total)},頁次卻說共 ${count(pager)}。`,
  'pager-rows': ({ from, to, rows }) => `頁次說顯示第 ${from} 到 ${to} 筆,表格卻有 ${count(rows)}。`,
  'rows-more': ({ total, rows }) => `總筆數是 ${count(total)},表格卻有 ${count(rows)}。`,
  'rows-at-zero': ({ rows }) => `總筆數是 0 筆,表格卻有 ${count(rows)}。`,
  'empty-row': ({ total }) => `總筆數是 ${count(total)},表格卻寫「目前無資料」。`,
  'empty-unsaid': () => '表格沒有資料列,也沒有「目前無資料」或「共 0 筆」,資料可能尚未載入。',
  'rows-stray': () => '總筆數是 0 筆,頁面上卻有看似資料的內容。',
  'old-rows': (values) => `有資料列的異動日期(${values.changedOn})不在標題的月份(${period(values)})內,可能是舊資料。`,
  'changed-on': ({ text }) => `有資料列的異動日期不是日期:「${text}」。`,
  'history-month': () => '下載紀錄的標題讀不到年月。',
  'history-cell': ({ column, text }) => `下載紀錄有一列的「${column}」讀不懂:「${text}」。`,
}

/** Every key with a sentence, for the test that compares them with the reader's. */
export const readingReasonKeys: readonly string[] = Object.keys(SENTENCES)
