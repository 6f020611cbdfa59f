import { paths } from '../../paths.ts'
import type { ResultView } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import { hiddenFields } from './fields.ts'
import { framed } from './layout.ts'
import { renderPager } from './pager.ts'
import { dataTable } from './table.ts'

export function renderResult(view: ResultView) {
  const { kind, heading, notice, noticeFirst, columns, rows, pager, queriedAt, message, fields, escaped } = view
  const tools = notice && [noticeText(notice), correctionButtons(fields)]
  const cells = rows.map((row) => row.map((text) => (escaped ? withBreaks(text) : raw(text.replaceAll('\n', '<br>')))))
  return framed(
    '統計平台資料查詢',
    html`<p style="margin-top:0">${heading}</p>
${tools && (noticeFirst ? tools : tools.toReversed())}
${dataTable(columns, cells)}
${pager && renderPager(pager, fields)}
${queriedAt && html`<p>查詢時間：${queriedAt}</p>`}
${kind === 'backfill' ? backfillButton(fields) : null}
<p><input type="button" value="回上一頁" onclick="location.href='${paths.query}'"></p>`,
    message,
  )
}

const noticeText = (notice: string) => html`<p style="color:#b00000">${notice}</p>`

/** 執行 does what 資料校正 does; nothing in the document tells them apart. */
const correctionButtons = (fields: ResultView['fields']) =>
  html`<form method="post" action="${paths.correct}" style="margin:10px 0">${hiddenFields(fields)}
<input type="submit" value="資料校正"> <input type="submit" value="匯出" formaction="${paths.export}"> <input type="submit" value="執行">
</form>`

const backfillButton = (fields: ResultView['fields']) =>
  html`<form method="post" action="${paths.backfill}" style="margin:10px 0">${hiddenFields(fields)}<input type="submit" value="批次補建"></form>`

const withBreaks = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index > 0 ? raw('<br>') : null}${line}`)}`
