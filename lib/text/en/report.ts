/** The words of the month's report: its CSV and its printed page. */

export const REPORT_TITLE = '差勤資料報送檢核表'

export const REPORT_TEXT = {
  month: '年月',
  agency: '機關',
  due: '報送期限',
  safe: '建議完成日',
  safeSame: '同期限',
  step: '項目',
  state: '狀態',
  reason: '說明',
  evidence: '依據',
  evidenceHeading: '依據與紀錄',
  evidenceHint: '依發生時間排列;「依據」欄的編號即下表編號。',
  number: '編號',
  time: '時間',
  content: '內容',
  noEvidence: '這個月還沒有任何紀錄。',
  officer: '承辦人',
  supervisor: '主管',
  signHint: '簽章・日期',
  producedAt: '製表時間',
  print: '列印',
  back: '回總覽',
  overdue: '逾期',
  footing:
    '本表依存放在這台電腦的紀錄推算,資料沒有傳到其他地方。讀取結果為網頁當時所載文字,手動標記由承辦人自行填寫(備註不列入)。本表不含個人資料。',
} as const

/** Why the report page shows no report. */
export const REPORT_PROBLEMS = {
  'no-question': '網址沒有指明機關與年月。請從總覽的月份頁按「列印」開啟。',
  'unknown-agency': '這台電腦沒有這個機關的資料,可能已被刪除,或網址不完整。請從總覽重新選擇。',
  'unknown-month': '這個月份不在檢核範圍:早於該機關的起始年月,或還沒到。請從總覽重新選擇。',
} as const
export type ReportProblem = keyof typeof REPORT_PROBLEMS

/** Columns of the CSV, in order. ISO beside 民國, so that both people and programs can sort. */
export const CSV_COLUMNS = [
  '類別',
  '機關',
  '機關代碼',
  '年月',
  '年月(ISO)',
  '報送期限',
  '報送期限(ISO)',
  '建議完成日',
  '建議完成日(ISO)',
  '項目',
  '狀態',
  '說明',
  '依據編號',
  '依據',
  '依據時間',
  '依據時間(ISO)',
  '製表時間',
  '製表時間(ISO)',
] as const

export const CSV_STEP_ROW = '項目'
export const CSV_RECORD_ROW = '紀錄'

/** The end of a report file's name; the month stands before it, so that files sort. */
export const CSV_NAME = '報送檢核.csv'
