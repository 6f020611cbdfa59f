import type { ReadyView } from '../../views/view.ts'
import { html } from '../html.ts'
import { bare } from './layout.ts'

/** The window that comes up once a file is made. */
export const renderReady = ({ file, href }: ReadyView) =>
  bare(html`<table width="100%" cellpadding="12" border="0"><tr><td align="center">
<p>${file}</p>
<p><a href="${href}">下載JSON資料檔</a></p>
<p><input type="button" value="關閉" onclick="window.close()"></p>
</td></tr></table>`)
