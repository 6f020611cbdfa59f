import { expect, test } from 'vitest'
import type { Case } from './case.ts'
import { expectCase, FEWEST } from './corpus.ts'

const pages = import.meta.glob<string>('../pages/*/*/page.html', { eager: true, query: '?raw', import: 'default' })
const expected = import.meta.glob<Case['expected']>('../pages/*/*/expected.json', { eager: true, import: 'default' })
const queries = import.meta.glob<Case['query']>('../pages/*/*/query.json', { eager: true, import: 'default' })

/** Bundled as text: pages in another encoding than UTF-8 are the command's affair (corpus.test.ts). */
const ENCODED = /big5$|utf-16$/
const cases = Object.entries(pages)
  .map(([path, html]) => ({
    name: path.split('/').slice(-3, -1).join('/'),
    html,
    expected: expected[path.replace('page.html', 'expected.json')]!,
    query: queries[path.replace('page.html', 'query.json')],
  }))
  .filter(({ name }) => !ENCODED.test(name))

test('the corpus is there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(FEWEST)
})

test.each(cases)('$name', async (each) => {
  const frame = document.createElement('iframe')
  // No script of a page runs; its document can still be read.
  frame.sandbox.add('allow-same-origin')
  frame.srcdoc = each.html
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  try {
    expectCase(frame.contentDocument!, each)
  } finally {
    frame.remove()
  }
})
