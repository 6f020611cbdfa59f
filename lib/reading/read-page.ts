import type { Taught } from '../domain/taught-words.ts'
import { lookFor, open, type Reader, UNRELATED } from './open-page.ts'
import { pages } from './pages/index.ts'
import type { Page } from './pages/page.ts'
import { produceForm } from './pages/produce-form.ts'
import { hasForm, queryForm } from './pages/query-form.ts'
import { atOnce } from './slices.ts'
import type { ConsolePage, Query, ReadablePage, Reading, ReadingOf } from './verdicts.ts'
import type { View } from './view.ts'

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
    register = pages as readonly Page<P>[],
  }: { query?: Query | undefined; taught?: Taught | undefined; register?: readonly Page<P>[] } = {},
): Reading<P> {
  return atOnce(open(document, register, taught))(query)
}

/**
 * What the query form on a page asks, also where the result of the query before still stands beside it. At once, for
 * the page may be gone after the click; so it passes over the records.
 */
export function readQueryForm(document: Document, taught?: Taught): Reading<ConsolePage> {
  const view = atOnce(lookFor(document, pages, taught, true))
  return hasForm(view) ? (queryForm.read(view, undefined) as Reading<ConsolePage>) : UNRELATED
}

/** Month and agency of the download form as it stands at a click, also where a history stands below it; null what is not there. */
export function readProduceForm(document: Document, taught?: Taught): ReadingOf<'produce-form'> {
  return produceForm.read(atOnce(lookFor(document, pages, taught, true)), undefined)
}

/** Looks at a document once and answers for any query: first without one, then with the one the worker knew. */
export function openPage(document: Document, taught?: Taught): Reader<ConsolePage> {
  return atOnce(open(document, pages, taught))
}

/** Looks at a document for every page of the console; what the assist works on. */
export function lookAt(document: Document, taught?: Taught): View {
  return atOnce(lookFor(document, pages, taught))
}
