import { describe, expect, it } from 'vitest'
import type { Agency } from '../../lib/domain/agencies.ts'
import type { Comparison, Fact } from '../../lib/domain/records.ts'
import { CONSOLE_STEPS, comparedBy, type StepId, WEBHR_STEPS } from '../../lib/domain/step.ts'
import {
  acceptedMonth,
  allClear,
  closedMonth,
  counted,
  derive,
  filed,
  marked,
  PAIRS,
  produced,
  reading,
  run,
  statesOf,
  stepOf,
  textOf,
} from './facts.ts'

/**
 * The table of R22, line by line. "For each step the first line that holds decides": where a case makes a later line hold
 * too, its name says so. The month is 112-05 unless told.
 */
const M = '2023-05'
const RUNNING = '2023-05-25 09:00'
const ENDED = '2023-06-10 09:00'

type Line = [
  name: string,
  records: Fact[],
  now: string,
  state: string,
  reason: RegExp,
  until?: string,
  more?: Partial<Agency>,
]

function table(id: StepId, month: string, lines: Line[]): void {
  it.each(lines)('%s', (_, records, now, state, reason, until, more) => {
    const checklist = derive(records, now, more)
    const step = stepOf(checklist, month, id)
    expect([step.state, step.until]).toEqual([state, until])
    expect(textOf(checklist, month, id)).toMatch(reason)
  })
}

const c = (total: number, when: string, more: Partial<Comparison> = {}, month = M) =>
  reading(month, 'correction', 'leave', total, when, more)
const oneDay = { period: [`${M}-15`, `${M}-15`] as [string, string] }
const rest = PAIRS.slice(1).map(([mode, data]) => reading(M, mode, data, 0, '2023-06-02 08:00'))
const fix = (counts: [number | null, number | null], when = '2023-06-02 09:10') =>
  run('correction', M, 'leave', when.slice(0, 10), counts, when)

describe('compare-…', () => {
  it('no other step compares', () => {
    const others = [...CONSOLE_STEPS, ...WEBHR_STEPS].filter((id) => !id.startsWith('compare-'))
    expect(others.filter(comparedBy)).toEqual([])
  })
  for (const [mode, data] of PAIRS) {
    const id = `compare-${mode}-${data}` as const
    it(`${id} tells what it compares`, () => expect({ ...comparedBy(id) }).toEqual({ mode, data }))
    const own = (total: number, when: string, more = {}) => reading(M, mode, data, total, when, more)
    describe(id, () =>
      table(id, M, [
        ['1 done: read, 0', [own(0, '2023-06-02 09:00')], ENDED, 'done', /112-06-02 09:00.*0 筆/],
        [
          '1 done: read, with differences (they are the next step)',
          [own(3, '2023-06-02 09:00')],
          ENDED,
          'done',
          /3 筆/,
        ],
        [
          '1 before 2: read later than now, the month has not ended',
          [own(0, '2023-06-02 09:00')],
          RUNNING,
          'done',
          /112-06-02/,
        ],
        ['2 waiting: the month has not ended', [], RUNNING, 'waiting', /112-05 .*112-06-01/, '2023-06-01'],
        ['2 waiting: to its last second', [], '2023-05-31 23:59:59', 'waiting', /112-06-01/, '2023-06-01'],
        ['2 waiting: read too early', [own(0, '2023-05-20 09:00')], RUNNING, 'waiting', /暫時/, '2023-06-01'],
        ['3 todo: ended', [], '2023-06-01 00:00:00', 'todo', /112-05/],
        ['3 todo: read too early', [own(0, '2023-05-20 09:00')], ENDED, 'todo', /暫時/],
        ['3 todo: only a part read', [own(0, '2023-06-02 09:00', oneDay)], ENDED, 'todo', /112-05-15/],
      ]),
    )
  }
})

