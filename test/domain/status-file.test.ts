import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addMonths, instantOf, monthsFrom } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { addStatus, figuresIn, monthsIn, type Rollup, rowsIn } from '../../lib/domain/rollup.ts'
import { parseStatus, readStatus, STATUS_LIMIT, type Status, toStatus } from '../../lib/domain/status-file.ts'
import { rollupCsv } from '../../lib/report/rollup-csv.ts'
import { nextTitle } from '../../lib/text/next-action.ts'
import { outOfOrderText, overdueText, statusProblemText, statusText } from '../../lib/text/rollup.ts'
import { allClear, at, closedMonth, derive, filed, marked, produced } from './facts.ts'

const NOW = '2023-07-11 10:00'
const statusOf = (records: Fact[], now = NOW, firstMonth = '2023-04'): Status =>
  toStatus([derive(records, now, { firstMonth })], instantOf(at(now)), nextTitle)

/** April filed late, May overdue, June to do. */
const records: Fact[] = [
  ...allClear('2023-04', '2023-05-02 09:00'),
  produced('2023-04', '2023-05-02 09:00'),
  filed('2023-04', '2023-05-02 09:00', '2023-05-25 09:00'),
  marked('2023-04', 'survey', '2023-05-26 09:00', true, '王大同代填'),
  ...allClear('2023-05', '2023-06-01 09:00'),
]
const good = statusOf(records)
const monthsOf = ({ agencies }: Status) => Object.fromEntries(agencies[0]!.months.map((month) => [month.month, month]))

describe('the status file', () => {
  test('tells each month’s worst state, its steps, and how late', () => {
    expect(good).toMatchObject({ format: 'chaiqin-companion/status', version: 1, asOf: at(NOW) })
    expect(good.agencies[0]).toMatchObject({
      code: '376420000A',
      name: '宜蘭縣政府',
      next: { month: '2023-05', step: 'produce', action: '查詢 112-05 下載紀錄' },
    })
    const months = monthsOf(good)
    expect(months['2023-04']).toMatchObject({ worst: 'done', lateDays: 5, overdueDays: 0, outOfOrder: false })
    expect(months['2023-05']).toMatchObject({ due: '2023-06-20', worst: 'overdue', overdueDays: 21 })
    expect(months['2023-05']!.steps).toMatchObject({ produce: 'todo', file: 'waiting', differences: 'not-needed' })
    expect(months['2023-06']).toMatchObject({ worst: 'todo' })
    expect(months['2023-07']).toMatchObject({ worst: 'waiting' })
  })

  test('tells of files out of order (R13)', () => {
    const wrong = [
      ...closedMonth('2023-04', '2023-05'),
      ...closedMonth('2023-05', '2023-06'),
      produced('2023-04', '2023-07-03 09:00'),
      filed('2023-04', '2023-07-03 09:00', '2023-07-03 10:00'),
    ]
    expect(monthsOf(statusOf(wrong))['2023-05']).toMatchObject({ worst: 'overdue', outOfOrder: true })
    expect(monthsOf(statusOf(wrong))['2023-04']!.outOfOrder).toBe(false)
  })

  test('has nothing of records, notes or people in it', () => {
    expect(JSON.stringify(good)).not.toMatch(/王大同|note|rows|total|file"?:\s*"3764/)
    expect(Object.keys(good.agencies[0]!).sort()).toEqual(['channel', 'code', 'firstMonth', 'months', 'name', 'next'])
  })

  test('is read back as it was written, with or without what a later version adds', () => {
    expect(parseStatus(JSON.stringify(good))).toEqual({ ok: true, value: good })
    const later = {
      ...good,
      extra: 1,
      agencies: good.agencies.map((one) => ({
        ...one,
        contact: 'x',
        months: one.months.map((month) => ({ ...month, y: 1 })),
      })),
    }
    expect(parseStatus(`\ufeff${JSON.stringify(later)}`)).toEqual({ ok: true, value: good })
  })

  test('of an office without dates has none (R20)', () => {
    const checklist = derive([], NOW, { firstMonth: '2023-05', channel: 'webhr' })
    const status = toStatus([checklist], instantOf(at(NOW)), nextTitle)
    expect(monthsOf(status)['2023-05']).not.toHaveProperty('due')
    expect(parseStatus(JSON.stringify(status))).toEqual({ ok: true, value: status })
  })
})

