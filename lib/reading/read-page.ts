import type { Taught } from '../domain/taught-words.ts'
import { pages } from './pages/index.ts'
import type { Page } from './pages/page.ts'
import { hasForm, queryForm } from './pages/query-form.ts'
import { windowOf } from './sight.ts'
import { type ConsolePage, type Query, type ReadablePage, type Reading, Refusal, type Unrelated } from './verdicts.ts'
import { look, type View } from './view.ts'

const UNRELATED: Unrelated = { verdict: 'unrelated', page: null }

/**
 * Reads one document (of one frame). `query` is what the query form said when it was sent, where that is known;
 * `taught` are the site's own words; `register` the pages it may be, by default the console's.
 * Changes nothing on the page and keeps nothing. When in doubt the answer is `unreadable`, with the reason.
 */
export function readPage<P extends ReadablePage = ConsolePage>(
  document: Document,
  {
    query,
    taught,
    register,
  }: { query?: Query | undefined; taught?: Taught | undefined; register?: readonly Page<P>[] } = {},
): Reading<P> {
  return openPage(document, taught, register)(query)
}

/** What the query form on a page asks, also where the result of the query before still stands beside it. */
export function readQueryForm(document: Document, taught?: Taught): Reading {
  const view = lookAt(document, taught)
  return hasForm(view) ? (queryForm.read(view, undefined) as Reading) : UNRELATED
}

/** Looks at a document once and answers for any query: first without one, then with the one the worker knew. */
export function openPage<P extends ReadablePage = ConsolePage>(
  document: Document,
  taught?: Taught,
  register = pages as readonly Page<P>[],
): (query?: Query) => Reading<P> {
  const view = lookAt(document, taught, register)
  const { frameElement, innerWidth, innerHeight } = windowOf(document)
  // A frame of no size is the vendor's own helper: an old result may be left in it.
  const isShown = !frameElement || innerWidth * innerHeight > 0
  const page = isShown && register.find((each) => each.recognises(view))
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

/** Looks at a document for every page of a register; what a page's reader and the assist work on. */
export function lookAt(document: Document, taught: Taught = {}, register: readonly Page[] = pages): View {
  const kinds = register.flatMap(({ table }) => table ?? [])
  return look(document, taught.header ? kinds.map((kind) => ({ ...kind, taught: taught.header })) : kinds, taught)
}
