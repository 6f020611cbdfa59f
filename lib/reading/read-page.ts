import type { Taught } from '../domain/taught-words.ts'
import { pages } from './pages/index.ts'
import { hasForm, queryForm } from './pages/query-form.ts'
import { windowOf } from './sight.ts'
import { type Query, type Reading, Refusal } from './verdicts.ts'
import { look, type View } from './view.ts'

/**
 * Reads one document (of one frame). `query` is what the query form said when it was sent, where that is known;
 * `taught` are the site's own words.
 * Changes nothing on the page and keeps nothing. When in doubt the answer is `unreadable`, with the reason.
 */
export function readPage(
  document: Document,
  { query, taught }: { query?: Query | undefined; taught?: Taught | undefined } = {},
): Reading {
  return openPage(document, taught)(query)
}

/** What the query form on a page asks, also where the result of the query before still stands beside it. */
export function readQueryForm(document: Document, taught?: Taught): Reading {
  const view = lookAt(document, taught)
  return hasForm(view) ? (queryForm.read(view, undefined) as Reading) : { verdict: 'unrelated', page: null }
}

/** Looks at a document once and answers for any query: first without one, then with the one the worker knew. */
export function openPage(document: Document, taught?: Taught): (query?: Query) => Reading {
  const view = lookAt(document, taught)
  const { frameElement, innerWidth, innerHeight } = windowOf(document)
  // A frame of no size is the vendor's own helper: an old result may be left in it.
  const isShown = !frameElement || innerWidth * innerHeight > 0
  const page = isShown && pages.find((each) => each.recognises(view))
  return (query) => {
    if (!page) return { verdict: 'unrelated', page: null }
    try {
      return page.read(view, query) as Reading
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { verdict: 'unreadable', page: page.id, ...error }
    }
  }
}

/** Looks at a document for every page there is; what a page's reader and the assist work on. */
export function lookAt(document: Document, taught: Taught = {}): View {
  const kinds = pages.flatMap(({ table }) => table ?? [])
  return look(document, taught.header ? kinds.map((kind) => ({ ...kind, taught: taught.header })) : kinds, taught)
}
