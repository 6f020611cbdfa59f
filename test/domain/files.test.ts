import { describe, expect, it } from 'vitest'
import { parseProductionTime } from '../../lib/domain/file-names.ts'
import { warnBeforeProducing } from '../../lib/domain/production-warnings.ts'
import type { Fact } from '../../lib/domain/records.ts'
import {
  acceptedMonth,
  allClear,
  at,
  CODE,
  derive,
  filed,
  fileName,
  marked,
  produced,
  reasonOf,
  stateOf,
  stepOf,
  textOf,
} from './facts.ts'
import { instantOf } from '../../lib/domain/months.ts'

/** R12–R14, R25. Files of 112-05, 06, 07, seen in August. */
const NOW = '2023-08-15 09:00'
const [MAY, JUNE, JULY] = ['2023-05', '2023-06', '2023-07'] as const
const produce = (records: Fact[], month: string = MAY, now = NOW) => stateOf(records, now, month, 'produce')

describe('R12: complete or premature', () => {
  const named = (name: string, historyTime: string) => produced(MAY, historyTime, { file: name })
  it.each<[string, Fact, string]>([
    ['the 1st of the next month, 00:00:00', produced(MAY, '2023-06-01 00:00:00'), 'done'],
    ['a second before', produced(MAY, '2023-05-31 23:59:59'), 'attention'],
    ['in mid-month', produced(MAY, '2023-05-20 09:00'), 'attention'],
    ['months later', produced(MAY, '2023-08-01 09:00'), 'done'],
    ['no name: the history stands', produced(MAY, '2023-06-02 09:00', { file: undefined }), 'done'],
    ['no name: premature', produced(MAY, '2023-05-31 23:59:59', { file: undefined }), 'attention'],
    [
      'no name: the first moment, in UTC',
      produced(MAY, '', { file: undefined, producedAt: '2023-05-31T16:00:00Z' }),
      'done',
    ],
    [
      'no name: a second before, in UTC',
      produced(MAY, '', { file: undefined, producedAt: '2023-05-31T15:59:59Z' }),
      'attention',
    ],
    [
      'the name wins: premature, history complete',
      named(fileName('2023-05-31 23:58'), '2023-06-02 09:00'),
      'attention',
    ],
    ['the name wins: complete, history premature', named(fileName('2023-06-01 00:00'), '2023-05-31 23:59:50'), 'done'],
    ['a name without a time: the history stands', named('報送檔.json', '2023-06-02 09:00'), 'done'],
    ['a name without a time: premature', named('報送檔.json', '2023-05-20 09:00'), 'attention'],
    ['a December file of 111-12-31', produced('2022-12', '2022-12-31 23:59:59'), 'attention'],
    ['a December file of 112-01-01', produced('2022-12', '2023-01-01 00:00'), 'done'],
    ['a file of a leap February', produced('2023-02', '2023-02-28 23:59:59'), 'attention'],
  ])('%s', (_, record, expected) => expect(produce([record], record.month)).toBe(expected))

  it.each([
    ['2023-05-20 09:00', '2023-05-31 23:59', 'waiting'],
    ['2023-05-20 09:00', '2023-06-01 00:00', 'attention'],
  ])('a file of %s at %s', (when, now, expected) => {
    const step = stepOf(derive([produced(MAY, when)], now), MAY, 'produce')
    expect([step.state, step.until]).toEqual([expected, expected === 'waiting' ? '2023-06-01' : undefined])
    expect(reasonOf([produced(MAY, when)], now, MAY, 'produce')).toMatch(/112-05-20.*112-06-01/)
  })

  it('a premature file accepted closes neither produce nor file', () => {
    const records = acceptedMonth(MAY, '2023-05-31 09:00')
    expect([produce(records), stateOf(records, NOW, MAY, 'file')]).toEqual(['attention', 'attention'])
    expect(derive(records, NOW).batches).toEqual([])
  })

  it('a premature file beside a complete one does no harm', () => {
    expect(produce([produced(MAY, '2023-05-31 09:00'), produced(MAY, '2023-06-02 09:00')])).toBe('done')
  })

  it('the history alone is 未驗證; a name that says the time is not', () => {
    const history = produced(MAY, '2023-06-02 09:00', { file: undefined })
    expect(reasonOf([history], NOW, MAY, 'produce')).toContain('未驗證')
    expect(reasonOf([produced(MAY, '2023-06-02 09:00')], NOW, MAY, 'produce')).not.toContain('未驗證')
    expect(reasonOf([history, produced(MAY, '2023-06-02 09:00')], NOW, MAY, 'produce')).not.toContain('未驗證')
    expect(reasonOf([produced(MAY, '2023-06-02 09:00', { file: '報送檔.json' })], NOW, MAY, 'produce')).toContain(
      '未驗證',
    )
  })

  it.each<[string, string | undefined]>([
    ['376420000A_20230602090000.json', '2023-06-02T09:00:00+08:00'],
    ['376420000A20230602090000.json', '2023-06-02T09:00:00+08:00'],
    ['376420000A_1120602090000.json', '2023-06-02T09:00:00+08:00'],
    ['376420000A_20230602090000(1).json', '2023-06-02T09:00:00+08:00'],
    ['376420000A_20230602090000_20230602090000.json', '2023-06-02T09:00:00+08:00'],
    ['376420000A_20230602090000_20230603090000.json', undefined],
    ['376420000A_20230631090000.json', undefined],
    ['376420000A_20230602250000.json', undefined],
    ['376420000A_20230602096000.json', undefined],
    ['376420000A_20230229090000.json', undefined],
    ['376420000A.json', undefined],
    ['', undefined],
  ])('the time in %j', (name, expected) => expect(parseProductionTime(name)).toBe(expected))
})

