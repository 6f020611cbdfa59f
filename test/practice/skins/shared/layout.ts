import { paths } from '../../paths.ts'
import { areas, functions, greeting, modules, office, system } from '../../views/words.ts'
import type { Html } from '../html.ts'
import { html, scriptValue } from '../html.ts'

export const functionNames = { query: '統計平台資料查詢', download: '統計平台資料下載' } as const

/** The only functions of the console that exist here; the others are just words in a menu. */
export const addresses: Readonly<Record<string, string>> = {
  [functionNames.download]: paths.download,
  [functionNames.query]: paths.query,
}

/** A bare document. `message` comes up before anything is drawn: the page before still stands behind it. */
export const bare = (
  body: Html,
  message: string | null = null,
  head: Html | null = null,
) => html`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html lang="zh-TW">
<head>
<meta charset="utf-8">
<title>${system}</title>
${message && html`<script>alert(${scriptValue(message)});</script>`}${head}
</head>
<body style="margin:0;font-family:'Microsoft JhengHei','Noto Sans CJK TC',sans-serif;font-size:15px;color:#1a1a1a;background:#fff">
${body}
</body>
</html>
`

/** A page of the console: title bar, three rows of menu, bread crumbs, content. */
export const framed = (crumb: string | null, content: Html, message: string | null = null, head: Html | null = null) =>
  bare(
    html`<table width="100%" cellspacing="0" cellpadding="0" border="0">
<tr><td style="background:#2b5f8a;color:#fff;padding:10px 16px"><table width="100%" cellspacing="0" cellpadding="0" border="0"><tr>
<td style="font-size:18px">${system}</td>
<td style="font-size:13px;padding-left:30px">${modules.map((name) => html`<span style="margin-right:14px">${name}</span>`)}</td>
<td align="right" style="font-size:13px">${office}<br>${greeting}</td>
</tr></table></td></tr>
<tr><td style="background:#dfe8f1;border-bottom:1px solid #9db8d2;padding:7px 16px">${areas.map((name) => html`<span style="margin-right:16px">${name}</span>`)}</td></tr>
<tr><td style="background:#dfe8f1;border-bottom:1px solid #9db8d2;padding:7px 16px">${functions.map(menuItem)}</td></tr>
<tr><td style="padding:14px 16px 0">基本設定 / 權限管理${crumb && ` / ${crumb}`}</td></tr>
<tr><td style="padding:14px 16px">${content}</td></tr>
</table>`,
    message,
    head,
  )

const menuItem = (name: string, index: number) =>
  html`${index > 0 ? ' | ' : null}${name in addresses ? html`<a href="${addresses[name] ?? ''}" style="color:#1a1a1a;text-decoration:none">${name}</a>` : name}`
