import type { Comparison, Data, Mode } from '../../domain/records.ts'
import type { StepId, StepState } from '../../domain/step.ts'

/** The documents' own words for steps, states and queries. */

export const MODE_LABELS: Record<Mode, string> = { correction: '校正', backfill: '補建' }
export const DATA_LABELS: Record<Data, string> = { leave: '差假', overtime: '加班' }
export const CHANGE_LABELS: Record<Comparison['change'], string> = {
  all: '全部',
  upsert: '新增(更新)',
  delete: '刪除',
  unknown: '不明',
}

/** `校正・差假` */
export function comparisonLabel(mode: Mode, data: Data): string {
  return `${MODE_LABELS[mode]}・${DATA_LABELS[data]}`
}

export const STEP_LABELS: Record<StepId, string> = {
  'compare-correction-leave': '比對 校正・差假',
  'compare-correction-overtime': '比對 校正・加班',
  'compare-backfill-leave': '比對 補建・差假',
  'compare-backfill-overtime': '比對 補建・加班',
  differences: '差異處理',
  produce: '下載資料檔',
  file: '報送彙整平臺',
  carried: '校正月份報送',
  survey: 'WebHR 調查表',
  keep: 'WebHR 差假資料維護',
  count: '彙整平臺筆數',
}

export const STATE_LABELS: Record<StepState, string> = {
  todo: '待辦',
  waiting: '等待',
  attention: '注意',
  done: '完成',
  'not-needed': '不需',
}

const QUERY_PAGE = '差勤系統 › 基本設定 › 權限管理 › 統計平台資料查詢'

/** Where the step is done: the menu path as the documents name it. */
export const STEP_PLACES: Record<StepId, string> = {
  'compare-correction-leave': QUERY_PAGE,
  'compare-correction-overtime': QUERY_PAGE,
  'compare-backfill-leave': QUERY_PAGE,
  'compare-backfill-overtime': QUERY_PAGE,
  differences: `${QUERY_PAGE} › 查詢結果`,
  produce: '差勤系統 › 基本設定 › 權限管理 › 統計平台資料下載',
  file: '差勤資料彙整平臺 › 手動報送',
  carried: '差勤系統 › 基本設定 › 權限管理 › 統計平台資料下載,再到差勤資料彙整平臺 › 手動報送',
  survey: 'WebHR › 調查表系統',
  keep: 'WebHR › 差勤子系統',
  count: '差勤資料彙整平臺 › 首頁 › 機關每月筆數統計表',
}

/** Holidays and working days the calendar does not know well enough (R17). */
export const CALENDAR_CAUTIONS = {
  'single-source': '此年度辦公日曆只有單一來源,請以人事行政總處公告為準',
  none: '此年度辦公日曆尚未收錄,只排除星期六、日',
} as const

/** Several things in a row. */
export function listed(words: readonly string[]): string {
  return words.join('、')
}

/** What is added to a few words; nothing where there is nothing. */
export function beside(word: string | undefined | false): string {
  return word ? `・${word}` : ''
}

/** What is said of something named. */
export function named(name: string, said: string | number): string {
  return `${name}:${said}`
}

/** A few words, and more in brackets. */
export function bracketed(word: string, more: string | number): string {
  return `${word}(${more})`
}

/** Sentences one after the other; those that are empty are left out. */
export function sentences(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join('')
}
