import type { Taught } from '../domain/taught-words.ts'
import type { Page } from './pages/page.ts'
import { windowOf } from './sight.ts'
import { type Query, type ReadablePage, type Reading, Refusal, type Unrelated } from './verdicts.ts'
import { look, type View } from './view.ts'

/** Answers for any query what a page says: a page is walked once, and asked twice. */
export type Reader<P extends ReadablePage = ReadablePage> = (query?: Query) => Reading<P>

export const UNRELATED: Unrelated = { verdict: 'unrelated', page: null }

/**
 * The one way to read a document (of one frame): which page of the register it is, and what that says. Yields wherever
 * a pause may be made (`slices.ts`). `taught` are the site's own words.
 */
export function* open<P extends ReadablePage>(
  document: Document,
  register: readonly Page<P>[],
  taught?: Taught,
): Generator<void, Reader<P>> {
  const view = yield* lookFor(document, register, taught)
  const { frameElement, innerWidth, innerHeight } = windowOf(document)
  // A frame of no size is the vendor's own helper: an old result may be left in it.
  const isShown = !frameElement || innerWidth * innerHeight > 0
  let page: Page | undefined
  for (const each of isShown ? register : []) {
    yield
    if (!page && each.recognises(view)) page = each
  }
  return (query) => {
    if (!page) return UNRELATED
    try {
      return page.read(view, query) as Reading<P>
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { verdict: 'unreadable', page: page.id, ...error }
    }
  }
}

/** Looks at a document for every page of a register. */
export function lookFor(
  document: Document,
  register: readonly Page[],
  taught: Taught = {},
  skipsRecords?: boolean,
): Generator<void, View> {
  const kinds = register.flatMap(({ table }) => table ?? [])
  const all = taught.header ? kinds.map((kind) => ({ ...kind, taught: taught.header })) : kinds
  return look(document, all, taught, skipsRecords)
}
