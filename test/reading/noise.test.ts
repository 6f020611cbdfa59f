import { expect, test } from 'vitest'
import { queryOf, readAsPrinted } from './corpus.ts'
import { cases } from './corpus-files.ts'
import { addNoise, createRandom } from './noise.ts'

const VARIATIONS = Number(process.env.NOISE ?? 5)

/** Every text that is kept as it stands: cells, and what a page may not be told apart by. */
function dataOf(value: unknown, texts = new Set<string>()): Set<string> {
  if (typeof value === 'string' && value.length > 0) texts.add(value)
  else if (value && typeof value === 'object') for (const each of Object.values(value)) dataOf(each, texts)
  return texts
}

/** Quoted words follow the page's; everything else stays. */
function withoutQuotes(printed: unknown): unknown {
  const { reason, ...rest } = printed as { reason?: string }
  return { ...rest, ...(reason && { reason: reason.replace(/[「:(].*/s, '') }) }
}

test.each(cases)(
  '$name reads the same however it is written',
  (each) => {
    const { rows = [], productions = [] } = each.expected as { rows?: unknown[]; productions?: unknown[] }
    const data = dataOf([rows, productions])
    for (let seed = 1; seed <= VARIATIONS; seed++) {
      const document = each.document()
      addNoise(document, data, createRandom(seed * 7919))
      const read = readAsPrinted(document, queryOf(each))
      expect(withoutQuotes(read), `seed ${seed}\n${document.body.innerHTML}`).toEqual(withoutQuotes(each.expected))
      document.defaultView!.close()
    }
  },
  60_000,
)
