import { everyPage } from '../../lib/reading/pages/every.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import type { Query } from '../../lib/reading/verdicts.ts'
import { everyReasonText } from '../../lib/text/platform-reasons.ts'
import { readingInWords } from '../../lib/text/reading-reasons.ts'

/** One page of the corpus: `test/pages/<page>/<case>/` with page.html, expected.json, and query.json where it has one. */
export interface Case {
  name: string
  expected: { verdict: string; page: string | null; [fact: string]: unknown }
  query: Partial<Query> | undefined
}

export function queryOf({ query }: Case): Query | undefined {
  return query && ({ month: null, date: null, change: 'unknown', data: null, ...query } as Query)
}

/** A document read as the command `read` prints it. */
export function readAsPrinted(document: Document, query: Query | undefined): unknown {
  return JSON.parse(JSON.stringify(readingInWords(readPage(document, { query, register: everyPage }), everyReasonText)))
}

/**
 * Messages that quote their row are kept as the platform writes them, but for what they quote: written in another way
 * they are others.
 */
export const isKeptAsWritten = ({ name }: Case): boolean => name.includes('messages-that-quote')
