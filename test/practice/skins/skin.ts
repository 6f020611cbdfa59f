import type { View } from '../views/view.ts'
import { big5 } from './big5/big5.ts'
import { frames } from './frames/frames.ts'
import { grid } from './grid/grid.ts'
import type { Html, Page } from './html.ts'
import { partial } from './partial/partial.ts'
import { plain } from './plain/plain.ts'

/*
 * How to operate the console, in every skin by visible words alone (by hand, or in a browser test):
 *
 * - Functions: the link 統計平台資料查詢 or 統計平台資料下載. On every page; in `frames` in the frame `left`, and only there.
 * - Asking: under the labels 查詢種類, 查詢年月/日期, 異動類型 and 資料類型 click an answer's words (labels of radio buttons;
 *   `partial`: ties label and button by id; `grid`: boxes); in 查詢年月/日期 年月 or 日期: first, then the text boxes: year, month, day.
 *   機關組織 is a select (`grid`: click what the box shows, then the name in the list that opens). Then 確定.
 *   A label is a cell of a row, beside its answers; in `grid` rows and cells are div.
 *   What is no month or day brings the form back with 請輸入正確的查詢年月/日期。 (`frames`: in the result frame, a second form then).
 * - Where the answer appears: `plain`, `grid`, `big5`: a new document. `frames`: a new document in the frame `result`, the
 *   form standing on in the frame `form`. `partial`: below the form in the same document, 請稍後 over it until it is there.
 *   In `frames` and `partial` the result before it stands until then, so do not wait for any 查詢年月： but for
 *   the log's next `query` entry, and then for its heading, and in `partial` for 請稍後 to go.
 * - Turning pages: 下一頁, 上一頁; or write behind 跳至： and press Enter; or choose from the select behind 每頁顯示：.
 * - Running: 資料校正 or 執行, 批次補建; the message box comes when the answer does (`partial`: over 請稍後, no navigation).
 *   匯出 downloads. 回上一頁: the form (`frames`, `partial`: the result is emptied, the form is there already). 取消: the menu.
 * - Producing: 機關組織 as above, two selects under 下載月份, then 產生JSON資料檔: 請稍後, then a window with the link 下載JSON資料檔.
 *   查詢下載紀錄: a new document (`partial`: below the form; `frames`: a window of its own, 關閉 closes it).
 * - An ended session: the login page in place of the answer (`frames`: in the frame that asked; logging in brings back all
 *   frames. `partial`: the page goes there). 登入 with any name and password leads to the menu.
 *
 * Addresses may be opened directly, but in `frames` a page without its frames goes to the frameset, without function chosen.
 */

/** One vendor's way of saying the views. */
export interface Skin {
  /** What its pages are written in, and so what its forms come in as. */
  readonly charset: 'utf-8' | 'big5'
  /** `isPartial`: a page's own script asks, for the parts that change. */
  render(view: View, isPartial: boolean): Page
  /** Documents that say nothing of the state, by address. */
  readonly standing?: Readonly<Record<string, () => Html>>
}

export const skins = { plain, frames, partial, grid, big5 } as const satisfies Record<string, Skin>
export type SkinName = keyof typeof skins
export const skinNames = Object.keys(skins) as SkinName[]

export function findSkin(name: string): SkinName {
  if (Object.hasOwn(skins, name)) return name as SkinName
  throw new Error(`no skin ${name}; there are: ${skinNames.join(', ')}`)
}