describe('R13: the order of files', () => {
  const order = (records: Fact[], more = {}) => {
    const { months, produceAgain, batches } = derive(records, NOW, more)
    const uploads = months.filter(({ steps }) => steps.some(({ reason }) => reason.key === 'file-upload-again'))
    return { again: produceAgain, upload: uploads.map(({ month }) => month), batches: batches.flat() }
  }
  const f = fileName
  it.each<[string, Fact[], Partial<ReturnType<typeof order>>]>([
    [
      'in order',
      [produced(MAY, '2023-06-02 09:00'), produced(JUNE, '2023-07-02 09:00'), produced(JULY, '2023-08-02 09:00')],
      { again: [], upload: [], batches: [f('2023-06-02 09:00'), f('2023-07-02 09:00'), f('2023-08-02 09:00')] },
    ],
    [
      'one moment is no wrong order',
      [produced(MAY, '2023-07-02 09:00'), produced(JUNE, '2023-07-02 09:00')],
      { again: [] },
    ],
    [
      'May a second after June',
      [produced(MAY, '2023-07-02 09:00:01'), produced(JUNE, '2023-07-02 09:00')],
      { again: [JUNE], batches: [f('2023-07-02 09:00:01')] },
    ],
    [
      'three months, the first too late',
      [produced(MAY, '2023-08-03 09:00'), produced(JUNE, '2023-07-02 09:00'), produced(JULY, '2023-08-02 09:00')],
      { again: [JUNE, JULY], batches: [f('2023-08-03 09:00')] },
    ],
    [
      'three months, the first between the others',
      [produced(MAY, '2023-07-15 09:00'), produced(JUNE, '2023-07-02 09:00'), produced(JULY, '2023-08-02 09:00')],
      { again: [JUNE, JULY] },
    ],
    [
      'three months, the last too early',
      [produced(MAY, '2023-06-02 09:00'), produced(JUNE, '2023-08-03 09:00'), produced(JULY, '2023-08-02 09:00')],
      { again: [JULY] },
    ],
    [
      'newest first',
      [produced(MAY, '2023-08-04 09:00'), produced(JUNE, '2023-08-03 09:00'), produced(JULY, '2023-08-02 09:00')],
      { again: [JUNE, JULY] },
    ],
    [
      'a month between without a file',
      [produced(MAY, '2023-08-03 09:00'), produced(JULY, '2023-08-02 09:00')],
      { again: [JULY] },
    ],
    [
      'names decide, not the history',
      [produced(MAY, '2023-06-02 09:00', { producedAt: at('2023-08-09 09:00') }), produced(JUNE, '2023-07-02 09:00')],
      { again: [] },
    ],
    [
      'histories without names',
      [produced(MAY, '2023-07-03 09:00', { file: undefined }), produced(JUNE, '2023-07-02 09:00', { file: undefined })],
      { again: [JUNE] },
    ],
    [
      'a premature file of an older month is not in force',
      [produced(JUNE, '2023-07-02 09:00'), produced(MAY, '2023-05-31 09:00')],
      { again: [] },
    ],
    // A premature file counts for nothing, also where it is the newer month's newest.
    [
      'a premature file of the newer month',
      [produced(MAY, '2023-07-02 09:00'), produced(JUNE, '2023-06-20 09:00')],
      { again: [] },
    ],
    [
      'in force is the accepted one, not a newer one',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        produced(MAY, '2023-07-03 09:00'),
        produced(JUNE, '2023-07-02 09:00'),
      ],
      { again: [], upload: [] },
    ],
    [
      'in force is the newest accepted',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        ...acceptedMonth(MAY, '2023-07-03 09:00'),
        produced(JUNE, '2023-07-02 09:00'),
      ],
      { again: [JUNE] },
    ],
    [
      'a rejected file is not in force where another was accepted',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        produced(MAY, '2023-07-03 09:00'),
        filed(MAY, '2023-07-03 09:00', '2023-07-03 10:00', 3),
        produced(JUNE, '2023-07-02 09:00'),
      ],
      { again: [] },
    ],
    [
      'a newer file in order, the accepted one not: upload again',
      [
        ...acceptedMonth(MAY, '2023-07-03 09:00'),
        ...acceptedMonth(JUNE, '2023-07-02 09:00'),
        produced(JUNE, '2023-07-04 09:00'),
      ],
      { again: [], upload: [JUNE], batches: [f('2023-07-04 09:00')] },
    ],
    [
      '… and a later month in order stays',
      [
        ...acceptedMonth(MAY, '2023-07-03 09:00'),
        ...acceptedMonth(JUNE, '2023-07-02 09:00'),
        produced(JUNE, '2023-07-04 09:00'),
        ...acceptedMonth(JULY, '2023-08-02 09:00'),
      ],
      { again: [], upload: [JUNE], batches: [f('2023-07-04 09:00')] },
    ],
  ])('%s', (_, records, expected) => {
    expect(order(records)).toMatchObject(expected)
    expect(order(records.toReversed())).toMatchObject(expected)
  })

  it('R25: months filed through take no part', () => {
    const records = [produced(MAY, '2023-07-03 09:00'), produced(JUNE, '2023-07-02 09:00')]
    expect(order(records, { filedThrough: MAY })).toMatchObject({ again: [], batches: [f('2023-07-02 09:00')] })
    expect(order(records, { filedThrough: JUNE })).toMatchObject({ again: [], batches: [] })
    expect(order(records, { firstMonth: JUNE })).toMatchObject({ again: [] })
  })

  it('the plan shrinks as it is carried out, oldest first, and no month comes back', () => {
    const wrong = [
      produced(MAY, '2023-08-03 09:00'),
      ...acceptedMonth(JUNE, '2023-07-02 09:00'),
      ...acceptedMonth(JULY, '2023-08-02 09:00'),
    ]
    const steps: Fact[][] = [
      [],
      [filed(MAY, '2023-08-03 09:00', '2023-08-03 10:00')],
      [produced(JUNE, '2023-08-04 09:00')],
      [filed(JUNE, '2023-08-04 09:00', '2023-08-04 10:00')],
      [produced(JULY, '2023-08-05 09:00')],
      [filed(JULY, '2023-08-05 09:00', '2023-08-05 10:00')],
    ]
    const plans = steps.map((_, index) => order([...wrong, ...steps.slice(0, index + 1).flat()]))
    expect(plans.map(({ again }) => again)).toEqual([[JUNE, JULY], [JUNE, JULY], [JULY], [JULY], [], []])
    expect(plans.map(({ batches }) => batches)).toEqual([
      [f('2023-08-03 09:00')],
      [],
      [f('2023-08-04 09:00')],
      [],
      [f('2023-08-05 09:00')],
      [],
    ])
  })

  it('the whole plan produced first, then all uploaded at once', () => {
    const records = [
      produced(MAY, '2023-08-03 09:00'),
      ...acceptedMonth(JUNE, '2023-07-02 09:00'),
      ...acceptedMonth(JULY, '2023-08-02 09:00'),
      produced(JUNE, '2023-08-04 09:00'),
      produced(JULY, '2023-08-05 09:00'),
    ]
    expect(order(records)).toEqual({
      again: [],
      upload: [JUNE, JULY],
      batches: [f('2023-08-03 09:00'), f('2023-08-04 09:00'), f('2023-08-05 09:00')],
    })
  })

  it('the files to upload now, uploaded in their order, leave no month out of order', () => {
    // July produced again before June: uploaded like this, July would have to be produced a third time.
    const records = [
      ...acceptedMonth(MAY, '2023-08-03 09:00'),
      ...acceptedMonth(JUNE, '2023-07-02 09:00'),
      ...acceptedMonth(JULY, '2023-08-02 09:00'),
      produced(JULY, '2023-08-04 09:00'),
      produced(JUNE, '2023-08-05 09:00'),
    ]
    const { batches } = order(records)
    const uploads = batches.map((file) => {
      const [month, time] = file === f('2023-08-05 09:00') ? [JUNE, '2023-08-05 09:00'] : [JULY, '2023-08-04 09:00']
      return filed(month, time, '2023-08-06 09:00')
    })
    expect(order([...records, ...uploads]).again).toEqual(order(records).again)
  })

  it('advice: an accepted older month produced again is better not uploaded', () => {
    const records = [
      ...acceptedMonth(MAY, '2023-06-02 09:00'),
      ...acceptedMonth(JUNE, '2023-07-02 09:00'),
      produced(MAY, '2023-07-03 09:00'),
    ]
    expect(order(records)).toEqual({ again: [], upload: [], batches: [] })
    expect(reasonOf(records, NOW, MAY, 'file')).toMatch(/不要上傳/)
    expect(reasonOf(records, NOW, JUNE, 'file')).not.toMatch(/不要上傳/)
  })

  it('the advice says that it is inferred', () => {
    const advised = [
      ...acceptedMonth(MAY, '2023-06-02 09:00'),
      ...acceptedMonth(JUNE, '2023-07-02 09:00'),
      produced(MAY, '2023-07-03 09:00'),
    ]
    const wrong = [
      produced(MAY, '2023-08-03 09:00'),
      produced(JUNE, '2023-07-02 09:00'),
      produced(JULY, '2023-08-02 09:00'),
    ]
    const again = [
      ...acceptedMonth(MAY, '2023-07-03 09:00'),
      ...acceptedMonth(JUNE, '2023-07-02 09:00'),
      produced(JUNE, '2023-07-04 09:00'),
    ]
    const texts = [
      reasonOf(wrong, NOW, JUNE, 'produce'),
      reasonOf(wrong, NOW, JULY, 'produce'),
      reasonOf(again, NOW, JUNE, 'file'),
      reasonOf(advised, NOW, MAY, 'file'),
    ]
    for (const text of texts) expect(text).toContain('依平臺規則推定')
  })

  it('the reason names both files', () => {
    const text = reasonOf([produced(MAY, '2023-07-03 09:00'), produced(JUNE, '2023-07-02 09:00')], NOW, JUNE, 'produce')
    expect(text).toMatch(/112-05 .*112-07-03 09:00.*112-06 .*112-07-02 09:00/)
  })

  it('R20: an agency without files has no plan, whatever it filed before it moved to WebHR', () => {
    const records = [produced(MAY, '2023-07-03 09:00'), produced(JUNE, '2023-07-02 09:00')]
    expect(order(records, { channel: 'webhr' })).toEqual({ again: [], upload: [], batches: [] })
  })
})

