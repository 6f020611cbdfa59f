import type { Html, Page } from '../../skins/html.ts'
import { html, htmlPage, raw } from '../../skins/html.ts'
import { paths } from '../paths.ts'
import type { FilesView, View } from '../views/view.ts'
import type { Cells, Manner } from './pieces.ts'
import { contentOf, pageOf } from './plain.ts'
import { script } from './script.ts'

const manner: Manner = {
  table: grid,
  turn: (path, fields, words) =>
    html`<a href="#" onclick="return turn('${path}?${raw(new URLSearchParams(fields).toString().replaceAll('&', '&amp;'))}')">${words}</a>`,
  tabs: (years, chosen, link) =>
    html`<ul class="tabs" role="tablist">${years.map((year) => html`<li role="tab" aria-selected="${String(year === chosen)}"${year === chosen ? html` class="on"` : null}>${link(year)}</li>`)}</ul>`,
  files: dropZone,
}

/** Rows and cells are div. */
function grid(columns: readonly string[], rows: readonly Cells[]): Html {
  const line = (cells: Cells, role: string) =>
    html`<div role="row" class="row">${cells.map((cell) => html`<div role="${role}">${cell}</div>`)}</div>\n`
  return html`<div role="grid"><div role="rowgroup">${line(columns, 'columnheader')}</div>
<div role="rowgroup">${rows.map((cells) => line(cells, 'gridcell'))}${rows.length === 0 ? line(['目前無資料'], 'gridcell') : null}</div></div>`
}

/** A box that is not seen under words to click or drop on; the list is drawn by script. */
function dropZone({ page }: FilesView): Html {
  return html`<p>上傳檔案(10筆)</p>
<label style="display:block;border:2px dashed #9db8c2;padding:20px;width:320px" ondragover="event.preventDefault()" ondrop="drop(event)">選擇或拖曳檔案
<input type="file" multiple accept=".json" style="position:absolute;left:-9999px" onchange="choose(this.files);this.value=''"></label>
<p>請上傳 json 格式文件</p>
<ul id="files"></ul>
<div role="button" tabindex="0" onclick="send('${paths[page]}')">${page === 'upload' ? '確認上傳' : '開始檢核'}</div>`
}

/** Pages that are not left: years, pages and results come by script, in the place of what stood there. */
export const scripted = {
  render(view: View, isPartial: boolean): Page & { isFragment?: true } {
    const isContent =
      view.page === 'counts' || view.page === 'summary' || view.page === 'upload' || view.page === 'check'
    if (!isPartial || !isContent) return htmlPage(pageOf(view, manner, script))
    return { ...htmlPage(contentOf(view, manner)), isFragment: true }
  },
} as const
