import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { goBack } from '../../lib/assist/go-back.ts'
import type { Outcome } from '../../lib/assist/problems.ts'
import { turnPage } from '../../lib/assist/turn-page.ts'
import { endOf } from './expect-filled.ts'

const HEAD = ['部門', '姓名', '假別', '申請日期', '事由', '異動日期', '異動狀態', '假單狀態']
const row = (reason: string): string =>
  `<tr><td>社會處</td><td>陳○○</td><td>休假</td><td>112-05-21 08:00<br>112-05-21 17:00</td><td>${reason}</td><td>112-05-09</td><td>新增(更新)</td><td>取消</td></tr>`
const result = (
  from: number,
  to: number,
  total: number,
  pager: string,
  { reason = '私事', after = '' } = {},
): Document =>
  new JSDOM(`<p>查詢年月：112-05-01~112-05-31,機關：宜蘭縣政府(376420000A),比對差異總筆數：${total}筆。</p>
<button>資料校正</button><button>執行</button><button>匯出</button>
<table><tr>${HEAD.map((word) => `<th>${word}</th>`).join('')}</tr>${row(reason).repeat(to - from + 1)}</table>
<div>跳至：<input value="1">頁 每頁顯示：<select><option>25</select>筆 第${from}-${to}筆，共${total}筆 ${pager}</div>
<p><button>回上一頁</button></p>${after}`).window.document

const NUMBERS = '<a href="#">1</a> <a href="#">2</a> <a href="#">3</a> <a href="#">下一頁</a>'

function press(document: Document, act: (document: Document) => Outcome): { end: string; clicked: string[] } {
  const clicked: string[] = []
  document.addEventListener('click', ({ target }) => clicked.push((target as Element).textContent!), true)
  return { end: endOf(act(document)), clicked }
}
const turn = (document: Document, page: number, taught: Record<string, string> = {}) =>
  press(document, (page_) => turnPage(page_, page, { taught: { button: new Map(Object.entries(taught)) } }))
const ok = (clicked: string) => ({ end: 'ok', clicked: [clicked] })
const not = (end: string) => ({ end, clicked: [] })

describe('a page of the result', () => {
  test.each([
    ['by its number', result(1, 5, 12, NUMBERS), 3, ok('3')],
    ['back by its number', result(6, 10, 12, NUMBERS), 1, ok('1')],
    ['by 下一頁', result(1, 5, 12, '<a href="#">下一頁</a>'), 2, ok('下一頁')],
    ['by 下一頁 from the second', result(6, 10, 12, '<a href="#">上一頁</a><a href="#">下一頁</a>'), 3, ok('下一頁')],
    ['下一頁 leads to no other than the next', result(1, 5, 12, '<a href="#">下一頁</a>'), 3, not('page-unknown')],
    [
      'on the last it is not known where it stands',
      result(11, 12, 12, '<a href="#">下一頁</a>'),
      4,
      not('page-unknown'),
    ],
    ['the one that is shown', result(1, 5, 12, NUMBERS), 1, not('page-shown')],
    [
      '下一頁 is off',
      result(1, 5, 12, '<span class="disabled"><a href="#">下一頁</a></span>'),
      2,
      not('button-disabled'),
    ],
    ['a number in a cell', result(1, 5, 12, '', { reason: '<a href="#">2</a>' }), 2, not('page-unknown')],
    [
      'a number of a calendar',
      result(1, 5, 12, '', { after: '<table><tr><td>日</td><td><a href="#">2</a></td></tr></table>' }),
      2,
      not('page-unknown'),
    ],
    ['請稍後', result(1, 5, 12, NUMBERS, { after: '<div>請稍後</div>' }), 2, not('busy')],
    ['no result', new JSDOM('<p>共12筆 <a href="#">2</a></p>').window.document, 2, not('no-result')],
  ])('%s', (_, document, page, expected) => expect(turn(document, page)).toEqual(expected))

  test('下一頁 that was taught to be 批次補建', () => {
    const document = result(1, 5, 12, '<a href="#">下一頁</a>')
    // Read by that teaching, a 校正 with 批次補建 contradicts itself.
    expect(turn(document, 2, { 下一頁: '批次補建' })).toEqual(not('no-result'))
  })
})

describe('回上一頁', () => {
  const back = (document: Document, taught: Record<string, string> = {}) =>
    press(document, (page) => goBack(page, { taught: { button: new Map(Object.entries(taught)) } }))
  test.each([
    ['of a result', result(1, 5, 5, ''), {}, ok('回上一頁')],
    ['twice the same', result(1, 5, 5, '', { after: '<button>回上一頁</button>' }), {}, ok('回上一頁')],
    ['two of them', result(1, 5, 5, '', { after: '<button class="x">回上一頁</button>' }), {}, not('button-twice')],
    ['taught to be 批次補建', result(1, 5, 5, ''), { 回上一頁: '批次補建' }, not('button-forbidden')],
    ['批次補建 taught to be it', result(1, 5, 5, ''), { 批次補建: '回上一頁', 資料校正: '回上一頁' }, ok('回上一頁')],
    ['請稍後', result(1, 5, 5, '', { after: '<p>請稍後</p>' }), {}, not('busy')],
    ['elsewhere', new JSDOM('<button>回上一頁</button>').window.document, {}, not('no-result')],
  ])('%s', (_, document, taught, expected) => expect(back(document, taught)).toEqual(expected))
})
