/**
 * `npm test`: every check there is, two lanes at a time where they do not disturb each other, and one sum at the end.
 * The last line is exactly `N passed, N failed`. For developers: `node test/run.ts --only unit,e2e`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const root = join(import.meta.dirname, '..')
const reports = join(root, 'output/test')
const biome = `node_modules/@biomejs/cli-${process.platform}-${process.arch}/biome`

type Count = { passed: number; failed: number }
type Step = {
  name: string
  command: string[]
  /** Sums a runner's own report. Without it the step counts as one check: its exit code. */
  count?: (report: string) => Count
  /** Why it cannot run here; said aloud, counted as nothing. */
  unable?: string | false
}

const vitest = (name: string, ...more: string[]): Step => ({
  name,
  command: [
    ...['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', name, '--passWithNoTests=false'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`, ...more],
  ],
  count: countVitest,
})

/** Stages one after the other; the steps of a stage side by side (there are two cores). */
const stages: Step[][] = [
  // Builds first: they also write the types (.wxt) that tsc and Vite then read. In one step, as both write there.
  [
    { name: 'build', command: ['bash', '-c', 'rm -rf output/*-mv3 && wxt build -b chrome && wxt build -b firefox'] },
    {
      name: 'lint',
      command: [biome, 'lint', '--config-path=test', 'entrypoints', 'components', 'lib', 'test', 'wxt.config.ts'],
      unable: !existsSync(join(root, biome)) && `no Biome for ${process.platform}-${process.arch}`,
    },
  ],
  [
    { name: 'types', command: ['tsc', '--noEmit', '--pretty', 'false'] },
    vitest('built'),
    {
      name: 'web-ext',
      command: ['web-ext', 'lint', '--source-dir', 'output/firefox-mv3', '--no-config-discovery', '--boring'],
    },
  ],
  // Vitest would leave one core to the browser, which ends long before.
  [vitest('unit', '--maxWorkers=2'), vitest('dom')],
  // Alone: it runs two browsers at a time itself.
  [
    {
      name: 'e2e',
      command: ['playwright', 'test', '--config', 'test/e2e/playwright.config.ts'],
      count: countPlaywright,
    },
  ],
]

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',')
const known = stages.flat().map((step) => step.name)
const unknown = only?.filter((name) => !known.includes(name)) ?? []
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}. Steps: ${known.join(', ')}`)
  process.exit(2)
}

const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const child of running) stop(child, signal)
    process.kill(process.pid, signal)
  })
}

// What an earlier run left must not be counted as this one's.
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const began = Date.now()
const total: Count = { passed: 0, failed: 0 }
for (const stage of stages) {
  const steps = stage.filter((step) => !only || only.includes(step.name))
  for (const { passed, failed } of await Promise.all(steps.map(run))) {
    total.passed += passed
    total.failed += failed
  }
}
console.log(`${seconds(began)} in all`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)

/** Runs one step; prints one line, and everything it said when it failed. */
async function run(step: Step): Promise<Count> {
  if (step.unable) {
    console.log(`- ${step.name.padEnd(8)} skipped: ${step.unable}`)
    return { passed: 0, failed: 0 }
  }
  const start = Date.now()
  const { code, output } = await execute(step.command)
  const count = tally(step, code)
  const good = count.failed === 0
  if (!good) console.log(`\n${output.trimEnd()}\n`)
  const words = step.count ? `${count.passed} passed, ${count.failed} failed` : good ? 'passed' : 'failed'
  console.log(`${good ? '✓' : '✗'} ${step.name.padEnd(8)} ${words} (${seconds(start)})`)
  return count
}

function execute([program, ...args]: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' }
    // A group of its own, so that stopping it stops the browsers it started.
    const child = spawn(program!, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** A runner that failed without a failed test (a file that does not load, no test at all) is one failure. */
function tally(step: Step, code: number): Count {
  const failed = code === 0 ? 0 : 1
  if (!step.count) return { passed: 1 - failed, failed }
  try {
    const count = step.count(readFileSync(report(step.name), 'utf8'))
    if (count.passed + count.failed === 0) return { passed: 0, failed: 1 }
    return { ...count, failed: Math.max(count.failed, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function countVitest(text: string): Count {
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(text)
  return { passed, failed }
}

/** A test that passed only at the second try is a failure here: config allows no retries, so `flaky` stays 0. */
function countPlaywright(text: string): Count {
  const { expected, unexpected, flaky } = JSON.parse(text).stats
  // Only what is measured has a second chance: a bad spell of the machine is no fault.
  return { passed: expected + flaky, failed: unexpected }
}

function stop(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // Gone already.
  }
}

function report(name: string): string {
  return join(reports, `${name}.json`)
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
