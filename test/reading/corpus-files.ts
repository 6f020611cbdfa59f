import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePage } from '../../lib/cli/read.ts'
import type { Case } from './case.ts'

const root = join(import.meta.dirname, '../pages')

interface CaseOnDisk extends Case {
  html(): Uint8Array
  document(): Document
}

/** Every case of the corpus, from disk. */
export const cases: CaseOnDisk[] = readdirSync(root).flatMap((page) =>
  readdirSync(join(root, page)).map((name) => {
    const at = (file: string) => join(root, page, name, file)
    const json = (file: string) => JSON.parse(readFileSync(at(file), 'utf8'))
    return {
      name: `${page}/${name}`,
      expected: json('expected.json'),
      query: existsSync(at('query.json')) ? json('query.json') : undefined,
      html: () => readFileSync(at('page.html')),
      document: () => parsePage(readFileSync(at('page.html'))),
    }
  }),
)
