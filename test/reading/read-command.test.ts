import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { decodeText, main } from '../../lib/cli/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-'))
const page = join(import.meta.dirname, '../pages/comparison/correction-one/page.html')
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const query = (value: unknown) => file('query.json', JSON.stringify(value))

function run(...argv: string[]) {
  let out = ''
  let err = ''
  const code = main(argv, { out: (text) => (out += text), err: (text) => (err += text) })
  return { code, out, err }
}

afterEach(() => {
  process.exitCode = undefined
})

test('prints the verdict alone', () => {
  const { code, out, err } = run(
    page,
    '--query',
    query({ kind: 'correction', month: '2022-05', change: 'all', data: 'leave' }),
  )
  expect({ code, err, exit: process.exitCode }).toEqual({ code: 0, err: '', exit: 0 })
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'observed',
    total: 1,
    rows: [{ name: '陳○○', changedOn: '111-05-09' }],
  })
})

test('a query may leave out what it does not know', () => {
  expect(JSON.parse(run(page, `--query=${query({ kind: 'correction' })}`).out)).toMatchObject({
    verdict: 'partial',
    change: 'unknown',
    data: null,
    missing: ['query'],
  })
})

test('unreadable and unrelated pages are no errors', () => {
  expect(run(file('x.html', '<p>公告')).out).toContain('"unrelated"')
  expect(JSON.parse(run(page, '--query', query({ kind: 'backfill' })).out)).toMatchObject({
    verdict: 'unreadable',
    reason: '查詢的是「補建」,頁面卻是「校正」的結果。',
    missing: [],
  })
})

test.each([
  [[], '用法'],
  [['no-such-file.html'], '讀不到檔案'],
  [[page, '--query'], '--query'],
  [[page, page], '不認得'],
  [[page, '--nope'], '不認得'],
  [[page, '--query', 'no-such.json'], '讀不到檔案'],
  [[page, '--query', page], '不是 JSON'],
  [[page, '--query', file('array.json', '[]')], '查詢條件不正確'],
  [[page, '--query', file('kind.json', '{"kind":"校正"}')], '「kind」'],
  [[page, '--query', file('month.json', '{"kind":"correction","month":"111-05"}')], '「month」'],
  [[page, '--query', file('data.json', '{"kind":"correction","data":"all"}')], '「data」'],
])('%j: one sentence and exit code 1', (argv, sentence) => {
  const { code, out, err } = run(...(argv as string[]))
  expect({ code, out, exit: process.exitCode }).toEqual({ code: 1, out: '', exit: 1 })
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('encoding by BOM, else by meta, else UTF-8', () => {
  const big5 = Uint8Array.of(0xae, 0x74, 0xb0, 0xb2) // 差假
  const meta = (label: string) =>
    new TextEncoder().encode(`<meta http-equiv="Content-Type" content="text/html; charset=${label}">`)
  const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
  expect(decodeText(join(meta('big5'), big5), true)).toContain('差假')
  expect(decodeText(join(meta('BIG5-HKSCS'), big5), true)).toContain('差假')
  expect(decodeText(join(meta('no-such'), new TextEncoder().encode('差假')), true)).toContain('差假')
  expect(decodeText(join(meta('utf-16'), new TextEncoder().encode('差假')), true)).toContain('差假')
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xee, 0x5d), true)).toBe('差')
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('A')
})
