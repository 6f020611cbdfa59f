/**
 * `node test/bench/reading.ts`: reading 1,000, 10,000 and 50,000 rows against a bare walk over the same cells in the
 * same run, in real Chromium, how long the page is blocked when it is read in slices, and the first look at big pages
 * that are not ours. Budgets are quality.md's; ends with exit code 1 where one is not met.
 */
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM, CHROMIUM_ARGS } from '../e2e/browsers.ts'
import { bundle } from './bundle.ts'
import type { measureLook, measureSlices } from './reading-in-page.ts'

const RUNS = 15
const BUDGET = { ratio: 1.5, growth: 1.3, blocked: 50, look: 1 }
type Look = ReturnType<typeof measureLook>
const count = (rows: number) => rows.toLocaleString('en')

const script = await bundle(join(import.meta.dirname, 'reading-in-page.ts'))
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS })
let failed = 0

const ratios = new Map<number, number>()
for (const rows of [1000, 10_000, 50_000]) {
  const { walk, read } = await measure<{ walk: number; read: number }>('measureReading', rows, RUNS)
  ratios.set(rows, read / walk)
  say(
    `${count(rows)} rows: read ${read.toFixed(1)} ms, bare walk ${walk.toFixed(1)} ms, ratio ${(read / walk).toFixed(2)}`,
    rows === 10_000 ? read / walk <= BUDGET.ratio : undefined,
  )
}
// Against the walk, which is linear, and slower in a bigger heap as reading is.
const growth = ratios.get(50_000)! / ratios.get(10_000)!
say(`the ratio at 50,000 rows against that at 10,000: ${growth.toFixed(2)}`, growth <= BUDGET.growth)
for (const [rows, foreign] of [
  [10_000, 0],
  [50_000, 0],
  [50_000, 50_000],
] as const) {
  const { longest, slices, answer } = await measure<Awaited<ReturnType<typeof measureSlices>>>(
    'measureSlices',
    rows,
    foreign,
    5,
  )
  say(
    `${count(rows)} rows${foreign ? ` and ${count(foreign)} of another table` : ''} in ${slices} slices: the longest ${longest.toFixed(1)} ms, an answer ${answer.toFixed(1)} ms`,
    Math.max(longest, answer) < BUDGET.blocked,
  )
}
for (const kind of ['articles', 'menu']) {
  const looks: Look[] = []
  for (let run = 0; run < RUNS; run++) looks.push(await measure('measureLook', kind, RUNS))
  const middle = (key: keyof Look) => looks.map((look) => look[key]).sort((one, other) => one - other)[RUNS >> 1]!
  say(
    `look at a page that is not ours (${kind}): cold ${middle('cold').toFixed(2)} ms, warm ${middle('warm').toFixed(2)} ms`,
    middle('cold') < BUDGET.look,
  )
}
await browser.close()
process.exitCode = failed > 0 ? 1 : 0

/** In a page of its own: nothing is warm, nothing is left over. */
async function measure<T>(name: string, ...args: (number | string)[]): Promise<T> {
  const page = await browser.newPage()
  await page.addScriptTag({ content: script })
  const measured = await page.evaluate(
    ([name, args]) => (globalThis as unknown as Record<string, (...args: (number | string)[]) => T>)[name]!(...args),
    [name, args] as const,
  )
  await page.close()
  return measured as T
}

/** One line; `isMet` where there is a budget. */
function say(line: string, isMet?: boolean): void {
  if (isMet === false) failed++
  console.log(`${line}${isMet === undefined ? '' : isMet ? ' · ok' : ' · OVER BUDGET'}`)
}
