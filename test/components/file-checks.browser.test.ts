import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { createFileChecks, type FileChecks, isUsableSchema } from '../../entrypoints/dashboard/files/file-checks.ts'
import { startWorker } from '../../entrypoints/dashboard/files/start-worker.ts'

/** The check of files in its real worker: one at a time, stopped, taken up again, ended. */

const FINE = '[{"機關代碼":"376420000A"}]'
/** Takes about for ever on a name that does not fit. */
const ENDLESS = JSON.stringify({ items: { properties: { a: { pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' } } } })
const VICTIM = JSON.stringify([{ a: 'a'.repeat(60) }])

const workers: { started: number; running: Set<Worker> } = { started: 0, running: new Set() }
function counted(): Worker {
  const worker = startWorker()
  workers.started++
  workers.running.add(worker)
  const terminate = worker.terminate.bind(worker)
  worker.terminate = () => {
    workers.running.delete(worker)
    terminate()
  }
  return worker
}
afterEach(() => {
  workers.started = 0
  workers.running.clear()
})

function begin(patience?: number): FileChecks {
  const checks = createFileChecks(counted, patience)
  onTestFinished(() => checks.clear())
  checks.ask({ known: ['376420000A'], schema: undefined })
  return checks
}
const file = (name: string, text: string) => new File([text], name)
const found = (checks: FileChecks) =>
  checks.state().files.map(({ content }) => content?.findings.map(({ key }) => key).join())
const done = (checks: FileChecks) => expect.poll(() => checks.state().running, { timeout: 10_000 }).toBe(false)

test('each in its turn, progress told after each, the worker gone with the last', async () => {
  const checks = begin()
  const seen = new Set<number>()
  checks.subscribe(() => seen.add(checks.state().files.filter(({ content }) => content).length))
  checks.add(['a.json', 'b.json', 'c.json'].map((name) => file(name, FINE)))
  checks.add([file('d.json', '{"a":')])
  expect(checks.state().running).toBe(true)
  await done(checks)
  expect(found(checks)).toEqual(['', '', '', 'truncated'])
  expect([...seen]).toEqual([0, 1, 2, 3, 4])
  expect([workers.started, workers.running.size]).toEqual([1, 0])
  const [one, two] = checks.state().files
  expect(one?.content?.codes).toEqual(['376420000A'])
  expect(one?.content?.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(two?.content?.digest).toBe(one?.content?.digest)
})

test('stopped at once, the rest kept for later; nothing of the ended worker comes in', async () => {
  const checks = begin()
  checks.add([file('a.json', FINE), file('b.json', FINE)])
  checks.stop()
  expect([checks.state().running, workers.running.size]).toEqual([false, 0])
  expect(found(checks)).toEqual([undefined, undefined])
  checks.resume()
  await done(checks)
  expect(found(checks)).toEqual(['', ''])
})

test('a rule without end is given up, and the next file has its turn', async () => {
  const checks = begin(1500)
  checks.ask({ known: [], schema: ENDLESS })
  checks.add([file('a.json', VICTIM), file('b.json', '[{"a":"ab"}]')])
  await done(checks)
  expect(found(checks)[0]).toBe('took-too-long')
  expect(found(checks)[1]).toContain('schema-format')
  expect([workers.started, workers.running.size]).toEqual([2, 0])
})

test('taken off the list while it is checked; others are not lost', async () => {
  const checks = begin()
  checks.ask({ known: [], schema: ENDLESS })
  checks.add([file('a.json', VICTIM), file('b.json', '[{}]')])
  checks.remove(checks.state().files[0]!.id)
  await done(checks)
  expect(found(checks)).toEqual([''])
})

test('another schema: checked once more; the same: not', async () => {
  const checks = begin()
  checks.add([file('a.json', '[{}]')])
  await done(checks)
  const told = vi.fn()
  checks.subscribe(told)
  checks.ask({ known: ['376420000A'], schema: undefined })
  expect(told).not.toHaveBeenCalled()
  checks.ask({ known: ['376420000A'], schema: '{"items":{"required":["地點"]}}' })
  await done(checks)
  expect(found(checks)).toEqual(['schema-missing'])
  checks.ask({ known: ['376420000A'], schema: 'no schema' })
  await done(checks)
  expect(found(checks)).toEqual(['schema-unusable'])
})

test('a worker that does not start is said of the file, and ends the wait', async () => {
  const checks = createFileChecks(() => new Worker('/no-such-script.js', { type: 'module' }))
  checks.add([file('a.json', FINE)])
  await done(checks)
  expect(found(checks)).toEqual(['unreadable'])
})

test('a schema is tried before it is kept', async () => {
  expect(await isUsableSchema(counted, '{"type":"array"}')).toBe(true)
  expect(await isUsableSchema(counted, '{"$ref":"https://example.gov.tw/x.json"}')).toBe(false)
  expect(workers.running.size).toBe(0)
})
