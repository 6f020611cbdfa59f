/**
 * `node test/bench/reading.ts`: reading 1,000, 10,000 and 50,000 rows against a bare walk over the same cells in the
 * same run, in real Chromium, and the first look at a big page that is not ours. Budgets are quality.md's; ends with
 * exit code 1 where one is not met.
 */
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { CHROMIUM, CHROMIUM_ARGS } from '../e2e/browsers.ts'
import { bundle } from './bundle.ts'

const RUNS = 15
const BUDGET = { ratio: 1.5, growth: 1.3, look: 1 }

const script = await bundle(join(import.meta.dirname, 'reading-in-page.ts'))
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS })
const page = await browser.newPage()
let failed = 0

const readings = []
for (const rows of [1000, 10_000, 50_000]) {
  const { walk, read } = await measure<{ walk: number; read: number }>(page, 'measureReading', rows, RUNS)
  readings.push({ rows, read })
  const isBound = rows === 10_000
  say(
    `${rows.toLocaleString('en')} rows: read ${read.toFixed(1)} ms, bare walk ${walk.toFixed(1)} ms, ratio ${(read / walk).toFixed(2)}`,
    isBound ? read / walk <= BUDGET.ratio : undefined,
  )
}
const [, ten, fifty] = readings as [unknown, { rows: number; read: number }, { rows: number; read: number }]
const growth = fifty.read / fifty.rows / (ten.read / ten.rows)
say(`a row of 50,000 against a row of 10,000: ${growth.toFixed(2)}`, growth <= BUDGET.growth)
const { cold, warm } = await measure<{ cold: number; warm: number }>(await browser.newPage(), 'measureLook', RUNS)
say(`look at a page that is not ours: cold ${cold.toFixed(2)} ms, warm ${warm.toFixed(2)} ms`, cold < BUDGET.look)
await browser.close()
process.exitCode = failed > 0 ? 1 : 0

async function measure<T>(page: Page, name: string, ...args: number[]): Promise<T> {
  await page.goto('about:blank')
  await page.addScriptTag({ content: script })
  return page.evaluate(
    ([name, args]) => (globalThis as unknown as Record<string, (...args: number[]) => T>)[name]!(...args),
    [name, args] as const,
  ) as Promise<T>
}

/** One line; `isMet` where there is a budget. */
function say(line: string, isMet?: boolean): void {
  if (isMet === false) failed++
  console.log(`${line}${isMet === undefined ? '' : isMet ? ' · ok' : ' · OVER BUDGET'}`)
}
