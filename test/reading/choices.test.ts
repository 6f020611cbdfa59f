import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { findChoice } from '../../lib/reading/choices.ts'
import { CHANGES, DATA } from '../../lib/reading/pages/words.ts'
import { atOnce } from '../../lib/reading/slices.ts'
import { look } from '../../lib/reading/view.ts'

function choose(html: string, options: Readonly<Record<string, string>> = DATA): string | undefined {
  const { page } = atOnce(look(new JSDOM(html).window.document, []))
  return findChoice(page, { from: 0, to: page.text.length }, options)
}

test.each([
  ['<label><input type=radio name=d>差假</label><label><input type=radio name=d checked>加班</label>', 'overtime'],
  ['<input type=radio name=d checked>差假 校正及補建皆需比對 <input type=radio name=d>加班', 'leave'],
  ['差假<input type=radio name=d>加班<input type=radio name=d checked>', 'overtime'],
  ['<input type=radio name=d>差假<input type=radio name=d>加班', undefined],
  ['<input type=checkbox checked>差假<input type=checkbox checked>加班', undefined],
  ['<select><option>差假<option selected>加班</select>', 'overtime'],
  ['<select><option>請選擇<option>差假<option>加班</select>', undefined],
  ['<span aria-checked=true>差假</span><span aria-checked=false>加班</span>', 'leave'],
  ['<span aria-checked=false class=on>差假</span><span aria-checked=false>加班</span>', undefined],
  ['<i class=on>差假</i><i>加班</i>', 'leave'],
  ['<i class="a hover">差假</i><i class="a z9">加班</i>', 'overtime'],
  ['<i class="a on">差假</i><i class="a on">加班</i>', undefined],
  ['<i>差假</i><i>加班</i>', undefined],
  ['<div><b class=dot></b>差假</div><div><b class="dot active"></b>加班</div>', 'overtime'],
  ['<i class=on>差假</i>', undefined],
  ['<p>差假及加班皆需比對</p>', undefined],
  // Lists made by hand: shut, open, said by aria, shown in a text box.
  ['<i>加班</i><p style="display:none"><b>差假</b><b>加班</b></p>', 'overtime'],
  ['<i class=box>加班</i><p><b>差假</b><b>加班</b></p>', 'overtime'],
  ['<i role=combobox>加班</i>', 'overtime'],
  ['<input readonly value="加班">', 'overtime'],
  ['<input value="請選擇">', undefined],
  ['<i>加班</i><b style="display:none">差假</b>', undefined],
  ['<input type=radio>加班 <p style="display:none"><b>差假</b><b>加班</b></p>', undefined],
  ['<i role=radio aria-checked=false>加班</i><p style="display:none"><b>差假</b><b>加班</b></p>', undefined],
  ['', undefined],
])('%s', (html, chosen) => expect(choose(html)).toBe(chosen))

test('half and full width, and words with brackets', () => {
  const html = '<input type=radio name=c>全部<input type=radio name=c checked>新增（更新）<input type=radio name=c>刪除'
  expect(choose(html, CHANGES)).toBe('upsert')
})
