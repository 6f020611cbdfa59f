import { paths } from '../../paths.ts'
import type { Pager } from '../../views/view.ts'
import { html } from '../html.ts'
import { hiddenFields } from './fields.ts'

/** Each turn of the page sends the whole query again. */
export function renderPager({ page, pages, size, sizes, text }: Pager, fields: Readonly<Record<string, string>>) {
  const turn = (to: number, label: string) =>
    html`<a href="javascript:turn(${to})" style="margin-left:10px">${label}</a>`
  return html`<script>function turn(page){var f=document.forms['pager'];f.jump.value=page;f.submit();}</script>
<form name="pager" method="post" action="${paths.result}" style="margin:10px 0">${hiddenFields(fields)}
跳至：<input type="text" name="jump" value="${page}" size="3"> 頁 每頁顯示：<select name="rows" onchange="this.form.submit()">${sizes.map((rows) => html`<option value="${rows}"${rows === size ? ' selected' : null}>${rows}</option>`)}</select> 筆 ${text}
${page !== null && page > 1 ? turn(page - 1, '上一頁') : null}${page !== null && page < pages ? turn(page + 1, '下一頁') : null}
</form>`
}
