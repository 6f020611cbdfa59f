import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import { dropDown, radios } from './fields.ts'
import { bare, framed } from './layout.ts'
import type { LabelledRow, Manner } from './manner.ts'
import { dataTable } from './table.ts'

/** Pages laid out in tables, with what HTML itself has for buttons, choices and lists. */
export const native: Manner = {
  bare,
  page: framed,
  sending: (action) => html`method="post" action="${action}"`,
  submits: (form) => raw(`${form}.submit()`),
  goesTo: (address) => raw(`location.href='${address}'`),
  send: (words, address) =>
    html`<input type="submit" value="${words}"${address ? html` formaction="${address}"` : null}>`,
  press: (words, script) => html`<input type="button" value="${words}" onclick="${script}">`,
  queryRows: (rows) => html`<table width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">
${rows.map(queryRow)}</table>`,
  smallRows: (rows) => html`<table cellspacing="0" cellpadding="6" border="0">
${rows.map(smallRow)}</table>`,
  choices: radios,
  list: dropDown,
  agencies: dropDown,
  table: dataTable,
  history: dataTable,
}

const queryRow = ([label, answer]: LabelledRow): Html =>
  html`<tr><td nowrap style="border:1px solid #9db8d2;background:#edf3fa;padding:6px 10px;width:120px">${label}</td><td style="border:1px solid #9db8d2;padding:6px 10px">${answer}</td></tr>\n`

const smallRow = ([label, answer]: LabelledRow): Html =>
  html`<tr><td${label && ' nowrap'}>${label}</td><td>${answer}</td></tr>\n`
