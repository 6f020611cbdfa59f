import { describe, expect, it } from 'vitest'
import { deriveChecklist } from '../../lib/domain/checklist.ts'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import { parsePattern } from '../../lib/domain/file-name-pattern.ts'
import { instantOf } from '../../lib/domain/months.ts'
import { placeCounts } from '../../lib/domain/place-counts.ts'
import { placeErrors } from '../../lib/domain/place-errors.ts'
import { filingKey, findStrangers, placeFilings, type SeenFiling } from '../../lib/domain/place-filings.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { PATTERN_WORDS } from '../../lib/text/file-name-words.ts'
import { acceptedMonth, agency, at, CODE, counted, derive, filed, fileName, produced, stateOf } from './facts.ts'

/** What pages of the platform tell, as facts: 彙整總表, 歷程, 錯誤明細, 機關每月筆數統計表. */
const [APRIL, MAY] = ['2023-04', '2023-05'] as const
const NOW = '2023-06-10 09:00'
const OTHER = agency({ code: '376421000A', name: '宜蘭市公所', firstMonth: '2023-04' })
const FILE = fileName('2023-06-02 09:00')

function seen(more: Partial<SeenFiling> = {}): SeenFiling {
  return { agency: CODE, name: '宜蘭縣政府', filedAt: at('2023-06-02 10:00'), accepted: 1234, rejected: 0, ...more }
}

function place(filings: SeenFiling[], records: Fact[] = [], more: Partial<Parameters<typeof placeFilings>[1]> = {}) {
  const checklists = [derive(records, NOW, { firstMonth: APRIL })]
  return placeFilings(filings, { checklists, agencies: [agency(), OTHER], answers: {}, at: at(NOW), ...more })
}
const monthsOf = (placed: ReturnType<typeof place>) => placed.records.map(({ kind, month }) => [kind, month])

describe('of which month a filing is', () => {
  it('a file on record: the month of that file; nothing is produced anew', () => {
    const { records, newest, open } = place([seen({ file: FILE })], [produced(MAY, '2023-06-02 09:00')])
    expect(records).toEqual([{ ...filed(MAY, '2023-06-02 09:00', '2023-06-02 10:00'), at: at(NOW) }])
    expect([newest.length, open]).toEqual([1, []])
  })
  it('a name that joins the one row of the history: that month, and the file is proved by its name', () => {
    const row = produced(MAY, '2023-06-02 09:04', { file: undefined })
    expect(monthsOf(place([seen({ file: FILE })], [row]))).toEqual([
      ['filing', MAY],
      ['production', MAY],
    ])
  })
  it('the office’s own pattern names the month', () => {
    const parsed = parsePattern('{機關代碼}-{資料年月}-{年月日時分秒}.json', PATTERN_WORDS)
    if (!parsed.ok) throw new Error('no pattern')
    const { records } = place([seen({ file: `${CODE}-11205-1120602090000.json` })], [], { pattern: parsed.pattern })
    expect(records).toMatchObject([
      { kind: 'filing', month: MAY },
      { kind: 'production', month: MAY, named: true, producedAt: at('2023-06-02 09:00') },
    ])
  })
  it('a name that tells only when it was produced: asked, never guessed', () => {
    const { records, open } = place([seen({ file: FILE })])
    expect(records).toEqual([])
    expect(open).toMatchObject([{ agency: { code: CODE }, months: [MAY, APRIL] }])
  })
  it('no name: asked; months whose file awaits a filing come first', () => {
    const { open } = place([seen()], [produced(APRIL, '2023-05-03 09:00')])
    expect(open).toMatchObject([{ months: [APRIL, MAY] }])
  })
  it('months that had not ended when it was filed are not offered', () => {
    expect(place([seen({ filedAt: at('2023-05-31 23:59') })]).open).toMatchObject([{ months: [APRIL] }])
  })
  it.each([
    ['the month the operator said', APRIL, [['filing', APRIL]]],
    ['none of them, said the operator', '', []],
  ])('%s', (_, month, expected) => {
    const answers = { [filingKey(CODE, seen().filedAt)]: month }
    const placed = place([seen()], [], { answers })
    expect(monthsOf(placed)).toEqual(expected)
    expect(placed.open).toEqual([])
  })
  it('an answered name with its time proves the production, so that the month is filed', () => {
    const answers = { [filingKey(CODE, seen().filedAt)]: MAY }
    const { records } = place([seen({ file: FILE })], [], { answers })
    expect(stateOf(records, NOW, MAY, 'file')).toBe('done')
  })
  it('a name that tells nothing belongs to no production: kept without it', () => {
    const answers = { [filingKey(CODE, seen().filedAt)]: MAY }
    const { records } = place([seen({ file: '五月.json' })], [], { answers })
    expect(records).toEqual([expect.not.objectContaining({ file: '五月.json' })])
  })
})

