import type { Html } from '../../skins/html.ts'
import { html } from '../../skins/html.ts'
import { paths } from '../paths.ts'
import type { Identity } from '../views/view.ts'
import { system, titles, worker } from '../views/words.ts'

/** A document with nothing of the menu around it: login, errors, the tabs of 歷程 and 錯誤明細. */
export const bare = (content: Html, head: Html | null = null) => html`<!DOCTYPE html>
<html lang="zh-TW">
<head>
<meta charset="utf-8">
<title>${system}</title>
<style>
body{margin:0;font-family:'Microsoft JhengHei','Noto Sans CJK TC',sans-serif;font-size:15px;color:#222}
header{background:#1f4e5f;color:#fff;padding:10px 16px}
nav a{display:inline-block;padding:8px 14px}
main{padding:12px 16px}
.grid{border-collapse:collapse}
.grid th,.grid td,[role=columnheader],[role=gridcell]{border:1px solid #9db8c2;padding:4px 9px}
.grid th,[role=columnheader]{background:#e6f0f3}
.row{display:flex}.row>*{width:150px;box-sizing:border-box;overflow-wrap:anywhere}
.tabs li{display:inline-block;padding:4px 12px;border:1px solid #9db8c2}.tabs .on{background:#1f4e5f;color:#fff}
.tabs .on a{color:#fff}
</style>
${head}
</head>
<body>
${content}
</body>
</html>
`

/** A page with its menu: every function on every page. */
export const framed = (title: string, identity: Identity, content: Html, head: Html | null = null) =>
  bare(
    html`<header>${system}<div>目前身分：${identity.name}(${identity.code}) ${worker} 您好</div></header>
<nav>${Object.entries(titles).map(([page, name]) => html`<a href="${paths[page as keyof typeof titles]}">${name}</a>`)}</nav>
<main>
<div>首頁 &gt; ${title}</div>
<h2>${title}</h2>
${identity.others.length > 0 ? identityForm(identity) : null}
${content}
</main>`,
    head,
  )

const identityForm = ({ others }: Identity) =>
  html`<form method="post" action="${paths.identity}">兼辦 <select name="as">${others.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}</select> <input type="submit" value="切換身分"></form>`

export const loginPage = (message: string | null): Html =>
  bare(html`<main><h2>人事服務網 eCPA</h2>${message && html`<p>${message}</p>`}
<form method="post" action="${paths.login}">帳號 <input type="text" name="account"> 密碼 <input type="password" name="password"> <input type="submit" value="登入"></form>
<p>機關憑證登入</p></main>`)

export const errorPage = (message: string): Html => bare(html`<main><h3>${message}</h3></main>`)
