import { paths } from '../../paths.ts'
import type { Pager } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { hiddenFields } from './fields.ts'
import type { Manner } from './manner.ts'

/** Each turn of the page sends the whole query again. */
export function pagerForm(
  { page, pages, size, sizes, text }: Pager,
  fields: Readonly<Record<string, string>>,
  manner: Manner,
): Html {
  const turn = (to: number, label: string) =>
    html`<a href="javascript:turn(${to})" style="margin-left:10px">${label}</a>`
  return html`<script>${turnScript(manner)}</script>
<form name="pager" ${manner.sending(paths.result)} style="margin:10px 0">${hiddenFields(fields)}
跳至：<input type="text" name="jump" value="${page}" size="3"> 頁 每頁顯示：<select name="rows" onchange="${manner.submits('this.form')}">${sizes.map((rows) => html`<option value="${rows}"${rows === size ? ' selected' : null}>${rows}</option>`)}</select> 筆 ${text}
${page !== null && page > 1 ? turn(page - 1, '上一頁') : null}${page !== null && page < pages ? turn(page + 1, '下一頁') : null}
</form>`
}

export const turnScript = ({ submits }: Manner) =>
  html`function turn(page){var f=document.forms['pager'];f.jump.value=page;${submits('f')};}`