describe('what was known before', () => {
  const known = acceptedMonth(MAY, '2023-06-02 09:00')
  it.each<[string, SeenFiling, number]>([
    ['the same filing, named', seen({ file: FILE, filedAt: filedAtOf(known) }), 0],
    ['the same filing, without its name', seen({ filedAt: filedAtOf(known) }), 0],
    ['the same filing, seconds not shown', seen({ filedAt: `${filedAtOf(known).slice(0, 16)}:30+08:00` }), 0],
    ['another count', seen({ file: FILE, filedAt: filedAtOf(known), rejected: 1 }), 1],
  ])('%s', (_, one, records) => expect(place([one], known).records).toHaveLength(records))

  it('a name learnt later is a fact of its own', () => {
    const answers = { [filingKey(CODE, seen().filedAt)]: MAY }
    const first = place([seen()], [produced(MAY, '2023-06-02 09:00')], { answers }).records
    expect(monthsOf(place([seen({ file: FILE })], [produced(MAY, '2023-06-02 09:00'), ...first]))).toEqual([
      ['filing', MAY],
    ])
  })
})

describe('many agencies on one page', () => {
  it('each filing goes to its own agency, and only to followed ones', () => {
    const checklists = [agency({ firstMonth: APRIL }), OTHER].map((one) =>
      deriveChecklist({
        agency: one,
        records: [produced(MAY, '2023-06-02 09:00'), { ...produced(APRIL, '2023-05-02 09:00'), agency: OTHER.code }],
        calendar: officeCalendar,
        settings: {},
        now: instantOf(at(NOW)),
      }),
    )
    const page = [
      seen({ file: FILE }),
      seen({ agency: null, name: '宜蘭市公所', file: fileName('2023-05-02 09:00') }),
      seen({ agency: 'A01000000A', name: '別的機關' }),
    ]
    const { records } = place(page, [], { checklists })
    expect(records.map(({ agency: code, month }) => [code, month])).toEqual([
      [CODE, MAY],
      [OTHER.code, APRIL],
    ])
    expect(findStrangers(page, [agency(), OTHER])).toEqual([{ code: 'A01000000A', name: '別的機關' }])
  })
  it('two followed agencies of one name: without a code it is nobody’s', () => {
    const twins = [agency(), { ...agency(), code: '376420000B' }]
    const answers = { [filingKey(CODE, seen().filedAt)]: MAY }
    expect(place([seen({ agency: null })], [], { agencies: twins, answers }).records).toEqual([])
    expect(place([seen()], [], { agencies: twins, answers }).records).toHaveLength(1)
    expect(findStrangers([seen({ agency: null })], twins)).toEqual([])
  })
})

describe('錯誤明細', () => {
  const errors = [{ message: '加班起時間格式錯誤', count: 2 }]
  const records = [
    produced(MAY, '2023-06-02 09:00'),
    filed(MAY, '2023-06-02 09:00', '2023-06-02 10:00', 2),
    produced(APRIL, '2023-05-02 09:00'),
    filed(APRIL, '2023-05-02 09:00', '2023-05-02 10:00', 7),
  ]
  it.each<[string, string | null, Fact[], string | undefined]>([
    ['of the file it names', fileName('2023-05-02 09:00'), records, APRIL],
    ['of no file: the newest filing with rejected rows', null, records, MAY],
    ['of a file that is not on record', fileName('2023-06-09 09:00'), records, undefined],
    ['of an agency that was never rejected', null, acceptedMonth(MAY, '2023-06-02 09:00'), undefined],
  ])('%s', (_, file, facts, month) =>
    expect(placeErrors({ errors, file }, derive(facts, NOW), at(NOW))?.month).toBe(month),
  )
  it('a page without any is no fact', () =>
    expect(placeErrors({ errors: [], file: null }, derive(records, NOW), at(NOW))).toBeUndefined())
})

describe('機關每月筆數統計表', () => {
  const page = [
    { agency: CODE, month: APRIL, leave: 10, overtime: 2 },
    { agency: CODE, month: MAY, leave: 20, overtime: 3 },
    { agency: CODE, month: '2023-07', leave: 0, overtime: 0 },
    { agency: 'A01000000A', month: MAY, leave: 99, overtime: 9 },
  ]
  const place = (records: Fact[]) => placeCounts(page, [derive(records, NOW)], [agency()], at(NOW))
  it('of followed agencies, of months that have begun', () =>
    expect(place([])).toEqual([counted(APRIL, 10, 2, NOW), counted(MAY, 20, 3, NOW)]))
  it('a figure that stands on record already is none', () =>
    expect(place([counted(APRIL, 10, 2, '2023-05-09 09:00')])).toEqual([counted(MAY, 20, 3, NOW)]))
  it('a figure that came back is a fact again', () =>
    expect(place([counted(APRIL, 10, 2, '2023-05-09 09:00'), counted(APRIL, 11, 2, '2023-05-10 09:00')]).length).toBe(
      2,
    ))
})

function filedAtOf(records: Fact[]): string {
  const filing = records.find((one) => one.kind === 'filing')
  if (filing?.kind !== 'filing') throw new Error('no filing')
  return filing.filedAt
}