describe('contract.md: which file a filing belongs to', () => {
  const [first, second] = [produced(MAY, '2023-06-02 09:00'), produced(MAY, '2023-06-05 09:00')]
  const unnamed = (when: string, rejected = 0) => filed(MAY, '', when, rejected, { file: undefined })
  const file = (records: Fact[]) => {
    const { facts, steps } = derive(records, NOW).months.find(({ month }) => month === MAY)!
    return {
      state: steps.find(({ id }) => id === 'file')!.state,
      accepted: facts.files.filter((one) => one.accepted).map((one) => one.name),
    }
  }
  it.each<[string, Fact[], ReturnType<typeof file>]>([
    [
      'by its name',
      [first, second, filed(MAY, '2023-06-02 09:00', '2023-06-06 10:00')],
      { state: 'done', accepted: [first.file] },
    ],
    [
      'without a name: the newest before it',
      [first, second, unnamed('2023-06-06 10:00')],
      { state: 'done', accepted: [second.file] },
    ],
    [
      'without a name: between the two',
      [first, second, unnamed('2023-06-03 10:00')],
      { state: 'done', accepted: [first.file] },
    ],
    ['without a name: before any', [first, unnamed('2023-06-01 10:00')], { state: 'todo', accepted: [] }],
    ['without a name: rejected', [first, second, unnamed('2023-06-06 10:00', 2)], { state: 'attention', accepted: [] }],
    [
      'without a name, only a premature file before it',
      [produced(MAY, '2023-05-30 09:00'), second, unnamed('2023-06-03 10:00')],
      { state: 'todo', accepted: [fileName('2023-05-30 09:00')] },
    ],
    [
      'of another month',
      [first, { ...filed(MAY, '2023-06-02 09:00', '2023-06-06 10:00'), month: JUNE }],
      { state: 'todo', accepted: [] },
    ],
    [
      'of another agency',
      [first, { ...filed(MAY, '2023-06-02 09:00', '2023-06-06 10:00'), agency: '376500000A' }],
      { state: 'todo', accepted: [] },
    ],
  ])('%s', (_, records, expected) => {
    expect(file(records)).toEqual(expected)
    expect(file(records.toReversed())).toEqual(expected)
  })

  // The console's history gives no names, the platform's answer does: the usual case where the download itself was missed.
  it('R18: an accepted file whose name says it is complete files the month, though its production was never seen by name', () => {
    const history = produced(MAY, '2023-06-02 09:00:20', { file: undefined })
    expect(file([history, filed(MAY, '2023-06-02 09:00', '2023-06-02 10:00')]).state).toBe('done')
  })
  it('R12: … and one whose name says it is premature does not', () => {
    expect(file([filed(MAY, '2023-05-30 09:00', '2023-06-02 10:00')]).state).not.toBe('done')
  })
  it('contract.md batches: the newest complete file that has a name, though the history told of it once more without', () => {
    const history = produced(MAY, '2023-06-02 09:00:20', { file: undefined })
    expect(derive([first, history], NOW).batches).toEqual([[first.file]])
  })
})

