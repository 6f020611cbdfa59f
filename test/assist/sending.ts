import { formWith, list, PARTS, type Parts, radios, CHANGES, DATA, KINDS, WANTED } from './forms.ts'

/** Forms that read as wanted, with 確定 in many places. Ours carries the id `own`; no other may be pressed. */
export interface SendCase {
  name: string
  html: string
  end: string
  taught?: Record<string, string>
}

const FILLED: Partial<Parts> = {
  kind: radios('k', KINDS, 2),
  span: '<input value="112">年 <input value="05">月',
  agency: list(['宜蘭縣政府衛生局', '宜蘭縣政府'], 1),
  change: radios('c', CHANGES, 0),
  data: radios('d', DATA, 0),
}
const each = (name: string, parts: Partial<Parts>, end = 'ok', taught?: SendCase['taught']): SendCase => ({
  name,
  html: formWith({ ...FILLED, buttons: '', ...parts }),
  end,
  ...(taught && { taught }),
})

const OWN = '<button type="button" id="own">確定</button>'
const RESULT =
  '<p>查詢年月：112-05-01~112-05-31,機關：宜蘭縣政府(376420000A),比對差異總筆數：1筆。</p><button type="button">資料校正</button>'
const question = (before = '', open = '<div class="mask">') =>
  `${before}${open}<p>確定要執行資料校正嗎？</p><button type="button">確定</button><button type="button">取消</button></div>`

export const sending: readonly SendCase[] = [
  each('a button', { buttons: `${OWN} <button type="button">取消</button>` }),
  each('a box', { buttons: '<input type="button" id="own" value=" 確 定 ">' }),
  each('a picture', { buttons: '<input type="image" id="own" alt="確定">' }),
  each('a link', { buttons: '<a href="#" id="own"><span>確定</span></a>' }),
  each('words under the hand', { buttons: '<span id="own" style="cursor:pointer">【確定】</span>' }),
  each('a link around a button', { buttons: '<a href="#"><span role="button" id="own">確定</span></a>' }),
  each('words alone', { buttons: '<span>確定</span>' }, 'button-missing'),
  each('beside an answer', { data: `${radios('d', DATA, 0)} ${OWN}` }),
  each('above the rows, in no form', { before: `<div>${OWN}</div>` }, 'button-missing'),
  each('not there', { buttons: '<button type="button">查詢</button>' }, 'button-missing'),
  each('not to be seen', { buttons: `<i style="display:none">${OWN}</i>` }, 'button-missing'),
  each('off', { buttons: OWN.replace('id', 'disabled id') }, 'button-disabled'),
  each('styled as off', { buttons: '<a href="#" class="btn disabled" id="own">確定</a>' }, 'button-disabled'),
  each('twice', { buttons: `${OWN}<button type="button">確定</button>` }, 'button-twice'),
  each('another form has one', { buttons: OWN, after: '<form><input><button type="button">確定</button></form>' }),
  each(
    'only another form has one',
    { after: '<form><input><button type="button">確定</button></form>' },
    'button-missing',
  ),
  each('a result stands below', { buttons: OWN, after: RESULT }),
  each('a question of the result', { buttons: OWN, after: question(RESULT) }),
  each('only the question of the result', { after: question(RESULT) }, 'button-missing'),
  each('a question in the form', { buttons: `${OWN}${question()}` }),
  each('only a question in the form', { buttons: question() }, 'button-missing'),
  each(
    'a dialog in the form',
    { buttons: `<div role="dialog"><p>訊息</p><button type="button">確定</button></div>` },
    'button-missing',
  ),
  each(
    'a window over the form',
    { buttons: '<div style="position:fixed"><p>訊息</p><button type="button">確定</button></div>' },
    'button-missing',
  ),
  each(
    'past another button',
    { buttons: '<button type="button">資料校正</button><button type="button">確定</button>' },
    'button-missing',
  ),
  each(
    'in a long text',
    { buttons: `<div>${'說明'.repeat(40)}<button type="button">確定</button></div>` },
    'button-missing',
  ),
  each(
    'a picture of another button',
    { buttons: '<button type="button"><i style="display:none">確定</i><img alt="資料校正"></button>' },
    'button-forbidden',
  ),
  each(
    'that says 執行 to those who cannot see',
    { buttons: '<button type="button" aria-label="執行">確定</button>' },
    'button-forbidden',
  ),
  each('with a button in it', { buttons: '<span role="button">確定<input type="hidden"></span>' }, 'button-forbidden'),
  each(
    'in a button of other words',
    { buttons: '<a href="#" title="匯出"><b role="button">確定</b></a>' },
    'button-missing',
  ),
  each('taught to be 資料校正', { buttons: OWN }, 'button-forbidden', { 確定: '資料校正' }),
  each('taught to be 回上一頁', { buttons: OWN }, 'button-forbidden', { 確定: '回上一頁' }),
  each('查詢 taught to be 確定', { buttons: '<button type="button">查詢</button>' }, 'button-missing', {
    查詢: '確定',
  }),
  each('批次補建 taught to be 確定', { buttons: '<button type="button">批次補建</button>' }, 'button-missing', {
    批次補建: '確定',
  }),
  each('another kind is chosen', { buttons: OWN, kind: radios('k', KINDS, 3) }, 'form-differs kind'),
  each(
    'another month stands there',
    { buttons: OWN, span: '<input value="112">年 <input value="06">月' },
    'form-differs month',
  ),
  each('a day is asked', { buttons: OWN, span: PARTS.span }, 'form-differs month'),
  each('another agency', { buttons: OWN, agency: PARTS.agency }, 'form-differs agency'),
  each('not all changes', { buttons: OWN, change: PARTS.change }, 'form-differs change'),
  each('another data type', { buttons: OWN, data: PARTS.data }, 'form-differs data'),
  each('the page is at work', { buttons: OWN, after: '<div>請稍後</div>' }, 'busy'),
  each('two forms', { buttons: OWN, after: '<p>查詢種類</p><p>資料類型</p>' }, 'form-twice'),
]

export const SENT = WANTED
