/**
 * Makes a bare Debian machine ready, then starts the tests or the demo on our own Node:
 * `node test/setup.mjs test|demo [arguments for it]`. Plain JavaScript without dependencies, because the machine's
 * Node (20) runs it before `npm ci` has. Looks first, acts only on what is missing: well under a second when all is there.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const [task, ...args] = process.argv.slice(2)
const programs = { test: 'test/run.ts', demo: 'test/demo/main.ts' }

/** Debian's packages and how to see that one is there. The demo shows Chromium only. */
const packages = [
  { name: 'chromium', there: () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium') },
  { name: 'fonts-noto-cjk', there: () => hasFile('/usr/share/fonts', /^NotoSansCJK-/) },
  ...(task === 'test'
    ? [{ name: 'firefox-esr', there: () => existsSync(process.env.FIREFOX ?? '/usr/bin/firefox-esr') }]
    : []),
]

if (!programs[task]) fail('usage: node test/setup.mjs test|demo [arguments]')
if (!modulesMatchLock()) step('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
const ourNode = at('node_modules/.bin/node')
if (!existsSync(ourNode))
  fail(`no Node 26 for ${process.platform} ${process.arch} came with npm ci; add it to optionalDependencies.`)
installPackages()
// tsconfig.json extends what WXT writes there; without it neither tsc nor Vite reads ours.
if (!existsSync(at('.wxt/wxt.d.ts')))
  step('wxt prepare', ourNode, [at('node_modules/.bin/wxt'), 'prepare'], { quiet: true })
start()

/** npm keeps what it installed in node_modules/.package-lock.json: compare that with the lock, package by package. */
function modulesMatchLock() {
  const read = (path) => JSON.parse(readFileSync(at(path), 'utf8')).packages
  try {
    const installed = read('node_modules/.package-lock.json')
    return Object.entries(read('package-lock.json')).every(([path, wanted]) => {
      if (path === '') return true
      const found = installed[path]
      // Optional packages of other platforms are in the lock and rightly absent here.
      return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true
    })
  } catch {
    return false
  }
}

function installPackages() {
  const missing = packages.filter((each) => !each.there()).map((each) => each.name)
  if (missing.length === 0) return
  const wanted = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall) fail(`missing: ${missing.join(', ')}. As root on Debian or Ubuntu:\n  ${wanted}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  step('apt-get update', 'apt-get', ['update', '-qq'], { env, quiet: true })
  step(
    `apt-get install ${missing.join(' ')}`,
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    { env, quiet: true },
  )
  const still = packages.filter((each) => !each.there()).map((each) => each.name)
  if (still.length > 0) fail(`installed, yet not found: ${still.join(', ')}`)
}

/** One preparation, one line. A quiet one shows its output only when it fails. */
function step(title, program, argv, { env = process.env, quiet = false } = {}) {
  const began = Date.now()
  console.error(`· ${title} …`)
  const done = spawnSync(program, argv, {
    cwd: root,
    env,
    stdio: quiet ? 'pipe' : ['ignore', 2, 2],
    maxBuffer: 2 ** 28,
  })
  if (done.status !== 0) {
    if (quiet) process.stderr.write(Buffer.concat([done.stdout ?? Buffer.alloc(0), done.stderr ?? Buffer.alloc(0)]))
    fail(`${title} failed${done.error ? `: ${done.error.message}` : ''}`)
  }
  console.error(`  ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

/** The real thing: our Node first on the path, every signal handed on, its end ours. */
function start() {
  const path = at('node_modules/.bin') + delimiter + process.env.PATH
  const child = spawn(ourNode, [at(programs[task]), ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } })
  const hand = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, hand)
  child.on('error', (error) => fail(`${ourNode}: ${error.message}`))
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, hand)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}

function hasFile(folder, name) {
  try {
    return readdirSync(folder, { withFileTypes: true }).some((each) =>
      each.isDirectory() ? hasFile(join(folder, each.name), name) : name.test(each.name),
    )
  } catch {
    return false
  }
}

function fail(message) {
  console.error(message)
  // Whoever counts the tests gets his line even when none could run.
  if (task === 'test') console.log('0 passed, 1 failed')
  process.exit(1)
}
