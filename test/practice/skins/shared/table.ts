import type { Html } from '../html.ts'
import { html } from '../html.ts'

const HEAD = 'border:1px solid #9db8d2;background:#edf3fa;padding:5px 10px'
const CELL = 'border:1px solid #9db8d2;padding:5px 10px'

/** The vendor's data table; without rows it says so in a row of its own. */
export const dataTable = (columns: readonly string[], rows: readonly (readonly (Html | string)[])[]) =>
  html`<table width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">
<tr>${columns.map((name) => html`<th style="${HEAD}">${name}</th>`)}</tr>
${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td style="${CELL}">${cell}</td>`)}</tr>\n`)}
${rows.length === 0 ? html`<tr><td colspan="${columns.length}" align="center" style="${CELL}">目前無資料</td></tr>` : null}
</table>`
