import { pages } from './pages/index.ts'
import { hasForm, queryForm } from './pages/query-form.ts'
import { windowOf } from './sight.ts'
import { type Query, type Reading, Refusal } from './verdicts.ts'
import { look } from './view.ts'

/**
 * Reads one document (of one frame). `query` is what the query form said when it was sent, where that is known.
 * Changes nothing on the page and keeps nothing. When in doubt the answer is `unreadable`, with the reason.
 */
export function readPage(document: Document, { query }: { query?: Query | undefined } = {}): Reading {
  return openPage(document)(query)
}

/** What the query form on a page asks, also where the result of the query before still stands beside it. */
export function readQueryForm(document: Document): Reading {
  const view = look(
    document,
    pages.flatMap(({ table }) => table ?? []),
  )
  return hasForm(view) ? (queryForm.read(view, undefined) as Reading) : { verdict: 'unrelated', page: null }
}

/** Looks at a document once and answers for any query: first without one, then with the one the worker knew. */
export function openPage(document: Document): (query?: Query) => Reading {
  const view = look(
    document,
    pages.flatMap(({ table }) => table ?? []),
  )
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
