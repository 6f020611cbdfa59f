import type { Comparison, Data, Mode } from '../../domain/records.ts'
import type { StepId, StepState } from '../../domain/step.ts'

/** The words for steps, states and queries. */

export const MODE_LABELS: Record<Mode, string> = { correction: 'Correction', backfill: 'Backfill' }
export const DATA_LABELS: Record<Data, string> = { leave: 'Leave', overtime: 'Overtime' }
export const CHANGE_LABELS: Record<Comparison['change'], string> = {
  all: 'All',
  upsert: 'Added (updated)',
  delete: 'Deleted',
  unknown: 'Unknown',
}

/** `Correction · leave` */
export function comparisonLabel(mode: Mode, data: Data): string {
  return `${MODE_LABELS[mode]} · ${DATA_LABELS[data].toLowerCase()}`
}

export const STEP_LABELS: Record<StepId, string> = {
  'compare-correction-leave': 'Compare correction · leave',
  'compare-correction-overtime': 'Compare correction · overtime',
  'compare-backfill-leave': 'Compare backfill · leave',
  'compare-backfill-overtime': 'Compare backfill · overtime',
  differences: 'Handle differences',
  produce: 'Download data file',
  file: 'File on the platform',
  carried: 'File the carrying month',
  survey: 'WebHR survey',
  keep: 'WebHR leave data',
  count: 'Platform row count',
}

export const STATE_LABELS: Record<StepState, string> = {
  todo: 'Open',
  waiting: 'Waiting',
  attention: 'Attention',
  done: 'Done',
  'not-needed': 'Not needed',
}

const QUERY_PAGE = 'Console: 「基本設定 › 權限管理 › 統計平台資料查詢」'
const DOWNLOAD_PAGE = 'Console: 「基本設定 › 權限管理 › 統計平台資料下載」'

/** Where the step is done: the menu path as it stands on the page. */
export const STEP_PLACES: Record<StepId, string> = {
  'compare-correction-leave': QUERY_PAGE,
  'compare-correction-overtime': QUERY_PAGE,
  'compare-backfill-leave': QUERY_PAGE,
  'compare-backfill-overtime': QUERY_PAGE,
  differences: `${QUERY_PAGE} › results`,
  produce: DOWNLOAD_PAGE,
  file: 'Platform: 「手動報送」',
  carried: `${DOWNLOAD_PAGE}, then platform: 「手動報送」`,
  survey: 'WebHR: 「調查表系統」',
  keep: 'WebHR: 「差勤子系統」',
  count: 'Platform: 「首頁 › 機關每月筆數統計表」',
}

/** Holidays and working days the calendar does not know well enough (R17). */
export const CALENDAR_CAUTIONS = {
  'single-source':
    'The office calendar for this year comes from a single source; go by the announcement of the Directorate-General of Personnel Administration',
  none: 'There is no office calendar for this year yet; only Saturdays and Sundays are left out',
} as const

/** Several things in a row. */
export function listed(words: readonly string[]): string {
  return words.join(', ')
}

/** What is added to a few words; nothing where there is nothing. */
export function beside(word: string | undefined | false): string {
  return word ? ` · ${word}` : ''
}

/** What is said of something named. */
export function named(name: string, said: string | number): string {
  return `${name}: ${said}`
}

/** A few words, and more in brackets. */
export function bracketed(word: string, more: string | number): string {
  return `${word} (${more})`
}

/** Sentences one after the other; those that are empty are left out. */
export function sentences(...all: readonly string[]): string {
  return all.filter((one) => one !== '').join(' ')
}
