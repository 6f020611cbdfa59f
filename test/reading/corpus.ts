import { expect } from 'vitest'
import { looksRelevant } from '../../lib/reading/looks-relevant.ts'
import { type Case, queryOf, readAsPrinted } from './case.ts'

/** Cases there are at least: a corpus that was not found must not pass. */
export const FEWEST = 259

/** What every case asks: the facts, and that the first look lets it pass. */
export function expectCase(document: Document, each: Case): void {
  const before = document.documentElement.outerHTML
  expect(readAsPrinted(document, queryOf(each))).toEqual(each.expected)
  if (each.expected.verdict !== 'unrelated') expect(looksRelevant(document)).toBe(true)
  expect(document.documentElement.outerHTML === before).toBe(true)
}
