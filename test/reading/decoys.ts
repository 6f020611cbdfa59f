import type { Noise } from './noise.ts'

/** An older result of another month, whole: what stands hidden, or still stands, beside the one asked for. */
const OLD_HEADING = '查詢年月：110-01-01~110-01-31,機關：嘉義縣政府(376500000A),比對差異總筆數：0筆。'
const OLD_RESULT = `<p>${OLD_HEADING}</p><table><tr><th>部門</th><th>姓名</th><th>假別</th><th>申請日期</th><th>事由</th>
<th>異動日期</th><th>異動狀態</th><th>假單狀態</th></tr><tr><td colspan="8">目前無資料</td></tr></table>第1 - 0筆, 共0筆`

const OTHER_TABLES = [
  '<table><tr><th>部門</th><th>姓名</th><th>天數</th></tr><tr><td>社會處</td><td>陳○○</td><td>3</td></tr></table>',
  '<table><tr><td>假別</td><td>筆數</td></tr><tr><td>休假</td><td>2</td></tr></table>',
  '<table><tr><th>公告日期</th><th>標題</th></tr><tr><td>111-05-01</td><td>系統維護</td></tr></table>',
  '<table><tr><th>部門</th></tr><tr><td>社會處</td></tr></table>',
  '<table><tr><td>最近查詢</td><td>差假資料比對</td></tr></table>',
  '<ul><li>目前無資料</li></ul>',
  '<div>0</div>',
]

/** Ways to have something in a document that no one sees. */
const HIDDEN = [
  'style="display:none"',
  'hidden',
  'style="visibility:hidden"',
  'style="opacity:0"',
  'style="position:absolute;left:-9999px"',
  'style="position:absolute;top:-9999px"',
  'style="height:0;overflow:hidden"',
  'style="max-height:0;overflow:hidden"',
  'style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)"',
  'style="clip-path:inset(100%);position:absolute"',
  'style="content-visibility:hidden"',
  'style="transform:scale(0)"',
]

const insert = (document: Document, html: string, random: () => number): boolean => {
  document.body.insertAdjacentHTML(random() < 0.5 ? 'afterbegin' : 'beforeend', html)
  return true
}

/** Only where a result stands already: any other page would become one. */
export const STANDING = 'an old result, standing'

/** Things beside the page's own words that must not be taken for them. */
export const decoyNoises: Record<string, Noise> = {
  'another table': (document, random, pick) => insert(document, pick(OTHER_TABLES), random),
  'an old result, hidden': (document, random, pick) =>
    insert(document, `<div ${pick(HIDDEN)}>${OLD_RESULT}</div>`, random),
  'an old result, folded away': (document, random, pick) => {
    const [name, more] = pick([
      ['details', '<summary>前次查詢</summary>'],
      ['dialog', ''],
      ['template', ''],
      ['noscript', ''],
    ] as const)
    return insert(document, `<${name}>${more}${OLD_RESULT}</${name}>`, random)
  },
  [STANDING]: (document, random) => insert(document, OLD_RESULT, random),
  'an old heading in a box': (document, _, pick) => {
    const [before, after] = pick([
      ['<textarea>', '</textarea>'],
      ['<input size="90" value="', '">'],
      ['<select><option>', '</select>'],
      ['<img alt="', '">'],
      ['<!--', '-->'],
    ] as const)
    // Above: behind the last label a box is that label's.
    return insert(document, `${before}${OLD_HEADING}${after}`, () => 0)
  },
  'wrapped whole': (document, _, pick) => {
    const outer = document.createElement(pick(['div', 'form', 'center', 'main', 'section', 'fieldset']))
    outer.append(...document.body.childNodes)
    document.body.append(outer)
    return true
  },
  'in a layout table': (document) => {
    if (document.querySelector('frameset')) return false
    const outer = document.createElement('table')
    outer.innerHTML = '<tbody><tr><td></td><td></td></tr></tbody>'
    outer.querySelector('td')!.append(...document.body.childNodes)
    document.body.append(outer)
    return true
  },
}