describe('a file that is none is refused in one sentence', () => {
  const text = JSON.stringify(good)
  const first = good.agencies[0]!
  const withAgency = (change: object) => JSON.stringify({ ...good, agencies: [{ ...first, ...change }] })
  const withMonth = (change: object) => withAgency({ months: [{ ...first.months[0], ...change }] })
  const backup = readFileSync(new URL('../store/frozen/backup-v1.json', import.meta.url), 'utf8')

  test.each<[string, string, string]>([
    ['cut', text.slice(0, text.length / 2), 'truncated'],
    ['empty', ' \n', 'empty'],
    ['words', '差勤', 'not-json'],
    ['a million lists', '['.repeat(1e6), 'not-json'],
    ['a million lists, closed', '['.repeat(1e6) + ']'.repeat(1e6), 'too-deep'],
    ['too large', `"${'x'.repeat(STATUS_LIMIT * 1024 * 1024)}"`, 'too-large'],
    ['__proto__', text.replace('{', '{"__proto__":{"x":1},'), 'refused-name'],
    ['constructor, deep within', text.replace('"steps":{', '"steps":{"constructor":"todo",'), 'refused-name'],
    ['a backup', backup, 'backup'],
    ['null', 'null', 'other-file'],
    ['a list', '[]', 'other-file'],
    ['another program', '{"format":"x","version":1}', 'other-file'],
    ['newer', JSON.stringify({ ...good, version: 2 }), 'newer-version'],
    ['no version', JSON.stringify({ ...good, version: undefined }), 'unknown-version'],
    ['no moment', JSON.stringify({ ...good, asOf: '2023-07-11' }), 'field'],
    ['no agency', JSON.stringify({ ...good, agencies: [] }), 'field'],
    ['an agency twice', JSON.stringify({ ...good, agencies: [first, first] }), 'twice'],
    ['201 agencies', JSON.stringify({ ...good, agencies: Array(201).fill(first) }), 'field'],
    ['a code that is none', withAgency({ code: '<script>' }), 'field'],
    ['a name without end', withAgency({ name: 'x'.repeat(101) }), 'field'],
    ['a month twice', withAgency({ months: [first.months[0], first.months[0]] }), 'twice'],
    ['a month that is none', withMonth({ month: '2023-13' }), 'field'],
    ['a state nobody knows', withMonth({ worst: 'fine' }), 'field'],
    ['a step of another state', withMonth({ steps: { file: 'ok' } }), 'field'],
    ['days below 0', withMonth({ overdueDays: -1 }), 'field'],
    ['days in words', withMonth({ lateDays: '=1+1' }), 'field'],
    [
      '601 months',
      withAgency({
        months: monthsFrom('1960-01', addMonths('1960-01', 600)).map((month) => ({ ...first.months[0], month })),
      }),
      'field',
    ],
    [
      '31 steps',
      withMonth({ steps: Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`s${at}`, 'todo'])) }),
      'field',
    ],
    [
      'an action without end',
      withAgency({ next: { month: '2023-05', step: 'file', action: 'x'.repeat(201) } }),
      'field',
    ],
  ])('%s', (_, file, key) => {
    const checked = parseStatus(file)
    expect(checked).toMatchObject({ ok: false, problem: { key } })
    const sentence = checked.ok ? '' : statusProblemText(checked.problem)
    expect(sentence).toMatch(/。$/)
    expect(sentence).not.toContain('undefined')
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  test('bytes of another encoding', () => {
    expect(readStatus(new Uint8Array([0xa9, 0x79]))).toMatchObject({ ok: false, problem: { key: 'not-utf-8' } })
    expect(readStatus(Buffer.from(text, 'utf16le'))).toMatchObject({ ok: false, problem: { key: 'utf-16' } })
    expect(readStatus(new Uint8Array(STATUS_LIMIT * 1024 * 1024 + 1))).toMatchObject({ problem: { key: 'too-large' } })
  })
})

