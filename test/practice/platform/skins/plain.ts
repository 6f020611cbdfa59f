import type { Html } from '../../skins/html.ts'
import { html, htmlPage } from '../../skins/html.ts'
import { paths } from '../paths.ts'
import type { FilesView, View } from '../views/view.ts'
import { titles } from '../views/words.ts'
import { bare, errorPage, framed, loginPage } from './frame.ts'
import { countsContent, errorsContent, filesContent, historyContent, type Manner, summaryContent } from './pieces.ts'

const manner: Manner = {
  table: (columns, rows) => html`<table class="grid">
<tr>${columns.map((name) => html`<th>${name}</th>`)}</tr>
${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}
${rows.length === 0 ? html`<tr><td colspan="${columns.length}" align="center">目前無資料</td></tr>` : null}
</table>`,
  turn: (path, fields, words) => html`<a href="${path}?${new URLSearchParams(fields).toString()}">${words}</a>`,
  tabs: (years, chosen, link) =>
    html`<ul class="tabs">${years.map((year) => html`<li${year === chosen ? html` class="on"` : null}>${link(year)}</li>`)}</ul>`,
  files: filesForm,
}

/** The box is HTML's own, which shows by itself what was chosen. */
function filesForm({ page }: FilesView): Html {
  return html`<form method="post" action="${paths[page]}" enctype="multipart/form-data">
<p>上傳檔案(10筆)</p>
<p><input type="file" name="files" multiple accept=".json"></p>
<p>請上傳 json 格式文件</p>
<p><input type="submit" value="${page === 'upload' ? '確認上傳' : '開始檢核'}"></p>
</form>`
}

/** One whole page an answer. */
export const plain = { render: (view: View) => htmlPage(pageOf(view, manner)) } as const

/** The documents, alike in both skins but for their manner. `head`: scripts. */
export function pageOf(view: View, manner: Manner, head: Html | null = null): Html {
  switch (view.page) {
    case 'login':
      return loginPage(view.message)
    case 'error':
      return errorPage(view.message)
    case 'history':
      return bare(historyContent(view, manner))
    case 'errors':
      return bare(errorsContent(view, manner))
    default:
      return framed(titles[view.page], view.identity, html`<div id="content">${contentOf(view, manner)}</div>`, head)
  }
}

/** What changes of a page that is not left. */
export function contentOf(view: Extract<View, { page: keyof typeof titles }>, manner: Manner): Html {
  switch (view.page) {
    case 'counts':
      return countsContent(view, manner)
    case 'summary':
      return summaryContent(view, manner)
    default:
      return filesContent(view, manner)
  }
}