describe('a download and a row of the history', () => {
  const row = (when: string, more = {}) => produced(MAY, when, { file: undefined, records: 1500, ...more })
  const download = (file: string, when: string) => produced(MAY, when, { file, records: undefined })
  const files = (records: Fact[]) =>
    derive(records, NOW)
      .months.find(({ month }) => month === MAY)!
      .facts.files.map((one) => [one.name, one.verified, one.records, one.productions.length])
  const NAME = fileName('2023-06-02 09:00')
  const COPY = NAME.replace('.json', ' (1).json')

  it.each<[string, Fact[], ReturnType<typeof files>]>([
    ['of one production', [download(NAME, '2023-06-02 09:00'), row('2023-06-02 09:00:40')], [[NAME, true, 1500, 2]]],
    [
      'no more than ten minutes apart',
      [download(NAME, '2023-06-02 09:00'), row('2023-06-02 09:10')],
      [[NAME, true, 1500, 2]],
    ],
    [
      'further apart',
      [download(NAME, '2023-06-02 09:00'), row('2023-06-02 09:10:01')],
      [
        [NAME, true, undefined, 1],
        [undefined, false, 1500, 1],
      ],
    ],
    [
      'a name without a time, by the press that had it made: 未驗證',
      [download(`${CODE}.json`, '2023-06-02 09:00:03.250'), row('2023-06-02 09:00:40')],
      [[`${CODE}.json`, false, 1500, 2]],
    ],
    [
      'a name without a time that has its own row takes no other',
      [download('報送檔.json', '2023-06-02 09:00'), row('2023-06-02 09:00'), row('2023-06-02 09:05')],
      [
        ['報送檔.json', false, 1500, 2],
        [undefined, false, 1500, 1],
      ],
    ],
    [
      'two copies and the row: one file',
      [download(NAME, '2023-06-02 09:00'), download(COPY, '2023-06-02 09:00'), row('2023-06-02 09:00:40')],
      [[COPY, true, 1500, 3]],
    ],
  ])('%s', (_, records, expected) => {
    expect(files(records)).toEqual(expected)
    expect(files(records.toReversed())).toEqual(expected)
  })

  it('pressed a moment before the month ended, it is premature, whatever the row says', () => {
    const records = [download(`${CODE}.json`, '2023-05-31 23:59:50'), row('2023-06-01 00:00:30')]
    expect(produce(records)).toBe('attention')
  })

  it.each([
    ['the copy uploaded', NAME, COPY],
    ['uploaded, and the copy on record', COPY, NAME],
  ])('%s', (_, onRecord, uploaded) => {
    const filing = filed(MAY, '', '2023-06-02 10:00', 0, { file: uploaded })
    const records = [download(onRecord, '2023-06-02 09:00'), row('2023-06-02 09:00:40'), filing]
    expect(stateOf(records, NOW, MAY, 'file')).toBe('done')
    expect(files(records)).toEqual([[onRecord, true, 1500, 2]])
  })

  it('a copy’s mark may be all that tells two files without a time apart', () => {
    const filing = filed(MAY, '', '2023-06-06 10:00', 0, { file: 'export.json' })
    const records = [download('export (1).json', '2023-06-02 09:00'), filing]
    expect(stateOf(records, NOW, MAY, 'file')).toBe('todo')
  })
})

