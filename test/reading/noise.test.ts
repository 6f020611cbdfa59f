import { expect, test } from 'vitest'
import { parsePage } from '../../lib/cli/read.ts'
import { isKeptAsWritten, queryOf, readAsPrinted } from './case.ts'
import { cases } from './corpus-files.ts'
import { dataOf, factsOf } from './judge.ts'
import { addNoise, createRandom } from './noise.ts'
import { vary } from './variation.ts'

/** How often each case is varied. `noise-long.ts` is the same in a real browser, a hundred thousand times. */
const VARIATIONS = Number(process.env.NOISE ?? 1)
const seeds = Array.from({ length: VARIATIONS }, (_, index) => (index + 1) * 7919)

test.each(cases.filter((each) => !isKeptAsWritten(each)))(
  '$name reads the same however it is written',
  (each) => {
    for (const seed of seeds) {
      const document = each.document()
      addNoise(document, dataOf(each.expected), createRandom(seed))
      const read = readAsPrinted(document, queryOf(each))
      expect(factsOf(read), `seed ${seed}\n${document.body.innerHTML}`).toEqual(factsOf(each.expected))
      document.defaultView!.close()
    }
  },
  60_000,
)

test.each(cases)(
  '$name reads the same or not at all, whatever stands around it',
  (each) => {
    const html = each.document().documentElement.outerHTML
    for (const [index, seed] of seeds.entries()) {
      const {
        judgement,
        done,
        read,
        html: page,
      } = vary(
        each,
        html,
        (text) => parsePage(new TextEncoder().encode(`\uFEFF${text}`)),
        seed + index + each.name.length * 31,
      )
      expect(judgement, `seed ${seed}: ${done}\n${JSON.stringify(read)}\n${page}`).not.toBe('wrong')
    }
  },
  60_000,
)
