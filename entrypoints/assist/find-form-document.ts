import { openForm } from '../../lib/assist/form.ts'
import { isProblem } from '../../lib/assist/problems.ts'
import type { Taught } from '../../lib/domain/taught-words.ts'
import { pageDocuments } from '../panel/documents-in.ts'

/** The document with the query form: this one, or another frame of the same page and origin. */
export function findFormDocument(taught: Taught): Document | undefined {
  return pageDocuments().find((one) => hasForm(one, taught))
}

/** Whether the query form stands in that document itself, though it may not be filled just now. */
export function hasForm(one: Document, taught: Taught): boolean {
  const form = openForm(one, taught)
  return !isProblem(form) || form.key === 'busy' || form.key === 'form-twice'
}