describe('many of them together', () => {
  const one = (code: string, change: object = {}, asOf = good.asOf): Status => ({
    ...good,
    asOf,
    agencies: [{ ...good.agencies[0]!, code, name: `機關 ${code}`, ...change }],
  })
  const fine = { months: good.agencies[0]!.months.filter(({ worst }) => worst === 'done') }
  const wrong = {
    months: good.agencies[0]!.months.map((month) => ({
      ...month,
      worst: 'attention',
      outOfOrder: true,
      overdueDays: 0,
    })),
  }
  const rollup = [one('376000001A'), one('376000002A', fine), one('376000003A', wrong)].reduce<Rollup>(
    (all, status) => addStatus(all, status).rollup,
    new Map(),
  )
  const view = { order: 'code', reversed: false, onlyOverdue: false, onlyOutOfOrder: false } as const
  const codes = (more: object) => rowsIn(rollup, { ...view, ...more }).map(({ code }) => code.at(8))

  test('stand in the order asked for, and only those asked for', () => {
    expect(codes({})).toEqual(['1', '2', '3'])
    expect(codes({ reversed: true })).toEqual(['3', '2', '1'])
    expect(codes({ order: 'overdue' })).toEqual(['1', '3', '2'])
    expect(codes({ order: 'order' })).toEqual(['3', '1', '2'])
    expect(codes({ onlyOverdue: true })).toEqual(['1'])
    expect(codes({ onlyOutOfOrder: true })).toEqual(['3'])
    expect(figuresIn(rollup)).toEqual({ agencies: 3, overdue: 1, outOfOrder: 1, attention: 1, fine: 1 })
    expect(monthsIn(rollup, 2)).toEqual(['2023-07', '2023-06'])
  })

  test('of two of one agency the newer counts, in whichever order they come', () => {
    const [older, newer] = [one('376000001A', fine, at('2023-07-01 09:00')), one('376000001A')]
    for (const [first, second] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const begun = addStatus(new Map(), first).rollup
      const { rollup: both, older: passed } = addStatus(begun, second)
      expect([...both.values()].map(({ asOf }) => asOf)).toEqual([newer.asOf])
      expect(passed).toEqual(second === older ? ['376000001A'] : [])
    }
  })

  test('in words, and as CSV with every cell guarded', () => {
    const rows = rowsIn(
      addStatus(
        rollup,
        one('376000004A', { name: '=cmd()', next: { month: '2023-05', step: 'file', action: '@x,"y"' } }),
      ).rollup,
      view,
    )
    expect(overdueText(rows[0]!)).toBe('1 個月,最久 21 天')
    expect(outOfOrderText(rows[2]!)).toBe('須重做 112-04、112-05、112-06 等 4 個月')
    expect(rows[0]!.months.map(statusText)).toEqual(['完成・晚 5 天', '逾期 21 天', '待辦', '等待'])
    const lines = rollupCsv(rows, ['2023-06', '2023-05']).split('\r\n')
    expect(lines[0]).toBe(
      '\ufeff機關代碼,機關,截至,截至(ISO),逾期月數,最久逾期天數,檔案順序須重做的月份,下一步,112-06(2023-06),112-05(2023-05)',
    )
    expect(lines[1]).toBe(
      `376000001A,機關 376000001A,112-07-11 10:00,${at(NOW)},1,21,,查詢 112-05 下載紀錄,待辦,逾期 21 天`,
    )
    expect(lines[4]).toMatch(/^376000004A,'=cmd\(\),.*,"'@x,""y""",/)
  })
})
