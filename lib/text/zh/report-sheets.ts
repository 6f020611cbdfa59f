import type { Fact } from '../../domain/records.ts'

/** The words of the reports' sheets: their names, their columns, what stands in a cell in few words. */

/** The twin of a 民國 column that sorts. */
export function isoHeading(heading: string): string {
  return `${heading}(ISO)`
}

export const SHEETS = {
  summary: '摘要',
  webhr: '摘要(WebHR)',
  runs: '校正與補建',
  files: '資料檔與報送',
  differences: '差異',
  evidence: '依據',
  about: '說明',
  month: '月證明',
  year: '年度證明',
  yearWebhr: '年度證明(WebHR)',
  totals: '統計',
} as const

export const COLUMNS = {
  agency: '機關',
  code: '機關代碼',
  month: '年月',
  due: '報送期限',
  safe: '建議完成日',
  runs: '校正與補建',
  runRows: '校正補建成功筆數',
  carriers: '歸屬月份',
  carried: '校正月份報送',
  produce: '資料檔',
  producedAt: '產製時間',
  records: '資料檔筆數',
  file: '報送',
  filedAt: '報送時間',
  accepted: '正確筆數',
  rejected: '錯誤筆數',
  firstFiled: '首次報送完成',
  survey: '調查表',
  surveyAt: '調查表標記時間',
  timeliness: '準時情形',
  lateDays: '晚或逾期天數',
  standing: '全月情形',
  remarks: '說明',
  keep: 'WebHR 差假資料維護',
  keepAt: '維護標記時間',
  platform: '平臺筆數',
  leaveCount: '平臺差假筆數',
  overtimeCount: '平臺加班筆數',
  countAt: '平臺筆數讀取時間',
  way: '方式',
  data: '資料',
  ranOn: '執行日',
  total: '總筆數',
  succeeded: '成功筆數',
  left: '未成功筆數',
  carrierState: '歸屬月份報送情形',
  inferred: '推定',
  recordedAt: '紀錄時間',
  fileName: '檔名',
  fileState: '檔案情形',
  inForce: '有效檔',
  filingState: '報送結果',
  comparison: '比對',
  query: '查詢範圍',
  foundAt: '發現時間',
  found: '差異筆數',
  rowsRead: '讀到明細筆數',
  changes: '明細異動狀態',
  clearedAt: '複查為 0 時間',
  handled: '處理情形',
  ranBetween: '執行紀錄',
  number: '編號',
  kind: '類別',
  content: '內容',
  at: '時間',
  steps: '依據項目',
  step: '項目',
  state: '情形',
  reason: '說明',
  months: '月數',
  item: '項目',
  value: '內容',
} as const

/** Of a comparison's own columns: what follows its label. */
export const CELL_COLUMNS = { count: '筆數', at: '讀取時間' } as const

export const FACT_KINDS: Record<Fact['kind'], string> = {
  comparison: '比對',
  correction: '資料校正',
  backfill: '批次補建',
  production: '產製',
  filing: '報送',
  'filing-errors': '錯誤明細',
  count: '平臺筆數',
  mark: '手動標記',
}

export const WORDS = {
  byMark: '手動標記',
  filedThrough: '依設定視為已報送',
  allDone: '全部完成',
  unfinished: '未完成',
  countUnknown: '不明',
  wholeMonth: '整月・全部',
  carrierFiled: '已報送',
  carrierOpen: '尚未報送',
  owesNothing: '沒有成功的資料,不必報送',
  backfillInferred: '補建的歸屬月份依校正同理推定,請確認',
  notNeeded: '承辦人註明不需要執行',
  complete: '完整',
  premature: '提前產製,不完整',
  unverified: '完整(時間取自下載紀錄,未驗證)',
  inForce: '是',
  noFile: '找不到對應的資料檔,不列入',
  accepted: '報送完成',
  rejected: '有錯誤',
  acceptedPremature: '檔案提前產製,不列入',
  ran: '有',
  noRun: '沒有執行紀錄',
  noRunYet: '尚未執行',
  cleared: '已處理,複查為 0 筆',
  marked: '手動標記已處理',
  ranNotRead: '已執行,待複查',
  open: '待處理',
  otherChange: '其他',
} as const

/** 異動狀態 as the documents write them; any other text of a page is not repeated in a report. */
export const CHANGE_STATES: readonly string[] = ['新增(更新)', '刪除']

export function changesText(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([state, count]) => `${state} ${count}`).join('、')
}

export function leftRowsText(left: number): string {
  return `還有 ${left} 筆未成功`
}
