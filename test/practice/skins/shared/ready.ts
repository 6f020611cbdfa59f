import type { ReadyView } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import type { Manner } from './manner.ts'

/** The window that comes up once a file is made. */
export const readyWindow = ({ file, href }: ReadyView, { bare, press }: Manner): Html =>
  bare(html`<table width="100%" cellpadding="12" border="0"><tr><td align="center">
<p>${file}</p>
<p><a href="${href}">下載JSON資料檔</a></p>
<p>${press('關閉', raw('window.close()'))}</p>
</td></tr></table>`)
