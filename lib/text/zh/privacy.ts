import { DETAIL_DAYS } from '../../domain/detail-days.ts'
import { formatCount } from './dates.ts'

/** The words of 設定 › 個資與明細. */

export const PRIVACY_TEXT = {
  kept: '會留下',
  keptList: [
    '每次比對的機關、年月、筆數、查詢條件與時間;校正、補建、產製、報送的筆數與時間;您的手動標記與備註。',
    '差異的明細列:部門、假別、起訖時間、異動日期與狀態,姓名遮蔽(陳○○)。',
  ],
  never: '從不留下',
  neverList: ['身分證字號、完整姓名、請假事由,以及頁面上的其他欄位。', '資料檔的內容、登入的帳號密碼。'],
  days: '明細列在月份結案後保留幾天',
  daysHint: `${DETAIL_DAYS.least} 至 ${DETAIL_DAYS.most} 天,預設 ${DETAIL_DAYS.usual} 天。到期自動刪除明細列,筆數與狀態都保留。結案是指「WebHR 調查表」完成;不在檢核範圍的月份從最後讀取日起算。`,
  daysProblem: `請填 ${DETAIL_DAYS.least} 至 ${DETAIL_DAYS.most} 的整數。沒有儲存。`,
  saved: '已儲存;已到期的明細列已刪除。',
  erase: '立即刪除明細',
  eraseMeaning: '只刪除差異的明細列;筆數、狀態與期限都不變。刪除後無法復原,還原備份也不會帶回。',
  which: '刪除範圍',
  confirm: '確定刪除明細',
  nothing: '這台電腦沒有明細列可刪除。',
  backups: '先前匯出的備份檔可能還有明細,請自行刪除不用的備份檔。',
} as const

/** What there is of detail rows, in a few places. */
export interface RowsCount {
  months: number
  rows: number
}

export type RowsScope = 'closed' | 'all'

export function scopeText(scope: RowsScope, { months, rows }: RowsCount): string {
  const name = scope === 'closed' ? '只刪除已結案月份的明細' : '刪除全部明細,未結案的也刪除'
  return `${name}:${formatCount(months)} 個月、${formatCount(rows)} 列`
}

export function rowsErasedText({ months, rows }: RowsCount): string {
  return `已刪除 ${formatCount(months)} 個月、${formatCount(rows)} 列明細。${PRIVACY_TEXT.backups}`
}
