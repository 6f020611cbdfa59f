import type { Wanted } from '../../lib/assist/wanted.ts'

/** Query forms to be filled, part by part. As they stand they ask for something else than is wanted, in every answer. */

export const WANTED: Wanted = {
  kind: 'correction',
  month: '2023-05',
  data: 'leave',
  agency: { code: '376420000A', name: '宜蘭縣政府' },
}

export const KINDS = ['申請日期', '異動日期', '差假資料比對(校正)', '差假資料比對(補建)']
export const CHANGES = ['全部', '新增(更新)', '刪除']
export const DATA = ['差假', '加班']

const on = (is: boolean, word: string): string => (is ? ` ${word}` : '')
export const radios = (name: string, words: readonly string[], chosen: number): string =>
  words
    .map((each, at) => `<label><input type="radio" name="${name}"${on(at === chosen, 'checked')}> ${each}</label>`)
    .join(' ')
export const list = (words: readonly string[], chosen = 0): string =>
  `<select>${words.map((each, at) => `<option${on(at === chosen, 'selected')}>${each}</option>`).join('')}</select>`

export interface Parts {
  kind: string
  span: string
  agency: string
  change: string
  data: string
  /** Behind the rows, inside the form. */
  buttons: string
  before: string
  after: string
}

export const PARTS: Parts = {
  kind: radios('k', KINDS, 0),
  span:
    '<input type="radio" name="s">年月 <input value="111">年 <input value="11">月' +
    ' <input type="radio" name="s" checked>日期: <input value="111-11-15">',
  agency: list(['宜蘭縣政府衛生局', '宜蘭縣政府']),
  change: radios('c', CHANGES, 1),
  data: radios('d', DATA, 1),
  buttons: '<input type="submit" value="確定"> <input type="button" value="取消">',
  before: '',
  after: '',
}

export const rowsOf = ({ kind, span, agency, change, data }: Parts): string =>
  Object.entries({ 查詢種類: kind, '查詢年月/日期': span, 機關組織: agency, 異動類型: change, 資料類型: data })
    .map(([label, answers]) => `<tr><td>${label}</td><td>${answers}</td></tr>`)
    .join('')

/** A form with some of its parts made another way. */
export function formWith(parts: Partial<Parts> = {}): string {
  const all = { ...PARTS, ...parts }
  return `<!DOCTYPE html><html><body>${all.before}<form action="javascript:void 0"><table>${rowsOf(all)}
<tr><td>備註</td><td>「差假資料比對(校正)」是根據「異動日期」作為查詢條件。</td></tr></table>
<p>${all.buttons}</p></form>${all.after}</body></html>`
}
