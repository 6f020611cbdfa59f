import type { Kind } from '../state/query.ts'
import type { Data } from '../state/row.ts'

/** The vendor's own words (document 000), the same in every skin. */
export const system = '差勤電子表單系統'
export const office = '宜蘭縣政府'
export const greeting = '李○○您好 [HR1]'

export const modules = ['差勤系統', '差勤管理', '流程系統', '基本設定', '教育訓練', '人事系統']
export const areas = ['權限管理', '資料管理', '值班管理', '排班管理', '刷卡管理']
export const functions = [
  '帳號權限設定',
  '角色設定',
  '帳號角色管理',
  '差假資料匯入(XLS)',
  '差假資料導出(XLSX)',
  '大批資料更新',
  '新到職人員資料同步',
  '部門IP管理',
  '統計平台資料下載',
  '統計平台項目設定',
  '統計平台資料查詢',
]

/** The document numbers two of them 4. */
export const queryNotes = [
  '1. 「申請日期、異動日期、差假資料比對(校正)」根據人員類別「編制人員,駐衛警,約聘人員(含職代),約僱人員(含職代),技工工友(含駕駛),清潔隊員,教師,代理教師,教師(兼行政),代理教師(兼行政),警察外動,消防局外動」作為查詢條件。',
  '2. 「差假資料比對(校正)」是根據「異動日期」作為查詢條件。',
  '3. 「差假資料比對(補建)」是根據「申請日期」作為查詢條件。',
  '4. 「差假資料比對(校正)」針對統計平台資料的異動狀態與差假資料的審核狀態,進行比對校正。',
  '4. 「差假資料比對(補建)」針對統計平台查無此差假資料,進行補建動作。',
]

export const downloadNotes = [
  '1.請點選"產生JSON資料檔"，畫面會呈現"請稍後"。',
  '2.產生完，系統會彈跳出視窗，請點選"下載JSON資料檔"，即可下載檔案。',
]

export const kindNames: Record<Kind, string> = {
  'by-applied-date': '申請日期',
  'by-changed-date': '異動日期',
  correction: '差假資料比對(校正)',
  backfill: '差假資料比對(補建)',
}

/** The overtime columns are in no document; they are ours, after the pattern of leave. */
export const typeColumn: Record<Data, string> = { leave: '假別', overtime: '加班別' }
