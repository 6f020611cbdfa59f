import type { Html } from '../../skins/html.ts'
import { html } from '../../skins/html.ts'
import { paths } from '../paths.ts'
import { sizes } from '../views/paging.ts'
import type { CountsView, ErrorsView, FilesView, HistoryView, PagerView, SummaryView } from '../views/view.ts'
import { checkNotes, titles, uploadNotes } from '../views/words.ts'

/** A row of cells; a cell may be markup. */
export type Cells = readonly (Html | string)[]

/** How a skin builds what differs from skin to skin. */
export interface Manner {
  table(columns: readonly string[], rows: readonly Cells[]): Html
  /** A link to the same function with other fields: another page, another year. */
  turn(path: string, fields: Readonly<Record<string, string>>, words: string): Html
  tabs(years: readonly number[], chosen: number, link: (year: number) => Html): Html
  /** The box for files and what is said of them. */
  files(view: FilesView): Html
}

export const newTab = (path: string, fields: Readonly<Record<string, string>>, words: string): Html =>
  html`<a href="${path}?${new URLSearchParams(fields).toString()}" target="_blank" rel="noopener">${words}</a>`

export const searchForm = (path: string, search: string): Html =>
  html`<form method="get" action="${path}">機關名稱或機關代碼 <input type="text" name="q" value="${search}"> <input type="submit" value="查詢"></form>`

export function pagerLine(
  { page, pages, size, text }: PagerView,
  path: string,
  fields: Record<string, string>,
  { turn }: Manner,
): Html {
  const to = (jump: number, words: string) => turn(path, { ...fields, rows: String(size), jump: String(jump) }, words)
  const counts = sizes.map((rows) =>
    rows === size ? html`<b>${rows}</b> ` : html`${turn(path, { ...fields, rows: String(rows) }, String(rows))} `,
  )
  return html`<div class="pager">每頁顯示：${counts} 筆 ${text} 跳至第 ${page} 頁 ${page > 1 ? to(page - 1, '上一頁') : null} ${page < pages ? to(page + 1, '下一頁') : null}</div>`
}

export const countsContent = (view: CountsView, manner: Manner): Html => {
  const { years, year, rows, updatedAt, pager, search } = view
  const fields = { q: search, year: String(year) }
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return html`${manner.tabs(years, year, (each) => manner.turn(paths.counts, { q: search, year: String(each) }, `${each}年`))}
${searchForm(paths.counts, search)}
<p>最後更新時間：${updatedAt}</p>
<table class="grid"><thead>
<tr><th rowspan="2">機關代碼</th><th rowspan="2">機關名稱</th>${months.map((month) => html`<th colspan="2">${month}月</th>`)}</tr>
<tr>${months.map(() => html`<th>差假</th><th>加班</th>`)}</tr>
</thead><tbody>
${rows.map(({ code, name, figures }) => html`<tr><td>${code}</td><td>${name}</td>${figures.map((figure) => html`<td align="right">${figure}</td>`)}</tr>\n`)}
</tbody></table>
${pagerLine(pager, paths.counts, fields, manner)}`
}

export const summaryContent = ({ search, columns, rows, pager }: SummaryView, manner: Manner): Html => {
  const cells = rows.map(({ code, cells }) => [...cells, newTab(paths.history, { org: code }, '歷程')])
  return html`${searchForm(paths.summary, search)}
${manner.table(columns, cells)}
${pagerLine(pager, paths.summary, { q: search }, manner)}`
}

export const historyContent = ({ code, name, from, to, columns, rows }: HistoryView, manner: Manner): Html => {
  const cells = rows.map(({ no, cells }) => [
    ...cells,
    no === null ? '' : newTab(paths.errors, { org: code, no: String(no) }, '錯誤明細'),
  ])
  return html`<main><h2>歷程</h2><p>機關：${name}(${code})</p>
<form method="get" action="${paths.history}"><input type="hidden" name="org" value="${code}">查詢區間 <input type="text" name="from" value="${from}"> ~ <input type="text" name="to" value="${to}"> <input type="submit" value="查詢"></form>
<p>${newTab(paths.errors, { org: code }, '查看所有歷史錯誤明細')}</p>
${manner.table(columns, cells)}</main>`
}

export const errorsContent = ({ code, name, title, columns, rows }: ErrorsView, manner: Manner): Html => {
  const cells = rows.map(({ cells, wrong }) =>
    cells.map((cell, index) => (index === wrong ? html`<span style="background:#f99">${cell}</span>` : cell)),
  )
  return html`<main><h2>${title}</h2><p>機關：${name}(${code})</p>
${manner.table(columns, cells)}</main>`
}

export const filesContent = (view: FilesView, manner: Manner): Html => {
  const notes = view.page === 'upload' ? uploadNotes : checkNotes
  return html`${notes.map((note) => html`<p>${note}</p>`)}
<p><a href="#format">介接格式說明文件</a>${view.page === 'check' ? html` <a href="#sample">報送範本JSON檔</a>` : null}</p>
<div id="work">${view.results ? resultTable(view, manner) : manner.files(view)}</div>`
}

export const resultTable = ({ page, columns, results }: FilesView, { table }: Manner): Html =>
  html`${table(columns, results ?? [])}
<p><a href="${paths[page]}">繼續${titles[page]}</a></p>`
