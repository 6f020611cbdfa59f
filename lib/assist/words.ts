/** Words of buttons, each by its words alone (reading/fold.ts, `wordsOf`), as the documents write them [000, 001]. */

/** The only buttons that are ever pressed. What a site teaches never adds to these. */
export const PRESSED = {
  send: /^確定$/,
  back: /^回上一頁$/,
  next: /^下一頁$/,
  page: /^[1-9]\d{0,3}$/,
} as const
export type Press = keyof typeof PRESSED
export const SEND = '確定'
export const BACK = '回上一頁'

/** Buttons that change or send something: never clicked, whatever else stands on them or was taught of them. */
export const NEVER = /資料校正|批次補建|^執行|匯出|產生|上傳|下載|報送/

/** What asks something: a 確定 beside it answers that, and is not the query's. */
export const ASKS = /[?？]|嗎|是否|(確定|確認|即將|將)要?(執行|進行|校正|補建|上傳|送出|刪除|產生|匯出)/

/** What only a pager says around its numbers [000]: 跳至：1頁 每頁顯示：25筆 第1-25筆，共51筆. */
export const PAGER = /第.{0,14}筆|共.{0,8}筆|每頁|跳至|[上下]一頁/

/** A list in which nothing was chosen yet. */
export const PROMPT = /請選擇/

/** Words that stand for a year and a month beside their boxes, and inside their lists. */
export const YEAR = '年'
export const MONTH = '月'
export const WESTERN = /西元|(?<!y)y{4}(?!y)|(?<!\d)(19|20)\d\d/i
export const YEAR_TEXT = /^(?:民國|西元)?(\d{2,4})年?度?$/
export const MONTH_TEXT = /^(\d{1,2})月?份?$/
/** A month in one text: `112/09`, `民國112年9月`; or without anything between, `11209`. */
export const BOTH_TEXT = /^(?:民國|西元)?(\d{2,4})([-/.年])(\d{1,2})(月?)份?$/
export const TIGHT_TEXT = /^(\d{3}|(?:19|20)\d\d)(\d\d)$/
/** A box that says itself how a month is to be written: `yyy/mm`. */
export const PATTERN = /(y{3,4})([-/.年]?)(m{2})(月?)/i
/** What stands right before a box and is its label: `年：`; in 年月 and 日期 it is not. */
export const LABEL_BEFORE = /(?<!年)([年月日]):?$/
export const LABEL_BEHIND = /^[年月日]/
/** What an empty box asks for. */
export const YEAR_HINT = /^(民國|西元)?年$/
export const MONTH_HINT = /^月$/
/** Where a pattern goes on to the day: `yyy/mm/dd`. */
export const DAY_PATTERN = /(m{2}|月).*d.*/i
