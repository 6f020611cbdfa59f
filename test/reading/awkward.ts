import type { Case } from './case.ts'

const HEADERS = '部門 姓名 假別 申請日期 事由 異動日期 異動狀態 假單狀態'.split(' ')
const EMPTY = '<tr><td colspan="8">目前無資料</td></tr>'
const ROW =
  '<tr class="r"><td>社會處</td><td>王小明</td><td>病假</td><td>111-05-09 08:00<br>111-05-09 17:00</td><td>就醫</td><td>111-05-09</td><td>刪除</td><td>決行</td></tr>'

const headingOf = (total: string): string =>
  `<p>查詢年月：111-05-01~111-05-31,機關：宜蘭縣政府(376420000A),${total}。</p>`
const tableOf = (rows: string, headers = HEADERS): string =>
  `<table><tr>${headers.map((word) => `<th>${word}</th>`).join('')}</tr>${rows}</table>`
const zero = `${headingOf('比對差異總筆數：0筆')}${tableOf(EMPTY)}`
const one = `${headingOf('比對差異總筆數：1筆')}${tableOf(ROW)}`
const backfill = (button: string): string =>
  `${headingOf('共0筆')}${tableOf(EMPTY.replace('8', '6'), HEADERS.toSpliced(5, 2))}${button}`

/** Pages whose reading hangs on what is not copied as it stands: styles, scripts, texts nobody sees. */
export const awkward: (Case & { html: string })[] = [
  page(
    'a button said to screen readers alone',
    'partial',
    backfill('<a><span style="position:absolute;left:-9999px">批次補建</span></a>'),
  ),
  page(
    'a button that is a picture with a title',
    'partial',
    backfill('<button><svg><title>批次補建</title></svg></button>'),
  ),
  page(
    'a script in a row that says nothing else',
    'unreadable',
    zero.replace('</table>', `<tr>${'<td></td>'.repeat(7)}<td><script>draw(1)</script></td></tr></table>`),
  ),
  page('hidden, but shown by a style', 'partial', `<style>[hidden]{display:block}</style><div hidden>${zero}</div>`),
  page('a dialog shown by a style', 'partial', `<style>dialog{display:block}</style><dialog>${zero}</dialog>`),
  page(
    'an old result away in a way of its own',
    'partial',
    `<style>.old{position:fixed;left:-4000px}</style><div class="old">${one}</div>${zero}`,
  ),
  page(
    'rows drawn alike, one hidden by a style',
    'unreadable',
    `<style>tr:nth-child(3){display:none}</style>${one.replace('</table>', `${ROW}</table>`)}`,
  ),
  page(
    'a hidden box for a cell',
    'partial',
    one.replace('<td>社會處</td>', '<input type="hidden" value="A123456789">'),
  ),
]

function page(name: string, verdict: string, body: string): Case & { html: string } {
  return {
    name,
    expected: { verdict, page: 'comparison' },
    query: undefined,
    html: `<!DOCTYPE html><html><body>${body}</body></html>`,
  }
}
