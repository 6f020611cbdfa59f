import { paths } from '../../paths.ts'
import type { Question } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html, raw } from '../html.ts'
import { framed } from '../shared/layout.ts'
import type { Manner } from '../shared/manner.ts'
import { native } from '../shared/native.ts'
import { turnScript } from '../shared/pager.ts'
import { panels } from './panels.ts'
import { updateScript } from './script.ts'
import { splitTable } from './table.ts'

/** Only what changes the one document goes by script; logging in, for one, does not. */
const partly: readonly string[] = [paths.result, paths.correct, paths.backfill, paths.download]

/** As a RadioButtonList writes them: button and label side by side, tied by an id. */
const radioList = ({ name, choices }: Question): Html[] =>
  choices.map(({ value, label, chosen }, index) => {
    const id = `ctl00_cphMain_rbl${name}_${index}`
    return html`<span style="margin-right:12px"><input id="${id}" type="radio" name="${name}" value="${value}"${chosen ? ' checked' : null}><label for="${id}">${label}</label></span>`
  })

export const manner: Manner = {
  ...native,
  page: (crumb, content, message = null) => framed(crumb, content, message, html`<script>${script()}</script>`),
  sending: (action) =>
    html`${native.sending(action)}${partly.includes(action) ? raw(' onsubmit="return update(this,event)"') : null}`,
  submits: (form) => raw(`update(${form})`),
  goesTo: (address) =>
    address === paths.query ? raw(`document.getElementById('${panels.result}').innerHTML=''`) : native.goesTo(address),
  choices: radioList,
  table: splitTable,
}

/** Scripts inside the parts that come later do not run: what those parts call is here from the beginning. */
const script = () => html`${updateScript}\n${turnScript(manner)}`
