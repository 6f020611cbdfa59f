import { paths } from '../../paths.ts'
import type { QueryFormView } from '../../views/view.ts'
import { queryNotes } from '../../views/words.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { dropDown, radio, radios, textBox } from './fields.ts'
import { framed } from './layout.ts'

export function renderQueryForm({ message, kind, span, year, month, day, agency, change, data }: QueryFormView) {
  const period = html`${radio(span, 0)} ${textBox(year, 3)}年 ${textBox(month, 2)}月 &nbsp; ${radio(span, 1)} ${textBox(day, 9)}`
  return framed(
    '統計平台資料查詢',
    html`${message && html`<p style="color:#c00">${message}</p>`}
<form method="post" action="${paths.result}">
<table width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">
${row('查詢種類', html`${radios(kind)}`)}
${row('查詢年月/日期', period)}
${row('機關組織', dropDown(agency))}
${row('異動類型', html`${radios(change)}`)}
${row('資料類型', html`${radios(data)}`)}
${row('備註', html`${queryNotes.map((note) => html`${note}<br>\n`)}`)}
</table>
<p align="center"><input type="submit" value="確定"> <input type="button" value="取消" onclick="location.href='${paths.menu}'"></p>
</form>`,
  )
}

const row = (label: string, answer: Html) =>
  html`<tr><td nowrap style="border:1px solid #9db8d2;background:#edf3fa;padding:6px 10px;width:120px">${label}</td><td style="border:1px solid #9db8d2;padding:6px 10px">${answer}</td></tr>`
