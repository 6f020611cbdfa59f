import type { Case } from './case.ts'

const pages = import.meta.glob<string>('../pages/*/*/page.html', { eager: true, query: '?raw', import: 'default' })
const expected = import.meta.glob<Case['expected']>('../pages/*/*/expected.json', { eager: true, import: 'default' })
const queries = import.meta.glob<Case['query']>('../pages/*/*/query.json', { eager: true, import: 'default' })

/** Bundled as text: pages in another encoding than UTF-8 are the command's affair (corpus.test.ts). */
const ENCODED = /big5$|utf-16$/

/** The corpus as a browser has it (corpus-files.ts: as Node has it). */
export const cases: (Case & { html: string })[] = Object.entries(pages)
  .map(([path, html]) => ({
    name: path.split('/').slice(-3, -1).join('/'),
    html,
    expected: expected[path.replace('page.html', 'expected.json')]!,
    query: queries[path.replace('page.html', 'query.json')],
  }))
  .filter(({ name }) => !ENCODED.test(name))
