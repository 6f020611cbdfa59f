import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { findAction, parseRunMessage } from '../../lib/reading/actions.ts'

function clicked(html: string): Element {
  const { document } = new JSDOM(html).window
  return document.querySelector('#hit')!
}

test.each([
  ['<button id="hit">確定</button>', 'send-query'],
  ['<input id="hit" type="submit" value="確 定">', 'send-query'],
  ['<button><span><i id="hit"></i>資料校正</span></button>', 'correct'],
  ['<input id="hit" type="button" value="執行">', 'correct'],
  ['<a href="#"><img id="hit" alt="批次補建"></a>', 'backfill'],
  ['<input id="hit" type="image" alt="批次補建">', 'backfill'],
  ['<div role="button" id="hit">產生ＪＳＯＮ資料檔</div>', 'produce'],
  ['<button><b id="hit">產生</b>JASON 資料檔</button>', 'produce'],
  ['<div class="btn" id="hit">查詢下載紀錄</div>', 'history'],
  ['<a id="hit">回上一頁</a>', 'back'],
  ['<button id="hit">取消</button>', undefined],
  ['<button id="hit">匯出</button>', undefined],
  ['<p id="hit">如有資料需補建，請批次補建</p>', undefined],
  ['<button>確定<a id="hit">說明</a></button>', undefined],
  ['<select><option id="hit">確定</option></select>', undefined],
  [`<div>${'字'.repeat(900)}<button>確定</button><span id="hit"></span></div>`, undefined],
])('%s', (html, action) => expect(findAction(clicked(html))).toBe(action))

test('執行 corrects on a comparison page and nowhere else', () => {
  const button = clicked('<button id="hit">執行</button>')
  expect(findAction(button, 'comparison')).toBe('correct')
  expect(findAction(button, 'produce-form')).toBeUndefined()
  expect(findAction(button, null)).toBeUndefined()
})

test.each([
  ['校正資料：總筆數1,成功1筆。', { kind: 'correction', total: 1, succeeded: 1 }],
  ['校正資料:總筆數１２，成功１１筆', { kind: 'correction', total: 12, succeeded: 11 }],
  ['補建資料：總筆數2筆，成功0筆。', { kind: 'backfill', total: 2, succeeded: 0 }],
  ['總筆數 3 , 成功 2 筆', { kind: null, total: 3, succeeded: 2 }],
  ['校正資料：總筆數1,234,成功1,234筆。', { kind: 'correction', total: 1234, succeeded: 1234 }],
  ['校正資料：總筆數1,成功2筆。', undefined],
  ['校正資料：總筆數1,成功1筆。補建資料：總筆數2,成功2筆。', undefined],
  ['校正及補建：總筆數1,成功1筆', { kind: null, total: 1, succeeded: 1 }],
  ['校正資料：總筆數,成功筆。', undefined],
  ['確定要校正嗎?', undefined],
  ['', undefined],
])('message %s', (text, said) => expect(parseRunMessage(text)).toEqual(said))
