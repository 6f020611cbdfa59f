import { paths } from '../../paths.ts'
import { system } from '../../views/words.ts'
import type { Html } from '../html.ts'
import { html, raw, scriptValue } from '../html.ts'

/** HTML from before there were doctypes: browsers lay it out in quirks mode, and close what is left open. */
export const old = (body: Html, head: Html | null = null): Html => html`<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8">
<TITLE>${system}</TITLE>
${head}
</HEAD>
${body}
</HTML>
`

/** A document for a frame or a window. `message` comes up before anything is drawn. */
export const frameDocument = (content: Html, message: string | null = null): Html =>
  old(
    html`<BODY BGCOLOR=#FFFFFF TEXT=#1A1A1A LINK=#2B5F8A LEFTMARGIN=12 TOPMARGIN=10 STYLE="font-family:'Microsoft JhengHei','Noto Sans CJK TC',sans-serif;font-size:15px">
${content}
</BODY>`,
    message === null ? null : html`<SCRIPT>alert(${scriptValue(message)});</SCRIPT>`,
  )

/** A page that belongs in a frame: opened by itself, it goes to where the frames are. */
export const framePage = (crumb: string | null, content: Html, message: string | null = null): Html =>
  frameDocument(
    html`${guard}
<FONT SIZE=2 COLOR=#555555>基本設定 / 權限管理${crumb && ` / ${crumb}`}</FONT><HR SIZE=1 COLOR=#9DB8D2>
${content}`,
    message,
  )

const guard = raw(`<SCRIPT>if(self==top)top.location.replace('${paths.menu}');</SCRIPT>`)
