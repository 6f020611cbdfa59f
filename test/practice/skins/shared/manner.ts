import type { Question } from '../../views/view.ts'
import type { Html } from '../html.ts'

/** A row of cells; a cell with a line break in it is markup already. */
export type Cells = readonly (Html | string)[]

/**
 * How one vendor builds the pieces of a page. What a page says, and in which order, is the same at all of them and
 * stands beside this file; a skin says only how.
 */
export interface Manner {
  /** A document with nothing of the console around it: login, errors, pop-up windows. */
  bare(content: Html, message?: string | null): Html
  /** A page of the console. */
  page(crumb: string | null, content: Html, message?: string | null): Html
  /** Attributes of a form that goes to an address. */
  sending(action: string): Html
  /** Script that sends a form, where no button does. */
  submits(form: string): Html
  /** Script that goes to another page of the console. */
  goesTo(address: string): Html
  /** A button that sends its form, to another address than the form's where one is given. */
  send(words: string, address?: string): Html
  /** A button with a script of its own. */
  press(words: string, script: Html): Html
  /** Rows of the query form, or of a smaller one, each under its label. */
  queryRows(rows: readonly LabelledRow[]): Html
  smallRows(rows: readonly LabelledRow[]): Html
  /** The answers of a question of which one is chosen. */
  choices(question: Question): readonly Html[]
  list(question: Question): Html
  agencies(question: Question): Html
  table(columns: readonly string[], rows: readonly Cells[]): Html
  history(columns: readonly string[], rows: readonly Cells[]): Html
}

export type LabelledRow = readonly [label: string, answer: Html]
