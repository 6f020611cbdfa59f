import { createHash } from 'node:crypto'
import type { View } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { OVERLAY } from '../shared/download.ts'

/** The parts of the one document: what asks, and what answers. */
export const panels = { form: 'ctl00_cphMain_upnlForm', result: 'ctl00_cphMain_upnlResult' } as const
export const PROGRESS = 'ctl00_cphMain_uprgBusy'

/** Nobody but the vendor's program could read it, and it changes with every answer. */
export const viewState = (view: View): string =>
  createHash('sha512').update(JSON.stringify(view)).digest('base64').repeat(6)

/** The hidden fields stand outside the parts that change. The words 請稍後 are there all the time, unseen. */
export const document = (view: View, form: Html, result: Html): Html =>
  html`<input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__VIEWSTATE" value="${viewState(view)}">
<div id="${panels.form}">${form}</div>
<div id="${panels.result}" style="margin-top:14px">${result}</div>
<div id="${PROGRESS}" style="${OVERLAY};display:none">請稍後</div>`
