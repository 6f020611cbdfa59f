import { paths } from '../../paths.ts'
import type { ErrorView, LoginView } from '../../views/view.ts'
import { office, system } from '../../views/words.ts'
import { html } from '../html.ts'
import { bare, framed } from './layout.ts'

export const renderMenu = () =>
  framed(
    null,
    html`<ul>
<li><a href="${paths.download}">統計平台資料下載</a></li>
<li><a href="${paths.query}">統計平台資料查詢</a></li>
</ul>`,
  )

export const renderLogin = ({ message }: LoginView) =>
  bare(html`<form method="post" action="${paths.login}">
<table align="center" cellspacing="0" cellpadding="8" border="0" style="margin-top:80px;border:1px solid #9db8d2">
<tr><td colspan="2" style="background:#2b5f8a;color:#fff;font-size:18px">${office} ${system}</td></tr>
${message && html`<tr><td colspan="2" style="color:#c00">${message}</td></tr>`}
<tr><td align="right">帳號</td><td><input type="text" name="account"></td></tr>
<tr><td align="right">密碼</td><td><input type="password" name="password"></td></tr>
<tr><td></td><td><input type="submit" value="登入"></td></tr>
</table>
</form>`)

export const renderError = ({ message }: ErrorView) => bare(html`<h3 style="padding:16px">${message}</h3>`)
