import { paths } from '../../paths.ts'
import type { QueryFormView } from '../../views/view.ts'
import { queryNotes } from '../../views/words.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { textBox } from './fields.ts'
import type { Manner } from './manner.ts'

export function queryForm(view: QueryFormView, manner: Manner): Html {
  const { message, kind, span, year, month, day, agency, change, data } = view
  const [wholeMonth = null, oneDay = null] = manner.choices(span)
  const period = html`${wholeMonth} ${textBox(year, 3)}年 ${textBox(month, 2)}月 &nbsp; ${oneDay} ${textBox(day, 9)}`
  return html`${message && html`<p style="color:#c00">${message}</p>`}
<form ${manner.sending(paths.result)}>
${manner.queryRows([
  ['查詢種類', html`${manner.choices(kind)}`],
  ['查詢年月/日期', period],
  ['機關組織', manner.agencies(agency)],
  ['異動類型', html`${manner.choices(change)}`],
  ['資料類型', html`${manner.choices(data)}`],
  ['備註', html`${queryNotes.map((note) => html`${note}<br>\n`)}`],
])}
<p align="center">${manner.send('確定')} ${manner.press('取消', manner.goesTo(paths.menu))}</p>
</form>`
}
