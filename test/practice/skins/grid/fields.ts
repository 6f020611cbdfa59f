import type { Choice, Question } from '../../views/view.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import type { LabelledRow } from '../shared/manner.ts'

/** The same vendor has learnt of `aria` in the middle of the work: some questions say which answer is on, some show it. */
const SAYING = ['qchg', 'qdata']

/** Boxes that stand for radio buttons; what they mean goes into a hidden field. */
export function boxes({ name, choices }: Question): Html[] {
  const marks = SAYING.includes(name) ? said : shown
  const [first, ...others] = choices.map(
    (choice) => html`<div ${marks(choice)} onclick="choose(this,'${choice.value}')">${choice.label}</div>`,
  )
  return first ? [html`${field({ name, choices })}${first}`, ...others] : []
}

const said = ({ chosen }: Choice) => html`class="choice" role="radio" aria-checked="${String(chosen)}"`
const shown = ({ chosen }: Choice) => html`class="choice${chosen ? ' picked' : null}"`

const field = ({ name, choices }: Question) =>
  html`<input type="hidden" name="${name}" value="${choices.find(({ chosen }) => chosen)?.value ?? ''}">`

/** A list made by hand: a box that shows what is chosen, and what may be chosen below it once it is clicked. */
export const list = (question: Question): Html =>
  html`<div class="list">${field(question)}<div class="chosen" onclick="openList(this)">${question.choices.find(({ chosen }) => chosen)?.label ?? ''}</div><div class="offers">${question.choices.map(({ value, label }) => html`<div onclick="pick(this,'${value}')">${label}</div>`)}</div></div>`

export const labelled = (rows: readonly LabelledRow[]): Html =>
  html`<div class="form">
${rows.map(([label, answer]) => html`<div class="line"><div class="label">${label}</div><div class="answer">${answer}</div></div>\n`)}</div>`

export const sendButton = (words: string, address?: string): Html =>
  address
    ? html`<a class="button" href="#" onclick="return send(this,'${address}')">${words}</a>`
    : html`<div class="button" role="button" tabindex="0" onclick="send(this)">${words}</div>`

export const pressButton = (words: string, script: Html): Html =>
  html`<a class="button" href="#" onclick="${script};return false">${words}</a>`
