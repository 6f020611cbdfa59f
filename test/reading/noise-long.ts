/**
 * `node test/reading/noise-long.ts 100000 --seed x [--processes 2] [--only name]`: many more variations of the corpus
 * than `npm test` tries, in real Chromium. Every verdict must be the page's own or `unreadable`. Prints how often
 * each was, by what was done to the page; a wrong fact is written to output/noise/ and ends with exit code 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { decodeText } from '../../lib/cli/read.ts'
import { bundle } from '../bench/bundle.ts'
import { CHROMIUM, CHROMIUM_ARGS } from '../e2e/browsers.ts'
import { cases as onDisk } from './corpus-files.ts'
import type { Tally } from './noise-in-page.ts'

/** A call into a page ends within seconds, so a run can be watched and stopped. */
const AT_ONCE = 500

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const count = Number(positionals[0] ?? 10_000)
const seed = [...values.seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7)
const cases = onDisk
  .filter(({ name }) => name.includes(values.only ?? ''))
  .map(({ name, expected, query, html }) => ({ name, expected, query, html: decodeText(html(), true) }))

const script = await bundle(join(import.meta.dirname, 'noise-in-page.ts'))
const total: Tally = { counts: {}, wrong: [] }
let next = 0
const started = Date.now()
await Promise.all(Array.from({ length: Number(values.processes) }, work))

const folder = join(import.meta.dirname, '../../output/noise')
mkdirSync(folder, { recursive: true })
for (const { name, seed, done, read, html } of total.wrong.slice(0, 200)) {
  const about = `<!-- ${name}, seed ${seed}: ${done.join(', ').replaceAll('--', '')} -->`
  const file = join(folder, `${name.replace('/', '-')}-${seed}`)
  writeFileSync(`${file}.html`, `${about}\n${html}`)
  writeFileSync(`${file}.json`, JSON.stringify(read, null, 2))
}
for (const [what, times] of Object.entries(total.counts).sort()) console.log(`${String(times).padStart(8)}  ${what}`)
for (const { name, done } of total.wrong.slice(0, 40)) console.log(`wrong: ${name}: ${done.join(', ')}`)
console.log(
  `${count} variations of ${cases.length} cases in ${Math.round((Date.now() - started) / 1000)} s, ${total.wrong.length} wrong`,
)
process.exitCode = total.wrong.length > 0 ? 1 : 0

/** One browser: takes the next variations until there are none. */
async function work(): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS })
  const page = await browser.newPage()
  await page.addScriptTag({ content: script })
  while (next < count) {
    const from = next
    next = Math.min(count, from + AT_ONCE)
    const tally = await page.evaluate(
      ([cases, from, to, seed]) =>
        (globalThis as unknown as { runNoise(...args: unknown[]): Tally }).runNoise(cases, from, to, seed),
      [cases, from, next, seed] as const,
    )
    for (const [what, times] of Object.entries(tally.counts)) total.counts[what] = (total.counts[what] ?? 0) + times
    total.wrong.push(...tally.wrong)
  }
  await browser.close()
}
