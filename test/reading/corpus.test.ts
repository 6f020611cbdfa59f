import { describe, expect, test } from 'vitest'
import { pages } from '../../lib/reading/pages/index.ts'
import { reasonKeys } from '../../lib/reading/verdicts.ts'
import { atOnce } from '../../lib/reading/slices.ts'
import { look } from '../../lib/reading/view.ts'
import { readingReasonKeys, readingReasonText } from '../../lib/text/reading-reasons.ts'
import { expectCase, FEWEST } from './corpus.ts'
import { cases } from './corpus-files.ts'

test('the corpus is there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(FEWEST)
  for (const { id } of pages) {
    expect(cases.filter(({ expected }) => expected.page === id).length, id).toBeGreaterThanOrEqual(5)
  }
})

test.each(cases)('$name', (each) => expectCase(each.document(), each))

describe('recognition', () => {
  const kinds = pages.flatMap(({ table }) => table ?? [])
  test.each(cases)('$name is its own page and no other', ({ document, expected }) => {
    const view = atOnce(look(document(), kinds))
    const recognised = pages.filter((page) => page.recognises(view)).map(({ id }) => id)
    expect(recognised).toEqual(expected.page === null ? [] : [expected.page])
  })
})

describe('reasons', () => {
  test('each has its sentence, and each sentence its reason', () => {
    expect([...readingReasonKeys].sort()).toEqual([...reasonKeys].sort())
  })
  test('each is given by a case', () => {
    const said = cases.map(({ expected }) => String(expected.reason ?? ''))
    const start = (key: string) => {
      const blank = readingReasonText({ key, values: new Proxy({}, { get: () => '2000-01-01', has: () => true }) })
      return blank.split(/[0-9「]|NaN|89/)[0]!
    }
    const unsaid = reasonKeys.filter((key) => !said.some((reason) => reason.startsWith(start(key).trimEnd())))
    expect(unsaid).toEqual([])
  })
})