describe('differences', () =>
  table('differences', M, [
    [
      '1 attention: the last run left rows',
      [...rest, c(3, '2023-06-02 09:00'), fix([3, 2])],
      ENDED,
      'attention',
      /校正・差假.*還有 1 筆/,
    ],
    [
      '1 before 2 and 3: nothing else was read',
      [c(3, '2023-06-02 09:00'), fix([3, 2])],
      ENDED,
      'attention',
      /還有 1 筆/,
    ],
    [
      '1 before 2: another comparison is open too',
      [...rest, c(3, '2023-06-02 09:00'), fix([3, 2]), reading(M, 'backfill', 'leave', 4, '2023-06-02 09:20')],
      ENDED,
      'attention',
      /還有 1 筆/,
    ],
    [
      '2 todo: a counting reading since',
      [...rest, c(3, '2023-06-02 09:00'), fix([3, 2]), c(1, '2023-06-02 09:20')],
      ENDED,
      'todo',
      /1 筆差異/,
    ],
    ['2 todo: open', [...rest, c(3, '2023-06-02 09:00')], ENDED, 'todo', /校正・差假 有 3 筆差異/],
    ['2 before 3: open, not all read', [c(3, '2023-06-02 09:00')], ENDED, 'todo', /3 筆/],
    ['2 before 3: open while the month runs', [c(3, '2023-05-20 09:00')], RUNNING, 'todo', /3 筆/],
    [
      '2 todo: all four open, all four named',
      PAIRS.map(([mode, data], index) => reading(M, mode, data, index + 1, '2023-06-02 09:00')),
      ENDED,
      'todo',
      /校正・差假 有 1 .*校正・加班 有 2 .*補建・差假 有 3 .*補建・加班 有 4 /,
    ],
    [
      '2 todo: run, not compared again',
      [...rest, c(3, '2023-06-02 09:00'), fix([3, 3])],
      ENDED,
      'todo',
      /112-06-02.*再查一次/,
    ],
    ['3 waiting: none read', [], ENDED, 'waiting', /校正・差假、校正・加班、補建・差假、補建・加班/],
    ['3 waiting: three read', rest, ENDED, 'waiting', /還差 1 種.*校正・差假/],
    [
      '3 before 4: there were differences, clear, not all read',
      [c(3, '2023-06-02 09:00'), fix([3, 3]), c(0, '2023-06-02 09:20')],
      ENDED,
      'waiting',
      /還差 3 種/,
    ],
    ['3 waiting: the month runs', [], RUNNING, 'waiting', /./],
    [
      '4 done: there were, all clear now',
      [...rest, c(3, '2023-06-02 09:00'), fix([3, 3]), c(0, '2023-06-02 09:20')],
      ENDED,
      'done',
      /./,
    ],
    [
      '4 done: without a run on record',
      [...rest, c(3, '2023-06-02 09:00'), c(0, '2023-06-02 09:20')],
      ENDED,
      'done',
      /./,
    ],
    [
      '4 done: found in a part of the month',
      [...rest, c(3, '2023-06-02 09:00', oneDay), c(0, '2023-06-02 09:20')],
      ENDED,
      'done',
      /./,
    ],
    ['5 not-needed: never any', allClear(M, '2023-06-02 09:00'), ENDED, 'not-needed', /0 筆/],
  ]))

const june = '2023-06'
const wrongOrder = [produced(M, '2023-07-03 09:00'), produced(june, '2023-07-02 09:00')]

describe('produce', () => {
  table('produce', M, [
    ['2 done: a complete file', [produced(M, '2023-06-02 09:00')], ENDED, 'done', /112-06-02 09:00.*1,234 筆/],
    [
      '2 before 3: a complete file, the clock put back',
      [produced(M, '2023-06-02 09:00')],
      RUNNING,
      'done',
      /112-06-02/,
    ],
    [
      '2 before 4: complete beside premature',
      [produced(M, '2023-05-20 09:00'), produced(M, '2023-06-02 09:00')],
      ENDED,
      'done',
      /112-06-02/,
    ],
    ['2 done: filed through (R25)', [], ENDED, 'done', /依設定視為已報送/, undefined, { filedThrough: M }],
    ['3 waiting: the month has not ended', [], RUNNING, 'waiting', /112-06-01/, '2023-06-01'],
    [
      '3 before 4: premature, the month has not ended',
      [produced(M, '2023-05-20 09:00')],
      RUNNING,
      'waiting',
      /112-05-20.*112-06-01/,
      '2023-06-01',
    ],
    [
      '4 attention: only premature files',
      [produced(M, '2023-05-20 09:00'), produced(M, '2023-05-31 23:59:59')],
      ENDED,
      'attention',
      /112-05-31 23:59/,
    ],
    ['5 todo: the last ended month', [], ENDED, 'todo', /112-05/],
    ['5 todo: an older month: look first', [], '2023-07-01 00:00', 'todo', /先查詢下載紀錄/],
  ])
  table('produce', june, [
    [
      '1 before 2: in the plan, though it has a complete file',
      wrongOrder,
      '2023-07-10 09:00',
      'attention',
      /112-05.*112-06/,
    ],
    [
      '1 attention: it only follows',
      [...wrongOrder, produced('2023-07', '2023-08-02 09:00')],
      '2023-08-10 09:00',
      'attention',
      /./,
    ],
  ])
  it('the last ended month is not told to look first', () => {
    expect(textOf(derive([], '2023-06-30 23:59'), M, 'produce')).not.toContain('查詢下載紀錄')
  })
})

