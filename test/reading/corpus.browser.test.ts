import { expect, test } from 'vitest'
import { expectCase, FEWEST } from './corpus.ts'
import { cases } from './corpus-in-browser.ts'

/** Cases that only the command can read, by their encoding. */
const ENCODED = 4

test('the corpus is there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(FEWEST - ENCODED)
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
