import type { Taught } from '../domain/taught-words.ts'
import { open, type Reader } from './open-page.ts'
import type { Page } from './pages/page.ts'
import { atOnce, inSlices } from './slices.ts'
import type { ReadablePage } from './verdicts.ts'

/** Opens a page that may change while it is read. */
export interface PatientOpener<P extends ReadablePage> {
  /** To be called at every change of the page. */
  changed(): void
  /** The page, read in slices; undefined where it changed in between: it is to be read again when it rests. */
  open(taught?: Taught): Promise<Reader<P> | undefined>
}

/** For the scripts on the vendor's pages. What never rests is read at once, every third time. */
export function patientOpener<P extends ReadablePage>(
  document: Document,
  register: readonly Page<P>[],
): PatientOpener<P> {
  let changes = 0
  let interrupted = 0
  return {
    changed: () => changes++,
    async open(taught) {
      const begun = changes
      const pause = (): Promise<void> =>
        new Promise((go, stop) => setTimeout(() => (changes === begun ? go() : stop())))
      try {
        return await inSlices(open(document, register, taught), pause)
      } catch (error) {
        if (changes === begun) throw error
        return ++interrupted % 3 ? undefined : atOnce(open(document, register, taught))
      }
    },
  }
}
