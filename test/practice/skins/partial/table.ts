import type { Html } from '../html.ts'
import { html } from '../html.ts'
import type { Cells } from '../shared/manner.ts'

/** The first column stays where it is while the others scroll under their header. */
const FROZEN = 1
/** Three tables only stay in line while every row has the same height. */
const CELL = 'border:1px solid #9db8d2;padding:2px 8px;height:42px;overflow:hidden'
const WIDTHS = [110, 90, 90, 150, 560, 100, 100, 90]

export function splitTable(columns: readonly string[], rows: readonly Cells[]): Html {
  const [first, others] = [columns.slice(0, FROZEN), columns.slice(FROZEN)]
  const before = rows.map((cells) => cells.slice(0, FROZEN))
  const behind = rows.map((cells) => cells.slice(FROZEN))
  const nothing = html`<tr><td colspan="${others.length}" align="center" style="${CELL}">目前無資料</td></tr>`
  return html`<div style="display:flex;width:calc(100vw - 52px);border:1px solid #9db8d2">
<div style="flex:none">${table(0, first, html`${header(first)}${before.map(row)}`)}</div>
<div style="flex:1;min-width:0">
<div style="overflow:hidden">${table(FROZEN, others, header(others))}</div>
<div style="overflow-x:auto" onscroll="this.previousElementSibling.scrollLeft=this.scrollLeft">${table(FROZEN, others, html`${behind.map(row)}${rows.length === 0 ? nothing : null}`)}</div>
</div></div>`
}

const header = (columns: readonly string[]) =>
  html`<tr>${columns.map((name) => html`<th style="${CELL};background:#edf3fa">${name}</th>`)}</tr>\n`

const row = (cells: Cells) => html`<tr>${cells.map((cell) => html`<td style="${CELL}">${cell}</td>`)}</tr>\n`

function table(from: number, columns: readonly string[], content: Html): Html {
  const widths = columns.map((_, index) => WIDTHS[from + index] ?? 100)
  const width = widths.reduce((sum, each) => sum + each, 0)
  return html`<table cellspacing="0" cellpadding="0" style="border-collapse:collapse;table-layout:fixed;width:${width}px">
${widths.map((each) => html`<col style="width:${each}px">`)}
${content}</table>`
}