describe('file', () => {
  table('file', june, [
    [
      '1 before 2: in the plan, its filing rejected',
      [...wrongOrder, filed(june, '2023-07-02 09:00', '2023-07-02 10:00', 3)],
      '2023-07-10 09:00',
      'waiting',
      /重新產製/,
    ],
    [
      '1 before 3: in the plan, its file accepted',
      [...wrongOrder, filed(june, '2023-07-02 09:00', '2023-07-02 10:00')],
      '2023-07-10 09:00',
      'waiting',
      /重新產製/,
    ],
    [
      '4 todo: to be uploaded again',
      [
        ...acceptedMonth(M, '2023-07-03 09:00'),
        ...acceptedMonth(june, '2023-07-02 09:00'),
        produced(june, '2023-07-04 09:00'),
      ],
      '2023-07-10 09:00',
      'todo',
      /112-07-04/,
    ],
  ])
  const complete = produced(M, '2023-06-02 09:00')
  table('file', M, [
    [
      '2 before 3: accepted once, the newest filing rejected',
      [...acceptedMonth(M, '2023-06-02 09:00'), filed(M, '2023-06-02 09:00', '2023-06-05 09:00', 2)],
      ENDED,
      'attention',
      /2 筆錯誤/,
    ],
    [
      '2 before 4: rejected, produced again',
      [complete, filed(M, '2023-06-02 09:00', '2023-06-02 10:00', 2), produced(M, '2023-06-05 09:00')],
      ENDED,
      'attention',
      /2 筆錯誤/,
    ],
    ['3 done: filed', acceptedMonth(M, '2023-06-02 09:00'), ENDED, 'done', /112-06-02 09:30.*1,234 筆/],
    [
      '3 before 4: a newer file, not accepted',
      [...acceptedMonth(M, '2023-06-02 09:00'), produced(M, '2023-06-05 09:00')],
      ENDED,
      'done',
      /./,
    ],
    ['3 done: filed through (R25)', [], ENDED, 'done', /依設定視為已報送/, undefined, { filedThrough: M }],
    ['4 todo: a complete file', [complete], ENDED, 'todo', /112-06-20/],
    [
      '4 before 5: a complete file, a premature one filed',
      [...acceptedMonth(M, '2023-05-20 09:00'), complete],
      ENDED,
      'todo',
      /112-06-20/,
    ],
    [
      '5 attention: ended, only a premature file was filed',
      acceptedMonth(M, '2023-05-20 09:00'),
      ENDED,
      'attention',
      /112-05-20.*112-06-01/,
    ],
    [
      '5 attention: … and rejected',
      [produced(M, '2023-05-20 09:00'), filed(M, '2023-05-20 09:00', '2023-05-20 10:00', 2)],
      ENDED,
      'attention',
      /112-05-20/,
    ],
    [
      '6 waiting: not ended, a premature file was filed',
      acceptedMonth(M, '2023-05-20 09:00'),
      RUNNING,
      'waiting',
      /112-05/,
    ],
    ['6 waiting: a premature file, not filed', [produced(M, '2023-05-20 09:00')], ENDED, 'waiting', /112-05/],
    ['6 waiting: nothing', [], ENDED, 'waiting', /112-05/],
  ])
})

