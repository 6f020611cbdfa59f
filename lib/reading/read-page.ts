import type { Taught } from '../domain/taught-words.ts'
import { pages } from './pages/index.ts'
import type { Page } from './pages/page.ts'
import { hasForm, queryForm } from './pages/query-form.ts'
import { windowOf } from './sight.ts'
import { atOnce, inSlices } from './slices.ts'
import { type Query, type Reading, Refusal } from './verdicts.ts'
import { look, type View } from './view.ts'

/** Answers for any query what a page says: a page is walked once, and asked twice. */
export type Reader = (query?: Query) => Reading

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

/**
 * What the query form on a page asks, also where the result of the query before still stands beside it. At once, for
 * the page may be gone after the click; so it passes over the records.
 */
export function readQueryForm(document: Document, taught?: Taught): Reading {
  const view = atOnce(lookSlowly(document, taught, true))
  return hasForm(view) ? (queryForm.read(view, undefined) as Reading) : { verdict: 'unrelated', page: null }
}

/** Looks at a document once and answers for any query: first without one, then with the one the worker knew. */
export function openPage(document: Document, taught?: Taught): Reader {
  return atOnce(open(document, taught))
}

/**
 * `openPage` in slices, for pages of thousands of rows: whenever it has worked for about 25 ms it calls and awaits
 * `pause`, in which the page may go on (`() => new Promise((go) => setTimeout(go))`, or `scheduler.yield()`). A short
 * page is never paused. What it answers is what `openPage` answers, if the page stayed as it was: where it changed in
 * between, the caller drops the answer, or sooner, lets `pause` reject, which ends the reading with that error. On a
 * page that changed it may also reject by itself.
 */
export function openPageInSlices(document: Document, pause: () => Promise<unknown>, taught?: Taught): Promise<Reader> {
  return inSlices(open(document, taught), pause)
}

/** The one way to read: yields wherever a pause may be made. */
function* open(document: Document, taught?: Taught): Generator<void, Reader> {
  const view = yield* lookSlowly(document, taught)
  const { frameElement, innerWidth, innerHeight } = windowOf(document)
  // A frame of no size is the vendor's own helper: an old result may be left in it.
  const isShown = !frameElement || innerWidth * innerHeight > 0
  let page: Page | undefined
  for (const each of isShown ? pages : []) {
    yield
    if (!page && each.recognises(view)) page = each
  }
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
export function lookAt(document: Document, taught?: Taught): View {
  return atOnce(lookSlowly(document, taught))
}

function lookSlowly(document: Document, taught: Taught = {}, skipsRecords?: boolean): Generator<void, View> {
  const kinds = pages.flatMap(({ table }) => table ?? [])
  const all = taught.header ? kinds.map((kind) => ({ ...kind, taught: taught.header })) : kinds
  return look(document, all, taught, skipsRecords)
}
