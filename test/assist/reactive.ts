import type { Wanted } from '../../lib/assist/wanted.ts'
import { formWith, PARTS, type Parts, radios, rowsOf, WANTED } from './forms.ts'
import type { PageAtWork } from './page-at-work.ts'

/** Forms with scripts that answer to what is filled, and what becomes of filling them. */
export interface ReactiveCase {
  name: string
  html: string
  live(document: Document, page: PageAtWork): void
  wanted: Wanted
  end: string
}

const BUSY = '<div id="busy" style="display:none">請稍後</div>'
const onChange = (document: Document, work: (field: HTMLInputElement) => void): void =>
  document.addEventListener('change', ({ target }) => work(target as HTMLInputElement))
const busy = (document: Document, is: boolean): void =>
  void (document.getElementById('busy')!.style.display = is ? 'block' : 'none')

/** Puts the form there anew, as it stands: every element held before is stale. */
function redraw(document: Document): void {
  const form = document.querySelector('form')!
  for (const each of form.querySelectorAll('input')) {
    each.toggleAttribute('checked', each.checked)
    each.setAttribute('value', each.value)
  }
  for (const each of form.querySelectorAll('option')) each.toggleAttribute('selected', each.selected)
  form.innerHTML = `${form.innerHTML}`
}

const each = (
  name: string,
  live: ReactiveCase['live'],
  end = 'ok',
  parts: Partial<Parts> = {},
  wanted: Partial<Wanted> = {},
): ReactiveCase => ({ name, live, end, html: formWith({ after: BUSY, ...parts }), wanted: { ...WANTED, ...wanted } })

const rowOf = (document: Document, label: string): HTMLElement =>
  [...document.querySelectorAll('tr')].find(({ cells }) => cells[0]!.textContent === label)!
const isChosen = (document: Document, word: string): boolean =>
  [...document.querySelectorAll('label')].some(
    ({ textContent, control }) => textContent?.trim() === word && (control as HTMLInputElement).checked,
  )
const textBox = (document: Document, at: number): HTMLInputElement =>
  document.querySelectorAll<HTMLInputElement>('input:not([type])')[at]!

export const reactive: readonly ReactiveCase[] = [
  each('drawn anew at each change', (document) => onChange(document, () => redraw(document))),
  each('drawn anew at each key', (document) => document.addEventListener('input', () => redraw(document))),
  each('a partial update for each change, 請稍後 over it', (document, { later }) =>
    onChange(document, () => {
      busy(document, true)
      later(() => {
        redraw(document)
        later(() => busy(document, false))
      })
    }),
  ),
  each('a partial update that brings back what stood there when it was asked', (document, { later }) =>
    onChange(document, ({ type }) => {
      if (type !== 'radio') return
      const before = textBox(document, 0).value
      later(() => {
        redraw(document)
        textBox(document, 0).value = before
      })
    }),
  ),
  each('another kind empties the month', (document) =>
    onChange(document, ({ name }) => {
      if (name === 'k') for (const at of [0, 1]) textBox(document, at).value = ''
    }),
  ),
  each('another agency chooses the first kind again', (document) => {
    let isFirst = true
    onChange(document, ({ localName }) => {
      if (localName !== 'select' || !isFirst) return
      isFirst = false
      document.querySelector<HTMLInputElement>('[name=k]')!.click()
    })
  }),
  each(
    '加班 is there for 補建 alone',
    (document) => {
      const show = (): void => {
        const is = isChosen(document, '差假資料比對(補建)')
        rowOf(document, '資料類型').querySelectorAll('label')[1]!.style.display = is ? '' : 'none'
      }
      show()
      onChange(document, show)
    },
    'ok',
    {},
    { kind: 'backfill', data: 'overtime' },
  ),
  each(
    'the kind that is wanted has no 異動類型, and it cannot be told',
    (document) =>
      onChange(document, () => {
        const is = isChosen(document, '差假資料比對(補建)')
        rowOf(document, '異動類型').style.display = is ? 'none' : ''
      }),
    'field-missing change',
    {},
    { kind: 'backfill' },
  ),
  each('the kind that is wanted turns 異動類型 off at 全部', (document) =>
    onChange(document, () => {
      const all = document.querySelectorAll<HTMLInputElement>('[name=c]')
      all[0]!.checked = true
      for (const each of all) each.disabled = true
    }),
  ),
  each('年月 turns its boxes on', (document) => {
    const turn = (): void => {
      const isMonth = document.querySelector<HTMLInputElement>('[name=s]')!.checked
      for (const at of [0, 1]) textBox(document, at).disabled = !isMonth
      textBox(document, 2).disabled = isMonth
    }
    turn()
    onChange(document, turn)
  }),
  each(
    'the months of a year come when the year is chosen',
    (document, { later }) => {
      const [years, months] = document.querySelectorAll('select')
      years!.addEventListener('change', () => {
        busy(document, true)
        later(() => {
          months!.innerHTML = Array.from({ length: 12 }, (_, at) => `<option>${at + 1}</option>`).join('')
          busy(document, false)
        })
      })
    },
    'ok',
    { span: '<select><option>111<option>112</select>年<select><option>11<option>12</select>月' },
  ),
  each(
    'a box that is completed when it is left',
    (document) => {
      textBox(document, 1).addEventListener('blur', ({ target }) => {
        const box = target as HTMLInputElement
        box.value = box.value.padStart(2, '0')
      })
    },
    'ok',
    { span: '<input value="111">年<input value="9">月' },
  ),
  each(
    'a box that takes its own back, always',
    (document) => {
      document.addEventListener('change', () => void (textBox(document, 0).value = '111'))
    },
    'not-kept month',
  ),
  each(
    'a kind that takes its own back, later',
    (document, { later }) =>
      onChange(document, () => later(() => document.querySelector<HTMLInputElement>('[name=k]')!.click())),
    'not-kept kind',
  ),
  each('請稍後 that never ends', (document) => onChange(document, () => busy(document, true)), 'busy'),
  each('請稍後 from the beginning', (document) => busy(document, true), 'busy'),
  each(
    'the session ends',
    (document, { later }) =>
      onChange(document, () => later(() => void (document.body.innerHTML = '<p>連線逾時</p><input type="password">'))),
    'session-over',
  ),
  each(
    'another page comes',
    (document, { later }) => onChange(document, () => later(() => void (document.body.innerHTML = '<p>首頁</p>'))),
    'no-form',
  ),
  each('the form lies on a tab that is not shown', () => {}, 'no-form', {
    before: '<div style="display:none">',
    after: `</div>${BUSY}`,
  }),
  each(
    'a part of it does',
    (document) => void (rowOf(document, '資料類型').style.display = 'none'),
    'field-missing data',
  ),
  each('two forms', () => {}, 'form-twice', { after: `<form><table>${rowsOf(PARTS)}</table></form>${BUSY}` }),
  each('another form of which a label is the same', () => {}, 'form-twice', {
    before:
      '<form><table><tr><td>機關組織</td><td><select><option>冬山鄉公所</select></td></tr><tr><td>下載月份</td><td><input>年</td></tr></table></form>',
  }),
  each('a result stands below', () => {}, 'ok', {
    after: `<p>查詢年月：112-09-01~112-09-30,機關：宜蘭縣政府(376420000A),共0筆。</p><button>批次補建</button>${BUSY}`,
  }),
  each('a copy that is not seen', () => {}, 'ok', {
    before: `<div style="display:none">${formWith({ kind: radios('k9', ['申請日期', '差假資料比對(校正)'], 0) })}</div>`,
  }),
]
