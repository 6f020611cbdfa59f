import { openForm } from '../../lib/assist/form.ts'
import { isProblem } from '../../lib/assist/problems.ts'
import type { Taught } from '../../lib/domain/taught-words.ts'

/** The document with the query form: this one, or another frame of the same page and origin. */
export function findFormDocument(taught: Taught): Document | undefined {
  return [document, ...documentsIn(top ?? window)].find((one) => {
    const form = openForm(one, taught)
    return !isProblem(form) || form.key === 'busy' || form.key === 'form-twice'
  })
}

/** Every document of the page that may be reached from here. */
export function documentsIn(frame: Window): Document[] {
  try {
    const { document: own, length } = frame
    return [own, ...Array.from({ length }, (_, index) => documentsIn(frame[index] as Window)).flat()]
  } catch {
    // Another origin's frame is none of our business.
    return []
  }
}
