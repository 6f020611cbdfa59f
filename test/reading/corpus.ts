import { expect } from 'vitest'
import { looksLikePlatform, looksRelevant } from '../../lib/reading/looks-relevant.ts'
import { platformPages } from '../../lib/reading/pages/platform.ts'
import { type Case, queryOf, readAsPrinted } from './case.ts'

/** Cases there are at least: a corpus that was not found must not pass. */
export const FEWEST = 391

/** What every case asks: the facts, and that the first look lets it pass. */
export function expectCase(document: Document, each: Case): void {
  const before = document.documentElement.outerHTML
  expect(readAsPrinted(document, queryOf(each))).toEqual(each.expected)
  const looks = isOnPlatform(each) ? looksLikePlatform : looksRelevant
  if (each.expected.verdict !== 'unrelated') expect(looks(document)).toBe(true)
  expect(document.documentElement.outerHTML === before).toBe(true)
}

/** Whether a case is a page of the platform's register alone. */
export const isOnPlatform = ({ expected: { page } }: Case): boolean =>
  page !== 'session-expired' && platformPages.some(({ id }) => id === page)
