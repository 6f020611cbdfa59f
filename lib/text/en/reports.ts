import { formatCount } from './dates.ts'

/** The words of the dashboard's page of reports. */

export const REPORTS_TEXT = {
  heading: '報表',
  choose: '選擇報表',
  kind: '報表種類',
  whose: '機關',
  from: '起月',
  to: '迄月',
  month: '月份',
  year: '年度',
  notes: '含備註',
  notesHint: '備註是手動標記時填寫的文字,可能寫有姓名。不勾選時,報表不含個人資料。',
  files: '下載或列印',
  ods: '下載 ODS',
  xlsx: '下載 XLSX',
  print: '列印',
  allNoPrint: '列印請選一個機關。全部機關的報表不含依據清單。',
  preview: '預覽',
  sheets: '工作表',
  working: '整理資料',
  writing: '產生檔案',
  stop: '停止',
  stopped: '已停止,沒有產生檔案。',
  again: '重新整理',
  failed: '報表沒有做成,資料沒有變更。請再試一次。',
  tooMany: '資料列超過試算表能放的列數。請縮短期間,或一次選一個機關。',
  notYet: '這個機關的起始年月還沒到,沒有可以做報表的月份。',
  empty: '沒有資料列。',
} as const

export function csvAction(sheet: string): string {
  return `下載 CSV(${sheet})`
}

export function agenciesProgress(done: number, total: number): string {
  return `${formatCount(done)} / ${formatCount(total)} 個機關`
}

export function rowsProgress(done: number, total: number): string {
  return `${formatCount(done)} / ${formatCount(total)} 列`
}

export function secondsLeft(seconds: number): string {
  return `約剩 ${seconds} 秒`
}

export function sheetTab(name: string, rows: number): string {
  return `${name} ${formatCount(rows)} 列`
}

export function moreRows(shown: number, rows: number): string {
  return `預覽前 ${formatCount(shown)} 列,共 ${formatCount(rows)} 列;下載的檔案含全部。`
}

export function savedText(name: string): string {
  return `已產生 ${name},請到瀏覽器的下載資料夾查看。`
}
