import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../lib/cli/explain.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { CONSOLE_STEPS, WEBHR_STEPS } from '../../lib/domain/step.ts'
import { agency, allClear, at, CODE, filed, fileName, produced, reading, run } from './facts.ts'

/** contract.md, Commands: `explain` as others call it. */

const root = join(import.meta.dirname, '../..')
const start = join(root, 'lib/cli/start.mjs')
const folder = mkdtempSync(join(tmpdir(), 'explain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NOW = '2023-06-01T09:00:00+08:00'

type Answer = { code: unknown; out: string; error: string }

/** The command as another program starts it. */
function explainOutside(argv: string[], env: Record<string, string> = {}): Promise<Answer> {
  const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 }
  return new Promise((settle) => {
    execFile(process.execPath, [start, 'explain', ...argv], options, (failure, out, error) =>
      settle({ code: failure ? failure.code : 0, out, error }),
    )
  })
}

/** The same without a process of its own. */
function explain(argv: string[]): Answer {
  const answer: Answer = { code: 0, out: '', error: '' }
  answer.code = main(argv, { out: (text) => (answer.out += text), err: (text) => (answer.error += text) })
  return answer
}

let count = 0
function file(content: unknown): string {
  const path = join(folder, `${++count}.json`)
  writeFileSync(path, content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const records: unknown[] = [
  reading('2023-03', 'correction', 'leave', 1, '2023-05-16 09:00'),
  run('correction', '2023-03', 'leave', '2023-05-16', [1, 1], '2023-05-16 09:01'),
  reading('2023-03', 'correction', 'leave', 0, '2023-05-16 09:02'),
  produced('2023-04', '2023-05-02 09:00'),
  filed('2023-03', '2023-04-02 09:00', '2023-04-02 10:00'),
  { kind: 'of-the-future', agency: CODE, anything: [1, 2] },
]
const backup = (more: object = {}) => ({
  format: 'chaiqin-companion/backup',
  version: 1,
  exportedAt: NOW,
  agencies: [agency({ firstMonth: '2023-03' })],
  settings: {},
  records,
  ...more,
})
/** The backup with one record's field changed or, where undefined, left out. */
const broken = (change: object) => backup({ records: [records[0], { ...(records[1] as Fact), ...change }] })

const { code, out, error } = await explainOutside([file(backup()), '--now', NOW])
const ask = (path: string) => JSON.parse(explain([path, '--now', NOW]).out)

describe.concurrent('a good file', () => {
  const answer = JSON.parse(out)

  it('JSON alone, exit 0', () => expect([code, error]).toEqual([0, '']))

  it('the shape the contract names', () => {
    expect(answer).toMatchObject({
      now: NOW,
      agencies: [{ code: CODE, name: '宜蘭縣政府', produceAgain: [], batches: [[fileName('2023-05-02 09:00')]] }],
    })
    const [{ months, next }] = answer.agencies
    expect(months.map(({ month }: { month: string }) => month)).toEqual(['2023-03', '2023-04', '2023-05', '2023-06'])
    expect(months[0]).toMatchObject({ month: '2023-03', due: '2023-04-20', safe: '2023-04-20' })
    for (const { steps } of months) {
      expect(steps.map(({ id }: { id: string }) => id)).toEqual([...CONSOLE_STEPS])
      for (const { state, reason } of steps) {
        expect(state).toMatch(/^(todo|waiting|attention|done|not-needed)$/)
        expect(reason).toMatch(/\p{Script=Han}/u)
      }
    }
    expect(months[0].steps.find(({ id }: { id: string }) => id === 'carried')).toMatchObject({
      state: 'todo',
      due: '2023-06-20',
    })
    expect(months[2].steps.find(({ id }: { id: string }) => id === 'produce')).toMatchObject({ state: 'todo' })
    expect(months[3].steps.find(({ id }: { id: string }) => id === 'produce')).toMatchObject({
      state: 'waiting',
      until: '2023-07-01',
    })
    expect(next).toMatchObject({ month: expect.any(String), step: expect.any(String), reason: expect.any(String) })
  })

  it('next is null when nothing is to be done', async () => {
    const path = file(backup({ agencies: [agency({ firstMonth: '2023-06' })], records: [] }))
    expect(ask(path).agencies[0].next).toBeNull()
  })

  it('webhr has its own steps', async () => {
    const path = file(backup({ agencies: [agency({ firstMonth: '2023-05', channel: 'webhr' })] }))
    const [month] = ask(path).agencies[0].months
    expect(month.steps.map(({ id }: { id: string }) => id)).toEqual([...WEBHR_STEPS])
  })

  it('defaults: first month 111-10, channel console', async () => {
    const path = file(
      backup({ agencies: [{ code: CODE, name: '宜蘭縣政府' }], settings: undefined, exportedAt: undefined }),
    )
    const [{ months }] = ask(path).agencies
    expect(months[0].month).toBe('2022-10')
    expect(months[0].steps).toHaveLength(9)
  })

  it.each([
    ['--now=…', [`--now=${NOW}`]],
    ['in UTC', ['--now', '2023-06-01T01:00:00Z']],
    ['in another zone', ['--now', '2023-05-31T21:00:00-04:00']],
  ])('the same, %s', async (_, argv) => expect(explain([file(backup()), ...argv])).toEqual({ code: 0, out, error: '' }))

  it.each(['Asia/Taipei', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])('the same in %s', async (TZ) =>
    expect(await explainOutside([file(backup()), '--now', NOW], { TZ })).toEqual({ code: 0, out, error: '' }),
  )

  it('with a BOM, with duplicates, in another order, with records told in other zones: the same', async () => {
    const told = (record: object) =>
      JSON.parse(JSON.stringify(record).replaceAll('2023-05-16T09:00:00+08:00', '2023-05-16T01:00:00Z'))
    for (const one of [
      `\uFEFF${JSON.stringify(backup())}`,
      backup({ records: [...records, ...records] }),
      backup({ records: records.toReversed() }),
      backup({ records: records.map((record) => told(record as object)) }),
    ])
      expect(explain([file(one), '--now', NOW]).out).toBe(out)
  })

  it('without --now it is now', async () => {
    const before = Date.now()
    const { now } = JSON.parse((await explainOutside([file(backup())])).out)
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before - 1000)
    expect(now).toContain('+08:00')
  })

  it('a refusal comes on standard error, with exit code 1', async () => {
    const { code, out, error } = await explainOutside([join(folder, 'none.json'), '--now', NOW])
    expect([code, out, error]).toEqual([1, '', expect.stringContaining('none.json')])
  })

  it('a path is relative to where the operator stands', async () => {
    const path = basename(file(backup()))
    expect(await explainOutside([path, '--now', NOW])).toEqual({ code: 0, out, error: '' })
  })
})

describe.concurrent('anything else: one line on standard error, exit 1, nothing on standard output', () => {
  mkdirSync(join(folder, 'a-folder'))
  const good = file(backup())
  it.each<[string, string[], RegExp]>([
    ['no file named', [], /用法/],
    ['missing file', [join(folder, 'none.json')], /none\.json/],
    ['a folder', [join(folder, 'a-folder')], /a-folder/],
    ['two files', [good, good], /用法/],
    ['an unknown option', [good, '--when', NOW], /--when/],
    ['--now without a moment', [good, '--now'], /--now/],
    ['--now without an offset', [good, '--now', '2023-06-01T09:00:00'], /--now/],
    ['--now a day that is not', [good, '--now', '2023-02-30T09:00:00+08:00'], /--now/],
    ['--now past the calendar', [good, '--now', '9999-12-31T23:59:59Z'], /./],
    ['empty', [file('')], /空/],
    ['bad JSON', [file('{"format": nonsense}')], /JSON/],
    ['cut off', [file(JSON.stringify(backup()).slice(0, 500))], /截斷/],
    ['another format', [file(backup({ format: 'something/else' }))], /備份檔/],
    ['a newer version', [file(backup({ version: 2 }))], /版/],
    ['no version', [file(backup({ version: undefined }))], /version/],
    ['UTF-16', [file(new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify(backup())}`, 'utf16le')))], /UTF-16/],
    ['no records', [file(backup({ records: undefined }))], /records/],
    ['an agency without a code', [file(backup({ agencies: [{ name: '宜蘭縣政府' }] }))], /code/],
    ['a first month that is none', [file(backup({ agencies: [agency({ firstMonth: '2023-13' })] }))], /firstMonth/],
    ['a record without its month', [file(broken({ month: undefined }))], /第 2 筆.*month/],
    ['a moment without an offset', [file(broken({ at: '2023-05-16T09:00:00' }))], /第 2 筆.*at/],
    ['a day that is none', [file(broken({ on: '2023-02-29' }))], /第 2 筆.*on/],
    ['nested too deep', [file(`${'['.repeat(100_000)}`)], /./],
  ])('%s', async (_, argv, sentence) => {
    const { code, out, error } = explain(argv.some((word) => word.startsWith('--now')) ? argv : [...argv, '--now', NOW])
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(sentence)
    expect(error.trimEnd()).not.toMatch(/\n|\bat .*\.ts|Error:|undefined|NaN/)
    expect(error).toMatch(/\p{Script=Han}.*。?\S*\n$/u)
  })
})

describe.concurrent('a hostile file', () => {
  it('keys that reach for a prototype change nothing', async () => {
    const text = JSON.stringify(backup()).replace(
      '"records":[',
      '"__proto__":{"polluted":1},"records":[{"kind":"of-the-future","__proto__":{"a":1},"constructor":{"b":2}},',
    )
    expect(explain([file(text), '--now', NOW])).toEqual({ code: 0, out, error: '' })
  })

  it.each<[string, object]>([
    ['a production of 9999-12', produced('9999-12', '2023-05-02 09:00')],
    ['a run on 9999-12-31', run('correction', '2023-03', 'leave', '9999-12-31', [1, 1], '2023-05-16 09:00')],
    ['a production of 0000-01', produced('0000-01', '2023-05-02 09:00')],
    ['a comparison of 9999-12', reading('9999-12', 'correction', 'leave', 1, '2023-05-16 09:00')],
    [
      'a moment of the year 9999',
      { ...produced('2023-05', '2023-05-02 09:00', { file: undefined }), producedAt: '9999-12-31T23:59:59Z' },
    ],
    ['counts as large as numbers go', { ...produced('2023-04', '2023-05-02 09:00'), records: Number.MAX_SAFE_INTEGER }],
  ])('%s: explained, or refused in a sentence', async (_, record) => {
    const { code, out, error } = explain([file(backup({ records: [record] })), '--now', NOW])
    if (code === 0) expect(JSON.parse(out).agencies[0].months).toHaveLength(4)
    else expect([out, error]).toEqual(['', expect.stringMatching(/第 1 筆/)])
  })

  it('a first month of the year 0 is no reason to run for minutes', { timeout: 20_000 }, async () => {
    const { code, out, error } = explain([
      file(
        backup({
          agencies: [agency({ firstMonth: '0000-01' })],
          records: allClear('2023-04', at('2023-05-01 09:00').slice(0, 10)),
        }),
      ),
      '--now',
      NOW,
    ])
    if (code !== 0) expect([out, error]).toEqual(['', expect.stringMatching(/firstMonth/)])
  })
})
