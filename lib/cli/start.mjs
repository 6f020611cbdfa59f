/**
 * Starts `explain` and `read`. Plain JavaScript, because before `npm ci` the machine's own Node runs it (20 on
 * Debian), which can neither read TypeScript nor has Temporal. Standard output belongs to the command's JSON alone:
 * whatever this file or npm has to say goes to standard error.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NODE = 26
const COMMANDS = ['explain', 'read']
const root = fileURLToPath(new URL('../..', import.meta.url))
const ourNode = `${root}node_modules/.bin/node`
const [command, ...argv] = process.argv.slice(2)

/** Runs a program to its end, its input and errors ours; answers its exit code. */
function run(program, args, output) {
  const done = spawnSync(program, args, { stdio: ['inherit', output, 2] })
  if (done.error) fail(`${program}: ${done.error.message}`)
  return done.signal ? 1 : done.status
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

if (!COMMANDS.includes(command)) fail(`usage: npm run -s ${COMMANDS.join('|')} -- FILE …`)

if (!existsSync(`${root}node_modules/.package-lock.json`)) {
  console.error('First run: npm ci …')
  // `--prefix`, not `cwd`: the file the operator names is relative to where she stands.
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', root], 2) !== 0) fail('npm ci failed; see above.')
}

if (Number.parseInt(process.versions.node, 10) < NODE) {
  if (!existsSync(ourNode)) fail(`Node ${NODE} or newer is needed; this is ${process.versions.node}.`)
  process.exit(run(ourNode, [process.argv[1], command, ...argv], 'inherit'))
}

try {
  const { main } = await import(`./${command}.ts`)
  const code = await main(argv)
  if (typeof code === 'number') process.exitCode = code
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
