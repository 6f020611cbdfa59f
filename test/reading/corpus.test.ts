import { describe, expect, test } from 'vitest'
import { everyPage } from '../../lib/reading/pages/every.ts'
import { pages } from '../../lib/reading/pages/index.ts'
import { platformPages } from '../../lib/reading/pages/platform.ts'
import { platformReasonKeys } from '../../lib/reading/platform-verdicts.ts'
import { reasonKeys } from '../../lib/reading/verdicts.ts'
import { atOnce } from '../../lib/reading/slices.ts'
import { look } from '../../lib/reading/view.ts'
import { everyReasonText, platformReasonSentences } from '../../lib/text/platform-reasons.ts'
import { readingReasonKeys } from '../../lib/text/reading-reasons.ts'
import { expectCase, FEWEST } from './corpus.ts'
import { cases } from './corpus-files.ts'

test('the corpus is there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(FEWEST)
  for (const { id } of everyPage) {
    expect(cases.filter(({ expected }) => expected.page === id).length, id).toBeGreaterThanOrEqual(5)
  }
})

test.each(cases)('$name', (each) => expectCase(each.document(), each))

describe('recognition, by both registers together and by each alone', () => {
  test.each(cases)('$name is its own page and no other', ({ document, expected }) => {
    const page = document()
    for (const register of [everyPage, pages, platformPages] as const) {
      const kinds = register.flatMap(({ table }) => table ?? [])
      const view = atOnce(look(page, kinds))
      const recognised = register.filter((one) => one.recognises(view)).map(({ id }) => id)
      const isOwn = register.some(({ id }) => id === expected.page)
      // Rows of the other register's tables are no rows here: what they say may be taken for a page's time-out words.
      const others = recognised.filter((id) => isOwn || id !== 'session-expired')
      expect(others).toEqual(isOwn ? [expected.page] : [])
    }
  })
})

describe('reasons', () => {
  test('each has its sentence, and each sentence its reason', () => {
    expect([...readingReasonKeys].sort()).toEqual([...reasonKeys].sort())
    expect([...platformReasonSentences].sort()).toEqual([...platformReasonKeys].sort())
  })
  test('each is given by a case', () => {
    const said = cases.map(({ expected }) => String(expected.reason ?? ''))
    const start = (key: string) => {
      const blank = everyReasonText({ key, values: new Proxy({}, { get: () => '2000-01-01', has: () => true }) })
      return blank.split(/[0-9「]|NaN|89/)[0]!
    }
    const unsaid = [...reasonKeys, ...platformReasonKeys].filter(
      (key) => !said.some((reason) => reason.startsWith(start(key).trimEnd())),
    )
    expect(unsaid).toEqual([])
  })
})
