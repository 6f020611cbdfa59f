import type { Question, TextField } from '../../views/view.ts'
import { html } from '../html.ts'

export const radios = ({ name, choices }: Question) =>
  choices.map(
    ({ value, label, chosen }) =>
      html`<label style="margin-right:12px"><input type="radio" name="${name}" value="${value}"${chosen ? ' checked' : null}> ${label}</label>`,
  )

export const dropDown = ({ name, choices }: Question) =>
  html`<select name="${name}">${choices.map(({ value, label, chosen }) => html`<option value="${value}"${chosen ? ' selected' : null}>${label}</option>`)}</select>`

export const textBox = ({ name, value }: TextField, size: number) =>
  html`<input type="text" name="${name}" value="${value}" size="${size}" maxlength="${size}">`

export const hiddenFields = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
