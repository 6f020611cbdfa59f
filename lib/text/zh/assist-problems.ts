/**
 * Why a form was not filled or a button not pressed, in words: what happened, what was kept, what to do. Keys and values
 * come from `lib/assist/problems.ts` (`problemKeys`); a test asks that each has its sentence here.
 */
import { isDay, isMonth } from '../../domain/months.ts'
import { rocDay, rocMonth } from './dates.ts'

type Values = Readonly<Record<string, string>>

interface AssistProblem {
  key: string
  values: Readonly<Record<string, string | number>>
}

/** One zh-TW sentence for a problem; a key this version does not know gets the general one. */
export function assistProblemText({ key, values: given }: AssistProblem): string {
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
  const sentence = Object.hasOwn(SENTENCES, key) ? SENTENCES[key] : undefined
  return sentence?.(values) ?? '無法代為操作,頁面維持現狀,請自行操作。'
}

const FIELDS: Record<string, string> = {
  kind: '查詢種類',
  month: '查詢年月',
  agency: '機關組織',
  change: '異動類型',
  data: '資料類型',
}
const ANSWERS: Record<string, string> = {
  correction: '差假資料比對(校正)',
  backfill: '差假資料比對(補建)',
  'by-applied-date': '申請日期',
  'by-changed-date': '異動日期',
  all: '全部',
  upsert: '新增(更新)',
  delete: '刪除',
  leave: '差假',
  overtime: '加班',
}
const field = (values: Values): string => `「${FIELDS[values.field ?? ''] ?? '查詢表單'}」`

function answer(value = ''): string {
  if (isMonth(value)) return rocMonth(value)
  return isDay(value) ? rocDay(value) : (ANSWERS[value] ?? value)
}

const option = ({ wanted }: Values): string => (wanted ? `「${answer(wanted)}」` : '要選的項目')
const read = (values: Values): string => (values.read ? `讀到的是「${answer(values.read)}」` : '讀不到填了什麼')
const button = (values: Values): string => `「${values.button || '按鈕'}」`

const KEPT = '已填的內容保留'

const SENTENCES: Record<string, (values: Values) => string> = {
  'no-form': () => '這個頁面沒有統計平台資料查詢的表單,沒有填任何內容,請先開啟該表單。',
  'session-over': () => '系統要求重新登入,沒有再做任何操作,請登入後再試一次。',
  busy: () => '系統仍在處理中(請稍後),沒有再做任何操作,請等處理完再試一次。',
  'form-twice': () => '頁面上有兩份查詢表單,無法分辨該填哪一份,沒有填寫,請自行填寫。',
  'field-missing': (values) => `表單上找不到${field(values)}可填的欄位,${KEPT},請自行填寫這一項。`,
  'field-disabled': (values) => `${field(values)}目前不能填寫,${KEPT},請確認表單後自行填寫。`,
  'field-readonly': (values) => `${field(values)}只能用頁面自己的選單挑選,${KEPT},請自行挑選。`,
  'option-missing': (values) => `${field(values)}沒有${option(values)}可選,${KEPT},請自行確認並選擇。`,
  'option-twice': (values) => `${field(values)}有兩個以上的${option(values)},無法分辨,${KEPT},請自行選擇。`,
  'option-unsafe': (values) => `點選${field(values)}的選項可能會送出表單或離開頁面,因此沒有點選,${KEPT},請自行選擇。`,
  'month-format': () => `無法得知「查詢年月」該用哪種寫法,${KEPT},請自行填寫年月。`,
  'not-kept': (values) =>
    `${field(values)}填入${option(values)}後,${read(values)},其他${KEPT},請自行檢查並填寫這一項。`,
  'form-differs': (values) =>
    `${field(values)}應為${option(values)},但${read(values)},因此沒有送出查詢,表單維持原狀,請檢查後再試。`,
  'no-result': () => '這個頁面沒有可確認的查詢結果,沒有按任何按鈕,請自行操作。',
  'page-unknown': (values) => `找不到前往第 ${values.page} 頁的按鈕,停留在目前這一頁,請自行換頁。`,
  'page-shown': (values) => `目前就是第 ${values.page} 頁,沒有換頁,不需再操作。`,
  'button-missing': (values) => `找不到可按的${button(values)},沒有按任何按鈕,請自行操作。`,
  'button-twice': (values) => `頁面上有兩個${button(values)},無法分辨,沒有按任何按鈕,請自行操作。`,
  'button-disabled': (values) => `${button(values)}目前不能按,頁面維持現狀,請確認表單後再試。`,
  'button-covered': (values) => `${button(values)}被其他畫面蓋住,沒有按下,請先處理蓋住的畫面。`,
  'button-forbidden': (values) => `${button(values)}不在可代按的範圍,沒有按下,請自行操作。`,
}

/** Every key with a sentence, for the test that compares them with the room's. */
export const assistProblemKeys: readonly string[] = Object.keys(SENTENCES)