describe('R14: before the operator produces', () => {
  const warn = (records: Fact[], month: string, now = NOW, more = {}) =>
    warnBeforeProducing(derive(records, now, { firstMonth: MAY, ...more }), month, instantOf(at(now))).map(
      ({ key }) => key,
    )
  const [may, june, july] = [
    produced(MAY, '2023-06-02 09:00'),
    produced(JUNE, '2023-07-02 09:00'),
    produced(JULY, '2023-08-02 09:00'),
  ]
  it.each<[string, Fact[], string, string[]]>([
    ['nothing speaks against it', [may, june], JULY, []],
    ['the month has not ended', [may, june, july], '2023-08', ['month-not-ended']],
    ['a newer month has a complete file', [may, july], JUNE, ['newer-has-file']],
    ['a newer month has a premature file', [may, produced(JULY, '2023-07-20 09:00')], JUNE, []],
    ['an older month has none on record', [may], JULY, ['older-has-none']],
    // "none" is no complete file: a premature one is to be produced again first.
    ['an older month has only a premature one', [may, produced(JUNE, '2023-06-20 09:00')], JULY, ['older-has-none']],
    ['an older month is marked', [may, marked(JUNE, 'produce', '2023-07-02 09:00')], JULY, []],
    ['an older month is in the plan, it has one', [produced(MAY, '2023-08-03 09:00'), june], JULY, []],
    ['the first month', [], MAY, []],
    ['all at once', [july], '2023-08', ['month-not-ended', 'older-has-none']],
  ])('%s', (_, records, month, expected) => expect(warn(records, month)).toEqual(expected))

  it('R25: months filed through are none to look for', () =>
    expect(warn([], JULY, NOW, { filedThrough: JUNE })).toEqual([]))
})

