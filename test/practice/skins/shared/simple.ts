import { paths } from '../../paths.ts'
import type { ErrorView, LoginView } from '../../views/view.ts'
import { office, system } from '../../views/words.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { functionNames } from './layout.ts'
import type { Manner } from './manner.ts'

export const menuPage = ({ page }: Manner): Html =>
  page(
    null,
    html`<ul>
<li><a href="${paths.download}">${functionNames.download}</a></li>
<li><a href="${paths.query}">${functionNames.query}</a></li>
</ul>`,
  )

export const loginPage = ({ message }: LoginView, { bare, sending, send }: Manner): Html =>
  bare(html`<form ${sending(paths.login)}>
<table align="center" cellspacing="0" cellpadding="8" border="0" style="margin-top:80px;border:1px solid #9db8d2">
<tr><td colspan="2" style="background:#2b5f8a;color:#fff;font-size:18px">${office} ${system}</td></tr>
${message && html`<tr><td colspan="2" style="color:#c00">${message}</td></tr>`}
<tr><td align="right">帳號</td><td><input type="text" name="account"></td></tr>
<tr><td align="right">密碼</td><td><input type="password" name="password"></td></tr>
<tr><td></td><td>${send('登入')}</td></tr>
</table>
</form>`)

export const errorPage = ({ message }: ErrorView, { bare }: Manner): Html =>
  bare(html`<h3 style="padding:16px">${message}</h3>`)
