/** Words that stand on more than one page, with the document they come from. A page's own words are in its own file. */

/** The row of an empty table [000]. */
export const EMPTY_ROW = '目前無資料'
/** First word of a row that sums up others; in no document, so only where nothing else in it is a record's. */
export const SUM_ROW = /^(合計|小計|總計|共計|累計|總和|平均)/

/** The result page names itself so above its heading [000]. */
export const RESULT_TITLE = '統計平台資料查詢-查詢結果'

/** Labels of the forms [000]; each begins a stretch of the page that ends at the next. */
export const LABELS = {
  kind: /查詢種類/g,
  span: /查詢年月(\/日期)?/g,
  agency: /機關組織/g,
  change: /異動類型/g,
  data: /資料類型/g,
  produceMonth: /下載月份/g,
  notes: /備註|操作方法|注意事項/g,
} as const
export type LabelId = keyof typeof LABELS
/** Those a site's own word can be taught to mean, as the documents write them. */
export const LABEL_WORDS = {
  kind: '查詢種類',
  span: '查詢年月',
  agency: '機關組織',
  change: '異動類型',
  data: '資料類型',
  produceMonth: '下載月份',
} as const

/** 查詢種類 as the form offers it [000]. */
export const KINDS = {
  申請日期: 'by-applied-date',
  異動日期: 'by-changed-date',
  '差假資料比對(校正)': 'correction',
  '差假資料比對(補建)': 'backfill',
} as const
export const CHANGES = { 全部: 'all', '新增(更新)': 'upsert', 刪除: 'delete' } as const
export const DATA = { 差假: 'leave', 加班: 'overtime' } as const
/** What makes another answer of 差假: 差假資料比對. */
export const LONGER = /^資料比對/
export const SPANS = { 年月: 'month', 日期: 'date' } as const

/** Buttons, by their words alone (fold.ts, `wordsOf`) [000]. The document writes JASON beside JSON. */
export const BUTTONS = {
  'send-query': /^確定$/,
  correct: /^資料校正$/,
  run: /^執行$/,
  export: /^匯出$/,
  backfill: /^批次補建$/,
  produce: /^產生JA?SON資料檔$/i,
  history: /^查詢下載紀錄$/,
  back: /^回上一頁$/,
} as const
/** Those a site's own word can be taught to mean, as the documents write them. */
export const BUTTON_WORDS = {
  'send-query': '確定',
  correct: '資料校正',
  backfill: '批次補建',
  produce: '產生JSON資料檔',
  history: '查詢下載紀錄',
  back: '回上一頁',
} as const

/**
 * The overlay while the vendor works: 請稍後 [000], and what stands for it elsewhere (no document). Not a sentence about
 * the overlay: `畫面會呈現"請稍後"` [000].
 */
export const BUSY =
  /^(?!.*(點選|畫面|呈現|若|時,|["「『“]))(.{0,20}(請稍[後候]|請等待|(載入|讀取|查詢|處理)中)|loading|pleasewait)/i

/** Time-out words. The vendor's own are in no document; these are the usual ones. */
export const SESSION_OVER =
  /^(?!.*(分鐘|將|屆時|若)).*(逾時|過期|失效|中斷|登出|未登入|閒置|timeout|expired).{0,12}請.{0,4}登入|^[^,。]{0,6}(連線|登入|作業|操作|閒置|session).{0,4}(逾時|過期|失效|timedout|timeout|expired)[!。.]?$|^請.{0,3}重新登入/i
/** A page that asks for a certificate (eCPA) [001, 002]. */
export const CERTIFICATE = /^.{0,6}憑證(IC卡)?(登入|驗證)$|^.{0,6}PIN碼:?$/i

/** The browser message after a run [000]: `校正資料：總筆數1,成功1筆。`. N stands for a count. 補建's is in no document. */
export const RUN_MESSAGE = '總筆數:?N筆?,?成功:?N筆?'
export const RUNS = { 校正: 'correction', 補建: 'backfill' } as const

/** Any of these, and a page is worth reading (`looks-relevant.ts`); menus of every page of the console have none. */
export const SIGNS =
  /查詢年月|比對差異總筆數|查詢種類|異動類型|資料類型|下載月份|下載紀錄|產生.{4,5}資料檔|平[台臺]資料查詢[-－]查詢結果|逾時|過期|失效|請.{0,4}登入|憑證|PIN碼|timeout|expired/i