describe('R25', () => {
  it('produce and file of months filed through are done, and say by which setting', () => {
    const checklist = derive([], NOW, { filedThrough: JUNE })
    for (const month of ['2022-10', MAY, JUNE]) {
      for (const id of ['produce', 'file'] as const) {
        expect(stepOf(checklist, month, id).state).toBe('done')
        expect(textOf(checklist, month, id)).toMatch(/依設定視為已報送.*112-06/)
      }
    }
    expect([stepOf(checklist, JULY, 'produce').state, stepOf(checklist, JULY, 'file').state]).toEqual([
      'todo',
      'waiting',
    ])
  })
  it('only those two: comparisons are asked for all the same', () => {
    expect(stateOf([], NOW, MAY, 'compare-correction-leave', { filedThrough: JUNE })).toBe('todo')
  })
  it.each<[string, Fact[]]>([
    ['only a premature file', acceptedMonth(MAY, '2023-05-30 09:00')],
    ['rejected rows', [produced(MAY, '2023-06-02 09:00'), filed(MAY, '2023-06-02 09:00', '2023-06-02 10:00', 4)]],
    ['a file not uploaded', [produced(MAY, '2023-06-02 09:00')]],
  ])('with %s on record', (_, records) => {
    const checklist = derive(records, NOW, { filedThrough: JUNE })
    expect([stepOf(checklist, MAY, 'produce').state, stepOf(checklist, MAY, 'file').state]).toEqual(['done', 'done'])
    expect(checklist.batches).toEqual([])
  })
  it('months before the first derive nothing', () => {
    const before = [
      ...allClear('2022-09', '2022-10-05 09:00'),
      produced('2022-09', '2023-07-03 09:00'),
      marked('2022-09', 'survey', '2022-10-05 09:00'),
    ]
    expect(derive(before, NOW).months[0]?.month).toBe('2022-10')
    expect(derive([...before, produced(JUNE, '2023-07-02 09:00')], NOW)).toEqual(
      derive([produced(JUNE, '2023-07-02 09:00')], NOW),
    )
  })
})
