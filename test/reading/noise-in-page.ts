import type { Case } from './case.ts'
import { type Variation, vary } from './variation.ts'

export interface Tally {
  counts: Record<string, number>
  wrong: (Pick<Variation, 'done' | 'read' | 'html'> & { name: string; seed: number })[]
}

/** Variations `from` to `to` of the cases in turn, in a browser: one frame, written anew for each. */
function runNoise(cases: (Case & { html: string })[], from: number, to: number, seed: number): Tally {
  const tally: Tally = { counts: {}, wrong: [] }
  const frame = document.createElement('iframe')
  frame.sandbox.add('allow-same-origin')
  frame.width = frame.height = '1000'
  document.body.append(frame)
  const open = (html: string): Document => {
    const inner = frame.contentDocument!
    inner.open()
    inner.write(html)
    inner.close()
    return inner
  }
  for (let index = from; index < to; index++) {
    const each = cases[index % cases.length]!
    const own = seed + index * 7919
    const { judgement, ...rest } = vary(each, each.html, open, own)
    for (const key of [judgement, ...rest.done.map((name) => `${name.replace(/ of .*/s, ' …')}: ${judgement}`)]) {
      tally.counts[key] = (tally.counts[key] ?? 0) + 1
    }
    if (judgement === 'wrong') tally.wrong.push({ ...rest, name: each.name, seed: own })
  }
  frame.remove()
  return tally
}

Object.assign(globalThis, { runNoise })
