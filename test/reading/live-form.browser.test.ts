import { expect, test } from 'vitest'
import { readPage } from '../../lib/reading/read-page.ts'

/** A form as the operator left it, not as the page began: `checked` and `selected` in the HTML tell only that. */

const PAGE = `<table>
  <tr><td>查詢種類</td><td><label><input type="radio" name="k" checked> 申請日期</label><label><input type="radio" name="k"> 異動日期</label>
    <label><input type="radio" name="k"> 差假資料比對(校正)</label><label><input type="radio" name="k"> 差假資料比對(補建)</label></td></tr>
  <tr><td>查詢年月/日期</td><td><label><input type="radio" name="s" checked> 年月</label> <input value="112"> 年 <input value="09"> 月
    <label><input type="radio" name="s"> 日期:</label> <input value="112-09-15"></td></tr>
  <tr><td>機關組織</td><td><select><option selected>宜蘭縣政府</option><option>冬山鄉公所</option></select></td></tr>
  <tr><td>異動類型</td><td><label><input type="radio" name="c" checked> 全部</label><label><input type="radio" name="c"> 新增(更新)</label><label><input type="radio" name="c"> 刪除</label></td></tr>
  <tr><td>資料類型</td><td><label><input type="radio" name="d" checked> 差假</label><label><input type="radio" name="d"> 加班</label></td></tr>
</table><input type="submit" value="確定"><input type="button" value="取消">`

test('what is chosen and typed now is read, whatever the page began with', () => {
  document.body.innerHTML = PAGE
  const choose = (words: string): void =>
    [...document.querySelectorAll('label')].find((label) => label.textContent?.trim() === words)?.click()
  const read = () => readPage(document) as unknown as Record<string, unknown>
  expect(read()).toMatchObject({
    verdict: 'observed',
    kind: 'by-applied-date',
    month: '2023-09',
    change: 'all',
    data: 'leave',
  })
  choose('差假資料比對(校正)')
  choose('加班')
  choose('刪除')
  ;(document.querySelectorAll('input:not([type])')[1] as HTMLInputElement).value = '10'
  ;(document.querySelector('select') as HTMLSelectElement).selectedIndex = 1
  expect(read()).toMatchObject({
    verdict: 'observed',
    kind: 'correction',
    month: '2023-10',
    change: 'delete',
    data: 'overtime',
    agencyName: '冬山鄉公所',
  })
  choose('日期:')
  expect(read()).toMatchObject({ month: null, date: '2023-09-15' })
})