describe('carried', () => {
  const MARCH = '2023-03'
  const r = (
    on: string,
    counts: [number | null, number | null] = [1, 1],
    kind: 'correction' | 'backfill' = 'correction',
  ) => run(kind, MARCH, 'leave', on, counts)
  const missed = [c(2, '2023-05-02 09:00', {}, MARCH), c(0, '2023-05-04 09:00', {}, MARCH)]
  table('carried', MARCH, [
    ['1 attention: a missed run', missed, ENDED, 'attention', /校正・差假.*2 筆.*112-05-02.*112-05-04/],
    [
      '1 before 3: a missed run, another one filed',
      [...missed, r('2023-05-16', [1, 1], 'backfill'), ...acceptedMonth(M, '2023-06-02 09:00')],
      ENDED,
      'attention',
      /校正・差假/,
    ],
    ['2 not-needed: no run', [], ENDED, 'not-needed', /./],
    ['2 not-needed: no run with s > 0', [r('2023-05-16', [3, 0])], ENDED, 'not-needed', /./],
    [
      '3 done: the carrying month is filed',
      [r('2023-05-16'), ...acceptedMonth(M, '2023-06-02 09:00')],
      ENDED,
      'done',
      /112-05/,
    ],
    [
      '3 done: both carrying months are',
      [
        r('2023-04-16'),
        r('2023-05-16'),
        ...acceptedMonth('2023-04', '2023-05-02 09:00'),
        ...acceptedMonth(M, '2023-06-02 09:00'),
      ],
      ENDED,
      'done',
      /112-04、112-05/,
    ],
    [
      '3 done: the carrying month is filed through (R25)',
      [r('2023-05-16')],
      ENDED,
      'done',
      /112-05/,
      undefined,
      { filedThrough: M },
    ],
    [
      '3 before 5: filed, though the month runs (clock put back)',
      [r('2023-05-16'), ...acceptedMonth(M, '2023-06-02 09:00')],
      RUNNING,
      'done',
      /112-05/,
    ],
    [
      '4 attention: produce of the carrying month',
      [r('2023-05-16'), produced(M, '2023-05-20 09:00')],
      ENDED,
      'attention',
      /112-05/,
    ],
    [
      '4 attention: file of the carrying month',
      [r('2023-05-16'), produced(M, '2023-06-02 09:00'), filed(M, '2023-06-02 09:00', '2023-06-02 10:00', 1)],
      ENDED,
      'attention',
      /112-05/,
    ],
    [
      '4 attention: the carrying month is in the plan',
      [r('2023-05-16'), produced('2023-04', '2023-06-03 09:00'), ...acceptedMonth(M, '2023-06-02 09:00')],
      ENDED,
      'attention',
      /112-05/,
    ],
    [
      '4 before 5: one stuck, one running',
      [r('2023-05-16'), r('2023-06-05'), produced(M, '2023-05-20 09:00')],
      ENDED,
      'attention',
      /112-05/,
    ],
    [
      '5 waiting: the carrying month runs',
      [r('2023-05-16')],
      RUNNING,
      'waiting',
      /112-05.*112-06-01.*112-06-20/,
      '2023-06-01',
    ],
    [
      '5 before 6: one ended, one running',
      [r('2023-05-16'), r('2023-06-05')],
      ENDED,
      'waiting',
      /112-06/,
      '2023-07-01',
    ],
    [
      '5 waiting: one filed, one running',
      [r('2023-05-16'), r('2023-06-05'), ...acceptedMonth(M, '2023-06-02 09:00')],
      ENDED,
      'waiting',
      /112-06/,
      '2023-07-01',
    ],
    ['6 todo: ended, not produced', [r('2023-05-16')], ENDED, 'todo', /112-05/],
    ['6 todo: produced, not filed', [r('2023-05-16'), produced(M, '2023-06-02 09:00')], ENDED, 'todo', /112-05/],
  ])
  it('6: what is produced already is not said to be waiting for production', () => {
    const text = textOf(derive([r('2023-05-16'), produced(M, '2023-06-02 09:00')], ENDED), MARCH, 'carried')
    expect(text).not.toContain('現在可以產製')
  })
})

describe('survey', () => {
  const mark = marked(M, 'survey', '2023-06-05 09:00')
  const closed = closedMonth(M, '2023-06')
  table('survey', M, [
    ['1 done: marked, all before closed', [...closed, mark], ENDED, 'done', /112-06-05/],
    [
      '1 done: marked before the rest was closed',
      [...closed, marked(M, 'survey', '2023-05-02 09:00')],
      ENDED,
      'done',
      /./,
    ],
    ['2 attention: marked, one before open', [...closed.slice(1), mark], ENDED, 'attention', /尚待完成.*校正・差假/],
    ['2 attention: marked, nothing else', [mark], ENDED, 'attention', /校正・差假.*下載資料檔.*報送/],
    ['2 attention: marked while the month runs', [mark], RUNNING, 'attention', /./],
    ['3 todo: all before closed', closed, ENDED, 'todo', /調查表/],
    ['4 waiting: one before open', closed.slice(1), ENDED, 'waiting', /校正・差假/],
    ['4 waiting: not filed', closed.slice(0, -1), ENDED, 'waiting', /報送/],
    [
      '4 waiting: marked and unmarked',
      [...closed.slice(1), mark, marked(M, 'survey', '2023-06-06 09:00', false)],
      ENDED,
      'waiting',
      /./,
    ],
  ])
})

