import { describe, expect, it } from 'vitest'
import { deriveFilePlan, deriveUploadHours, type FilePlan } from '../../lib/domain/file-plan.ts'
import { addMonths, instantOf, monthsFrom } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { acceptedMonth, agency, at, derive, filed, fileName, marked, produced } from './facts.ts'

/** What to do with the files now (R12–R17), seen in August 112; the agency's first month is 112-05. */
const NOW = '2023-08-15 09:00'
const [MAY, JUNE, JULY, AUGUST] = ['2023-05', '2023-06', '2023-07', '2023-08'] as const
type Brief = Partial<Record<Exclude<keyof FilePlan, 'uploads'>, string[]>> & { uploads?: string[][] }

function plan(records: Fact[], now = NOW, more = {}): FilePlan {
  const found = deriveFilePlan(derive(records, now, { firstMonth: MAY, ...more }), instantOf(at(now)))
  if (!found) throw new Error('no plan')
  return found
}
/** The months of each part that has any, an entry of several joined by a dash. */
function brief({ uploads, ...parts }: FilePlan): Brief {
  const months = Object.entries(parts).map(([part, entries]) => [part, entries.map((entry) => entry.months.join('–'))])
  const files = uploads.map((files) => files.map(({ month }) => month))
  return Object.fromEntries([['uploads', files], ...months].filter(([, value]) => value?.length))
}
const history = (month: string, when: string) => produced(month, when, { file: undefined })

describe('each month has its place', () => {
  const wait = [AUGUST]
  it.each<[string, Fact[], Brief]>([
    ['nothing on record', [], { produce: ['2023-05–2023-06', JULY], wait }],
    [
      'all accepted',
      [MAY, JUNE, JULY].flatMap((month) => acceptedMonth(month, `${addMonths(month, 1)}-02 09:00`)),
      { wait },
    ],
    [
      'three files',
      [produced(MAY, '2023-06-02 09:00'), produced(JUNE, '2023-07-02 09:00'), produced(JULY, '2023-08-02 09:00')],
      { uploads: [[MAY, JUNE, JULY]], wait },
    ],
    [
      'R13: the first too late',
      [produced(MAY, '2023-08-03 09:00'), produced(JUNE, '2023-07-02 09:00'), produced(JULY, '2023-08-02 09:00')],
      { uploads: [[MAY]], again: [JUNE, JULY], wait },
    ],
    [
      'R12: a premature one',
      [produced(MAY, '2023-05-20 09:00'), produced(JUNE, '2023-07-02 09:00'), produced(JULY, '2023-08-02 09:00')],
      { uploads: [[JUNE, JULY]], mend: [MAY], wait },
    ],
    [
      'R12: this month’s, produced already',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        ...acceptedMonth(JUNE, '2023-07-02 09:00'),
        ...acceptedMonth(JULY, '2023-08-02 09:00'),
        produced(AUGUST, '2023-08-10 09:00'),
      ],
      { wait },
    ],
    [
      'R18: rejected rows',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        produced(JUNE, '2023-07-02 09:00'),
        filed(JUNE, '2023-07-02 09:00', '2023-07-02 10:00', 3),
      ],
      { mend: [JUNE], produce: [JULY], wait },
    ],
    [
      'a file of unknown name',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        ...acceptedMonth(JUNE, '2023-07-02 09:00'),
        history(JULY, '2023-08-02 09:00'),
      ],
      { find: [JULY], wait },
    ],
    [
      'produced by a mark',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        ...acceptedMonth(JUNE, '2023-07-02 09:00'),
        marked(JULY, 'produce', '2023-08-02 09:00'),
      ],
      { find: [JULY], wait },
    ],
    [
      'R13: an accepted month’s new file',
      [
        ...acceptedMonth(MAY, '2023-06-02 09:00'),
        ...acceptedMonth(JUNE, '2023-07-02 09:00'),
        ...acceptedMonth(JULY, '2023-08-02 09:00'),
        produced(MAY, '2023-08-03 09:00'),
      ],
      { hold: [MAY], wait },
    ],
  ])('%s', (_, records, expected) => expect(brief(plan(records))).toEqual(expected))

  it('R20: an agency that files through WebHR has no plan', () => {
    expect(deriveFilePlan(derive([], NOW, { channel: 'webhr' }), instantOf(at(NOW)))).toBeUndefined()
  })
  it('R25: months filed through ask for nothing', () =>
    expect(brief(plan([], NOW, { filedThrough: JUNE }))).toEqual({ produce: [JULY], wait }))
})

