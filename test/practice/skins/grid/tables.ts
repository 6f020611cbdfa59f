import type { Html } from '../html.ts'
import { html } from '../html.ts'
import type { Cells } from '../shared/manner.ts'

/** No table at all: boxes that say what they are. */
export const grid = (columns: readonly string[], rows: readonly Cells[]): Html =>
  html`<div class="grid" role="grid">
<div class="head" role="row">${columns.map((name) => html`<div role="columnheader">${name}</div>`)}</div>
${rows.map((cells) => html`<div role="row">${cells.map((cell) => html`<div role="gridcell">${cell}</div>`)}</div>\n`)}
${rows.length === 0 ? html`<div class="nothing" role="row"><div role="gridcell">目前無資料</div></div>` : null}
</div>`

/** Each row a table of its own, held in line by fixed widths only. */
export const tables = (columns: readonly string[], rows: readonly Cells[]): Html =>
  html`<div class="tables">
${table(html`${columns.map((name) => html`<th>${name}</th>`)}`)}
${rows.map((cells) => table(html`${cells.map((cell) => html`<td>${cell}</td>`)}`))}
${rows.length === 0 ? table(html`<td colspan="${columns.length}" align="center">目前無資料</td>`) : null}
</div>`

const table = (cells: Html) => html`<table cellspacing="0" cellpadding="0"><tr>${cells}</tr></table>\n`