describe('R20: webhr', () => {
  const webhr = { channel: 'webhr' } as const
  const keep = marked(M, 'keep', '2023-06-02 09:00')
  const line = (name: string, records: Fact[], now: string, state: string, reason: RegExp, until?: string): Line => [
    name,
    records,
    now,
    state,
    reason,
    until,
    webhr,
  ]
  describe('keep', () =>
    table('keep', M, [
      line('done: marked', [keep], ENDED, 'done', /112-06-02/),
      line('waiting until the month ended', [], RUNNING, 'waiting', /112-06-01/, '2023-06-01'),
      line('todo', [], '2023-06-01 00:00', 'todo', /WebHR/),
      line('todo: unmarked', [keep, marked(M, 'keep', '2023-06-03 09:00', false)], ENDED, 'todo', /WebHR/),
    ]))
  describe('count', () =>
    table('count', M, [
      line('done: a count', [keep, counted(M, 10, 2, '2023-06-03 09:00')], ENDED, 'done', /10 筆.*2 筆/),
      line('done: overtime alone', [keep, counted(M, 0, 2, '2023-06-03 09:00')], ENDED, 'done', /2 筆/),
      line('done: a mark', [keep, marked(M, 'count', '2023-06-03 09:00')], ENDED, 'done', /標記/),
      line('done: a count, keep not marked', [counted(M, 10, 2, '2023-06-03 09:00')], ENDED, 'done', /10 筆/),
      line('waiting until keep', [], ENDED, 'waiting', /./),
      line('waiting until keep: a count of 0', [counted(M, 0, 0, '2023-06-03 09:00')], ENDED, 'waiting', /./),
      line('todo', [keep], ENDED, 'todo', /112-05/),
      line('todo: a count of 0', [keep, counted(M, 0, 0, '2023-06-03 09:00')], ENDED, 'todo', /112-05/),
      line(
        'done: 0 first, then more',
        [keep, counted(M, 0, 0, '2023-06-03 09:00'), counted(M, 10, 2, '2023-06-04 09:00')],
        ENDED,
        'done',
        /10 筆/,
      ),
      line(
        'todo: a count of another month',
        [keep, counted('2023-04', 10, 2, '2023-06-03 09:00')],
        ENDED,
        'todo',
        /112-05/,
      ),
    ]))
  describe('survey', () =>
    table('survey', M, [
      line('waiting for keep and count', [], ENDED, 'waiting', /維護.*筆數/),
      line('todo', [keep, counted(M, 10, 2, '2023-06-03 09:00')], ENDED, 'todo', /調查表/),
      line(
        'done',
        [keep, counted(M, 10, 2, '2023-06-03 09:00'), marked(M, 'survey', '2023-06-04 09:00')],
        ENDED,
        'done',
        /./,
      ),
      line('attention', [keep, marked(M, 'survey', '2023-06-04 09:00')], ENDED, 'attention', /筆數/),
    ]))
  it('has no console step, no file, no batch, and is never overdue', () => {
    const checklist = derive([produced(M, '2023-06-02 09:00')], '2024-01-01 09:00', webhr)
    for (const { steps } of checklist.months) {
      expect(steps.map(({ id }) => id)).toEqual([...WEBHR_STEPS])
      expect(steps.some(({ overdue }) => overdue)).toBe(false)
    }
    expect(checklist.batches).toEqual([])
  })
})

describe('a month from first to last', () => {
  it('steps stand in the order of the table', () => {
    expect(derive([], ENDED).months[0]?.steps.map(({ id }) => id)).toEqual([...CONSOLE_STEPS])
  })
  const wait = (count: number) => Array(count).fill('waiting')
  const [compared, accepted] = [allClear(M, '2023-06-01 09:00'), acceptedMonth(M, '2023-06-02 09:00')]
  it.each<[string, Fact[], string, string[]]>([
    ['while it runs', [], RUNNING, [...wait(7), 'not-needed', 'waiting']],
    ['ended', [], ENDED, ['todo', 'todo', 'todo', 'todo', 'waiting', 'todo', 'waiting', 'not-needed', 'waiting']],
    [
      'compared',
      compared,
      ENDED,
      ['done', 'done', 'done', 'done', 'not-needed', 'todo', 'waiting', 'not-needed', 'waiting'],
    ],
    [
      'produced',
      [...compared, accepted[0]!],
      ENDED,
      ['done', 'done', 'done', 'done', 'not-needed', 'done', 'todo', 'not-needed', 'waiting'],
    ],
    [
      'filed',
      [...compared, ...accepted],
      ENDED,
      ['done', 'done', 'done', 'done', 'not-needed', 'done', 'done', 'not-needed', 'todo'],
    ],
    [
      'closed',
      [...compared, ...accepted, marked(M, 'survey', '2023-06-03 09:00')],
      ENDED,
      ['done', 'done', 'done', 'done', 'not-needed', 'done', 'done', 'not-needed', 'done'],
    ],
  ])('%s', (_, records, now, states) => expect(statesOf(derive(records, now), M)).toEqual(states))
})
