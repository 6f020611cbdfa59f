import { paths } from '../../paths.ts'
import type { ResultView } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import { hiddenFields } from './fields.ts'
import type { Manner } from './manner.ts'
import { pagerForm } from './pager.ts'

export function result(view: ResultView, manner: Manner): Html {
  const { kind, heading, notice, noticeFirst, columns, rows, pager, queriedAt, fields, escaped } = view
  const tools = notice && [noticeText(notice), correctionButtons(fields, manner)]
  const cells = rows.map((row) => row.map((text) => (escaped ? withBreaks(text) : raw(text.replaceAll('\n', '<br>')))))
  return html`<p style="margin-top:0">${heading}</p>
${tools && (noticeFirst ? tools : tools.toReversed())}
${manner.table(columns, cells)}
${pager && pagerForm(pager, fields, manner)}
${queriedAt && html`<p>查詢時間：${queriedAt}</p>`}
${kind === 'backfill' ? backfillButton(fields, manner) : null}
<p>${manner.press('回上一頁', manner.goesTo(paths.query))}</p>`
}

const noticeText = (notice: string) => html`<p style="color:#b00000">${notice}</p>`

/** 執行 does what 資料校正 does; nothing in the document tells them apart. */
const correctionButtons = (fields: ResultView['fields'], { sending, send }: Manner) =>
  html`<form ${sending(paths.correct)} style="margin:10px 0">${hiddenFields(fields)}
${send('資料校正')} ${send('匯出', paths.export)} ${send('執行')}
</form>`

const backfillButton = (fields: ResultView['fields'], { sending, send }: Manner) =>
  html`<form ${sending(paths.backfill)} style="margin:10px 0">${hiddenFields(fields)}${send('批次補建')}</form>`

const withBreaks = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index > 0 ? raw('<br>') : null}${line}`)}`