describe('R15: uploads', () => {
  const FIRST = '2022-05'
  const months = monthsFrom(FIRST, JULY)
  const records = months.map((month) => produced(month, `${addMonths(month, 1)}-02 09:00`))
  it('ten files at most, oldest first, with name and time', () => {
    const { uploads } = plan(records, NOW, { firstMonth: FIRST })
    expect(uploads.map((batch) => batch.length)).toEqual([10, 5])
    expect(uploads.flat().map(({ month }) => month)).toEqual(months)
    expect(uploads[0]?.[0]).toEqual({
      month: FIRST,
      name: fileName('2022-06-02 09:00'),
      producedAt: instantOf(at('2022-06-02 09:00')),
      verified: true,
      olderMissing: [],
    })
  })
  it('R13: a file is told which older months have none yet', () => {
    const without = records.filter(({ month }) => month !== '2023-02')
    const { uploads } = plan([...without, marked('2022-06', 'produce', '2022-07-02 09:00')], NOW, { firstMonth: FIRST })
    const told = uploads.flat().filter(({ olderMissing }) => olderMissing.length > 0)
    expect(told.map(({ month, olderMissing }) => [month, olderMissing])).toEqual(
      ['2023-03', '2023-04', MAY, JUNE, JULY].map((month) => [month, ['2023-02']]),
    )
  })
})

describe('R16, R17: when', () => {
  const records = [produced(MAY, '2023-06-02 09:00')]
  const hours = (now: string, facts = records) => {
    const { closed, until, dueToday } = deriveUploadHours(derive(facts, now, { firstMonth: MAY }), instantOf(at(now)))
    return [closed, new Date(until).toISOString(), dueToday]
  }
  it.each<[string, boolean, string, string[]]>([
    ['2023-06-20 00:00:00', false, '2023-06-20T10:00:00.000Z', [MAY]],
    ['2023-06-20 17:59:59', false, '2023-06-20T10:00:00.000Z', [MAY]],
    ['2023-06-20 18:00:00', true, '2023-06-20T13:00:00.000Z', [MAY]],
    ['2023-06-20 20:59:59', true, '2023-06-20T13:00:00.000Z', [MAY]],
    ['2023-06-20 21:00:00', false, '2023-06-20T16:00:00.000Z', [MAY]],
    ['2023-06-20 23:59:59', false, '2023-06-20T16:00:00.000Z', [MAY]],
    ['2023-06-21 00:00:00', false, '2023-06-21T10:00:00.000Z', []],
    ['2023-06-19 12:00:00', false, '2023-06-19T10:00:00.000Z', []],
  ])('%s', (now, closed, until, due) => expect(hours(now)).toEqual([closed, until, due]))
  it('the safe day and the due day both, until it is filed', () => {
    // 112-05-20 is a Saturday: the working day before it is the 19th.
    const derived = (now: string, facts: Fact[] = []) =>
      deriveUploadHours(derive(facts, now, { firstMonth: '2023-04' }), instantOf(at(now))).dueToday
    expect(
      ['2023-05-18 09:00', '2023-05-19 09:00', '2023-05-20 09:00', '2023-05-21 09:00'].map((now) => derived(now)),
    ).toEqual([[], ['2023-04'], ['2023-04'], []])
    expect(derived('2023-05-19 09:00', acceptedMonth('2023-04', '2023-05-02 09:00'))).toEqual([])
  })
  it('nothing is due today for an agency without files', () =>
    expect(
      deriveUploadHours(derive([], '2023-06-20 09:00', agency({ channel: 'webhr' })), instantOf(at('2023-06-20 09:00')))
        .dueToday,
    ).toEqual([]))
})
