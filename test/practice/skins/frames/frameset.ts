import { functions, greeting, modules, office, system } from '../../views/words.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { addresses } from '../shared/layout.ts'
import { frameDocument, old } from './document.ts'

const BANNER = '/eform/banner.do'
const LEFT = '/eform/left.do'

/** A frameset instead of a body. The last frame has no height: such consoles keep one for things to load in unseen. */
export const frameset = (): Html =>
  old(html`<FRAMESET ROWS="62,*,0" FRAMEBORDER=1 BORDER=1>
<FRAME NAME="banner" SRC="${BANNER}" SCROLLING=NO NORESIZE>
<FRAMESET COLS="190,*">
<FRAME NAME="left" SRC="${LEFT}">
<FRAMESET ROWS="52%,*">
<FRAME NAME="form" SRC="about:blank">
<FRAME NAME="result" SRC="about:blank">
</FRAMESET>
</FRAMESET>
<FRAME NAME="hidden" SRC="about:blank" SCROLLING=NO NORESIZE>
<NOFRAMES><BODY>您的瀏覽器不支援框架。</BODY></NOFRAMES>
</FRAMESET>`)

const banner = () =>
  frameDocument(html`<TABLE WIDTH="100%" BORDER=0 CELLSPACING=0 CELLPADDING=4 BGCOLOR=#2B5F8A><TR>
<TD NOWRAP><FONT COLOR=#FFFFFF SIZE=4>${system}</FONT>
<TD NOWRAP><FONT COLOR=#FFFFFF SIZE=2>${modules.join('　')}</FONT>
<TD NOWRAP ALIGN=RIGHT><FONT COLOR=#FFFFFF SIZE=2>${office} ${greeting}</FONT>
</TABLE>`)

const left = () =>
  frameDocument(html`<B>基本設定 / 權限管理</B>
<UL STYLE="margin:8px 0;padding-left:18px">
${functions.map(menuItem)}</UL>`)

/** Choosing a function empties the result frame. */
const menuItem = (name: string) => {
  const address = addresses[name]
  const words = address
    ? html`<A HREF="${address}" TARGET="form" ONCLICK="parent.frames['result'].location.replace('about:blank')">${name}</A>`
    : name
  return html`<LI STYLE="margin-bottom:6px">${words}\n`
}

/** The frames that are always the same, by their addresses. */
export const standing: Readonly<Record<string, () => Html>> = { [BANNER]: banner, [LEFT]: left }
