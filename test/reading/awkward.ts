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

const gridOf = (words: string, ...rows: string[][]): string =>
  `<table><tr>${words
    .split(' ')
    .map((word) => `<th>${word}</th>`)
    .join('')}</tr>${rows.map((cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`).join('')}</table>`
const FILINGS = '機關代碼 機關名稱 報送時間 正確筆數 錯誤筆數 歷程'
const filing = (code: string, name = '宜蘭縣政府', right = '12'): string[] => [
  ...[code, name, '112-06-02 10:00:05', right, '3', '<a>歷程</a>'],
]
const SUMMARY = '<h2>彙整總表</h2>'
const UPLOAD = '<h2>手動報送</h2><input type="file"><input type="button" value="確認上傳">'
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯'.split('')
const JSON_FILE = '376420000A_20230602090000.json'

/** The same of the platform. */
export const awkwardOnPlatform: (Case & { html: string })[] = [
  onPlatform(
    'fourteen agencies by their names alone',
    ['filing-summary', 'partial'],
    SUMMARY + gridOf(FILINGS.slice(5), ...NAMES.map((name) => filing('', `${name}縣政府`).slice(1))),
  ),
  onPlatform(
    'codes in full width and small letters, one of them twice',
    ['filing-summary', 'unreadable'],
    SUMMARY + gridOf(FILINGS, filing('３７６４２００００Ａ'), filing('376420000a', '冬山鄉公所(376420000a)')),
  ),
  onPlatform(
    'codes and names broken over lines and elements',
    ['filing-summary', 'observed'],
    SUMMARY +
      gridOf(FILINGS, filing('376<b>420</b>000A', '宜 蘭<br>縣<i>政府</i>'), filing('376420300A', '宜蘭縣<i>政府</i>')),
  ),
  onPlatform(
    'counts beside buttons, of a total',
    ['filing-summary', 'observed'],
    SUMMARY +
      gridOf(`${FILINGS} 總筆數`, [
        ...filing('376420000A', '宜蘭縣政府', '12 <button>查看</button>'),
        '<span hidden>9</span>15<button>明細</button>',
      ]),
  ),
  onPlatform(
    'times of the calendar of the Republic, by halves of the day',
    ['filing-summary', 'observed'],
    SUMMARY + gridOf(FILINGS, filing('376420000A').with(2, '民國 112年6月2日 下午 3:05')),
  ),
  ...['<a class="page-link is-disabled">下一頁</a>', '<a aria-disabled="true">下一頁</a>', '第1頁/共1頁'].map((pager) =>
    onPlatform(
      `no page behind: ${pager}`,
      ['filing-summary', 'observed'],
      SUMMARY + gridOf(FILINGS, filing('376420000A')) + pager,
    ),
  ),
  ...['<a>下一頁</a>', '<a><img alt="Next"></a>', '<a>1</a> <a>2</a>', '第1頁/共3頁', '共 28 家機關'].map((pager) =>
    onPlatform(
      `a page behind: ${pager}`,
      ['filing-summary', 'partial'],
      SUMMARY + gridOf(FILINGS, filing('376420000A')) + pager,
    ),
  ),
  onPlatform(
    'nothing, in other words',
    ['filing-history', 'observed'],
    `<h2>歷程</h2><p>報送期間：112-05-13 至 112-06-12</p>${gridOf(FILINGS.slice(0, -3))}<p>查無符合條件之資料。</p>`,
  ),
  onPlatform(
    'a file of another agency, in full width',
    ['filing-history', 'unreadable'],
    `<h2>歷程</h2>${gridOf('機關代碼 檔案名稱 報送時間 正確筆數 錯誤筆數', ['376420300A', '３７６４２００００Ａ＿20230602090000.json', '112-06-02 10:00', '1', '0'])}`,
  ),
  onPlatform(
    'results beside buttons; nothing wrong, in a message',
    ['upload-result', 'observed'],
    UPLOAD +
      gridOf('檔案名稱 上傳結果 錯誤訊息 上傳人', [
        ...[
          `${JSON_FILE} <button>下載</button>`,
          '檔案上傳成功 (共12筆) <button>查看</button>',
          '查無任何錯誤',
          '鄭成功',
        ],
      ]),
  ),
  onPlatform(
    'a result that says both',
    ['upload-result', 'unreadable'],
    UPLOAD + gridOf('檔案名稱 上傳結果 錯誤訊息', [JSON_FILE, '上傳成功', '第3筆鄭成功的時間格式有誤']),
  ),
  onPlatform(
    'numbered lines, the result in pieces and of several blocks',
    ['upload-result', 'observed'],
    `${UPLOAD}<ul><li>(1)<b>376420000A</b>_2023<wbr>0602090000.json <a>刪除</a><div>正<i>確</i>1,232筆</div><div>，錯誤2筆</div></li><li>2.差假_1120609083000.json：檔案超過5MB</li></ul>`,
  ),
  onPlatform(
    'a name in a line, of words that are a result',
    ['upload', 'observed'],
    `${UPLOAD}<p>登入機關：宜蘭縣政府(376420000A) 承辦人：鄭成功(A123456789)</p><p>${JSON_FILE} 上傳人：鄭成功</p>`,
  ),
  onPlatform(
    'months in words and a sum of some, in a year from a list',
    ['monthly-counts', 'partial'],
    `<h2>機關每月筆數統計表</h2><select><option>民國111年度<option selected>民國112年度</select><table><tr><th rowspan="2">機關名稱<th colspan="2">十一月<th colspan="2">十二月份<th colspan="2">1月~12月合計</tr><tr>${'<th>差假<th>加班'.repeat(3)}</tr><tr><td>宜蘭縣政府<td>1<td>2<td>3<td>4<td>4<td>6</tr><tr><td>冬山鄉公所<td>1<td>2<td>-<td>-<td>1<td>2</tr></table>`,
  ),
]

function page(name: string, verdict: string, body: string, id = 'comparison'): Case & { html: string } {
  return {
    name,
    expected: { verdict, page: id },
    query: undefined,
    html: `<!DOCTYPE html><html><body>${body}</body></html>`,
  }
}

function onPlatform(name: string, [id, verdict]: [string, string], body: string): Case & { html: string } {
  return page(name, verdict, body, id)
}
