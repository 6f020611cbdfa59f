import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import type { Cells, LabelledRow, Manner } from '../shared/manner.ts'
import { native } from '../shared/native.ts'
import { frameDocument, framePage } from './document.ts'

/** The window in which the download history comes up. */
const WINDOW = 'dlhistory'

/** Where the answer to a form appears, if not in the form's own frame. */
const targets: Readonly<Record<string, string>> = {
  [paths.result]: 'result',
  [paths.download]: WINDOW,
  [paths.login]: '_top',
}

/** The form stands on in its frame: coming back from a result is emptying the result's. */
const EMPTY = raw("location.replace('about:blank')")

const table = (columns: readonly string[], rows: readonly Cells[]): Html =>
  html`<TABLE WIDTH="100%" BORDER=1 CELLSPACING=0 CELLPADDING=4 BORDERCOLOR=#9DB8D2>
<TR BGCOLOR=#EDF3FA>${columns.map((name) => html`<TD NOWRAP><B>${name}</B>`)}
${rows.map((cells) => html`<TR>${cells.map((cell) => html`<TD>${cell}`)}\n`)}
${rows.length === 0 ? html`<TR><TD COLSPAN=${columns.length} ALIGN=CENTER>目前無資料` : null}
</TABLE>`

const labelled = (
  rows: readonly LabelledRow[],
): Html => html`<TABLE BORDER=0 CELLSPACING=1 CELLPADDING=5 BGCOLOR=#9DB8D2>
${rows.map(([label, answer]) => html`<TR BGCOLOR=#FFFFFF><TD BGCOLOR=#EDF3FA NOWRAP>${label}<TD>${answer}\n`)}
</TABLE>`

export const manner: Manner = {
  ...native,
  bare: frameDocument,
  page: framePage,
  sending(action) {
    const target = targets[action]
    const up =
      target === WINDOW
        ? html` onsubmit="window.open('','${WINDOW}','width=640,height=320,scrollbars=yes').focus()"`
        : null
    return html`${native.sending(action)}${target ? html` target="${target}"` : null}${up}`
  },
  goesTo: (address) => (address === paths.query ? EMPTY : raw(`top.location.href='${address}'`)),
  queryRows: labelled,
  smallRows: labelled,
  table,
  history: table,
}
