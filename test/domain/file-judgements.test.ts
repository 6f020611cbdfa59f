import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeCalendar } from '../../lib/domain/calendar.ts'
import type { ContentCheck } from '../../lib/domain/file-checks/check-content.ts'
import {
  type DroppedFile,
  type JudgedFile,
  type JudgeInput,
  judgeFiles,
} from '../../lib/domain/file-checks/judge-files.ts'
import { parsePattern } from '../../lib/domain/file-name-pattern.ts'
import { instantOf } from '../../lib/domain/months.ts'
import type { Fact } from '../../lib/domain/records.ts'
import { findingText } from '../../lib/text/file-checks.ts'
import { PATTERN_WORDS } from '../../lib/text/file-name-words.ts'
import { acceptedMonth, agency, at, CODE, filed, fileName, produced, stepOf } from './facts.ts'

/** R12, R13: dropped files beside the records, seen in August 112. */
const NOW = '2023-08-15 09:00'
const [MAY, JUNE, JULY] = ['2023-05', '2023-06', '2023-07'] as const
const OTHER = '376500000A'

let count = 0
function dropped(
  name: string,
  more: Partial<Omit<DroppedFile, 'content'>> & { content?: Partial<ContentCheck> } = {},
): DroppedFile {
  const id = String(count++)
  const content = { findings: [], codes: [CODE], digest: id, ...more.content }
  return { id, name, bytes: 1000, ...more, content }
}

function judge(files: DroppedFile[], records: Fact[] = [], more: Partial<JudgeInput> = {}) {
  const known = [CODE, OTHER]
  const input = { agency: agency(), known, calendar: officeCalendar, settings: {}, now: instantOf(at(NOW)), ...more }
  return judgeFiles({ files, records, ...input })
}
const first = (...args: Parameters<typeof judge>): JudgedFile => judge(...args).files[0]!
const keys = (file: JudgedFile) => file.findings.map(({ key }) => key)
const historyRow = (month: string, when: string) => produced(month, when, { file: undefined })

describe('whose file', () => {
  const NAME = fileName('2023-06-02 09:00')
  it.each<[string, string, string[] | undefined, string[]]>([
    ['name and content agree', NAME, [CODE], []],
    ['the name alone tells', NAME, [], []],
    ['the content alone tells', '20230602090000.json', [CODE], []],
    ['neither tells', '20230602090000.json', [], ['agency-not-told']],
    ['not read yet', '20230602090000.json', undefined, []],
    ['another in the name', NAME.replace(CODE, OTHER), [CODE], ['other-agency-name']],
    ['another in the content', NAME, [OTHER], ['other-agency-content']],
    ['two merged', NAME, [CODE, OTHER], ['several-agencies']],
    ['one that is not followed, in the name', NAME.replace(CODE, 'A01000000A'), [], ['other-agency-name']],
  ])('%s', (_, name, codes, expected) => {
    const file = dropped(name)
    expect(
      keys(first([codes ? { ...file, content: { findings: [], codes } } : { ...file, content: undefined }])),
    ).toEqual(expected)
  })
  it('the sentence names both agencies', () => {
    const [found] = first([dropped(NAME.replace(CODE, OTHER))]).findings
    expect(found && findingText(found)).toMatch(/376500000A.*376420000A/)
  })
})

describe('which month’s, and produced when', () => {
  const NAME = fileName('2023-06-02 09:00')
  const own = parsePattern('{資料年月}報送{年}-{月}-{日} {時}.{分}.json', PATTERN_WORDS)
  if (!own.ok) throw new Error('pattern')
  it.each<[string, DroppedFile, Fact[], Partial<JudgedFile>]>([
    [
      'a name alone tells no month',
      dropped(NAME),
      [],
      { month: undefined, time: at('2023-06-02 09:00'), verified: true },
    ],
    [
      'on record, dropped as a browser’s copy',
      dropped(NAME.replace('.json', ' (1).json')),
      [produced(MAY, '2023-06-02 09:00')],
      { month: MAY, monthFrom: 'record', recorded: true },
    ],
    [
      'on record by name',
      dropped(NAME),
      [produced(MAY, '2023-06-02 09:00')],
      { month: MAY, monthFrom: 'record', recorded: true },
    ],
    [
      'known by a filing of that name',
      dropped(NAME),
      [historyRow(MAY, '2023-06-02 09:00:20'), filed(MAY, '2023-06-02 09:00', '2023-06-02 10:00')],
      { month: MAY, monthFrom: 'record', recorded: false },
    ],
    [
      'the history’s row that ended just after',
      dropped(NAME),
      [historyRow(MAY, '2023-06-02 09:03')],
      { month: MAY, monthFrom: 'history', time: at('2023-06-02 09:00') },
    ],
    [
      'two such rows: nothing',
      dropped(NAME),
      [historyRow(MAY, '2023-06-02 09:03'), historyRow('2023-04', '2023-06-02 09:05')],
      { month: undefined },
    ],
    ['a row of hours later: nothing', dropped(NAME), [historyRow(MAY, '2023-06-02 12:00')], { month: undefined }],
    ['the operator’s word', dropped(NAME, { month: MAY }), [], { month: MAY, monthFrom: 'choice', verified: true }],
    [
      '… against the history’s',
      dropped(NAME, { month: '2023-04' }),
      [historyRow(MAY, '2023-06-02 09:03')],
      { month: '2023-04', monthFrom: 'choice' },
    ],
    [
      'no time in the name: the one row of the month, 未驗證',
      dropped('報送.json', { month: MAY }),
      [historyRow(MAY, '2023-06-02 09:03')],
      { time: at('2023-06-02 09:03'), verified: false },
    ],
    [
      '… two rows: nothing',
      dropped('報送.json', { month: MAY }),
      [historyRow(MAY, '2023-06-02 09:03'), historyRow(MAY, '2023-06-05 09:00')],
      { time: undefined, verified: false },
    ],
    ['… no row: nothing', dropped('報送.json', { month: MAY }), [], { time: undefined }],
    [
      'the office’s pattern tells both',
      dropped('11205報送112-06-02 09.00.json'),
      [],
      { month: MAY, monthFrom: 'name', time: at('2023-06-02 09:00'), verified: true },
    ],
  ])('%s', (_, file, records, expected) =>
    expect(first([file], records, { pattern: own.pattern })).toMatchObject(expected),
  )

  it.each<[string, string, string | undefined, string[]]>([
    ['the 1st of the next month', '2023-06-01 00:00:00', MAY, []],
    ['a second before', '2023-05-31 23:59:59', MAY, ['premature']],
    ['in mid-month, its month not told', '2023-05-20 09:00', undefined, []],
    ['in time to come', '2023-08-15 09:00:01', MAY, ['time-ahead']],
  ])('R12: %s', (_, when, month, expected) =>
    expect(keys(first([dropped(fileName(when), { month })]))).toEqual(expected),
  )
  it.each([
    ['報送.json', 'time-none'],
    ['20230631090000.json', 'time-impossible'],
    ['20230602090000_20230603090000.json', 'time-several'],
  ])('%s: %s', (name, expected) => expect(keys(first([dropped(name)]))).toEqual([expected]))
})

describe('doubles', () => {
  const [A, B] = [fileName('2023-06-02 09:00'), fileName('2023-07-02 09:00')]
  it.each<[string, string, string, string, string[]]>([
    ['two files', A, B, 'other', []],
    ['the same file', A, A, 'same', ['same-file']],
    ['one content under two names', A, B, 'same', ['same-content']],
    ['one name for two contents', A, A, 'other', ['same-name']],
  ])('%s', (_, one, two, digest, expected) => {
    const { files } = judge([dropped(one, { content: { digest: 'same' } }), dropped(two, { content: { digest } })])
    expect(files.map(keys)).toEqual([[], expected])
  })
  it('the second of a double is no evidence; the first is', () => {
    const twice = [A, A].map((name) => dropped(name, { month: MAY, content: { digest: 'same' } }))
    expect(judge(twice).files.map(({ evidence }) => evidence?.file)).toEqual([A, undefined])
  })
})

describe('R13: order', () => {
  const may = (when: string) => dropped(fileName(when), { month: MAY })
  const june = (when: string) => dropped(fileName(when), { month: JUNE })
  const july = (when: string) => dropped(fileName(when), { month: JULY })
  it.each<[string, DroppedFile[], Fact[], string[][]]>([
    ['in order', [may('2023-06-02 09:00'), june('2023-07-02 09:00'), july('2023-08-02 09:00')], [], [[], [], []]],
    ['dropped in any order', [july('2023-08-02 09:00'), may('2023-06-02 09:00')], [], [[], []]],
    [
      'May after June: June and July again',
      [may('2023-08-03 09:00'), june('2023-07-02 09:00'), july('2023-08-02 09:00')],
      [],
      [[], ['out-of-order'], ['out-of-order']],
    ],
    [
      'May between June and July',
      [may('2023-07-15 09:00'), june('2023-07-02 09:00'), july('2023-08-02 09:00')],
      [],
      [[], ['out-of-order'], ['follows-plan']],
    ],
    ['June against May’s record', [june('2023-07-02 09:00')], [produced(MAY, '2023-07-03 09:00')], [['out-of-order']]],
    [
      'a newer one of the month is on record',
      [may('2023-06-02 09:00')],
      [produced(MAY, '2023-06-05 09:00')],
      [['superseded']],
    ],
    ['two of a month dropped', [may('2023-06-05 09:00'), may('2023-06-02 09:00')], [], [[], ['superseded']]],
    ['accepted already', [may('2023-06-02 09:00')], acceptedMonth(MAY, '2023-06-02 09:00'), [['accepted']]],
    [
      'rejected before',
      [may('2023-06-02 09:00')],
      [produced(MAY, '2023-06-02 09:00'), filed(MAY, '2023-06-02 09:00', '2023-06-02 10:00', 3)],
      [['rejected']],
    ],
    [
      'an accepted month’s new file',
      [may('2023-07-03 09:00')],
      [...acceptedMonth(MAY, '2023-06-02 09:00'), ...acceptedMonth(JUNE, '2023-07-02 09:00')],
      [['better-not-upload']],
    ],
    [
      'a premature file is no part of the order',
      [may('2023-05-20 09:00'), june('2023-07-02 09:00')],
      [],
      [['premature'], []],
    ],
  ])('%s', (_, files, records, expected) => expect(judge(files, records).files.map(keys)).toEqual(expected))

  it('a broken file takes no part: it is in no upload, and puts no other out of order', () => {
    const broken = may('2023-08-03 09:00')
    broken.content = { findings: [{ key: 'truncated', values: { line: 1, column: 1, path: '' } }], codes: [] }
    const { files, checklist } = judge([broken, june('2023-07-02 09:00')])
    expect(files.map(keys)).toEqual([['truncated'], []])
    expect(checklist.batches).toEqual([[fileName('2023-07-02 09:00')]])
  })
})

describe('what may be recorded', () => {
  const NAME = fileName('2023-06-02 09:00')
  const evidence = (...args: Parameters<typeof judge>) => first(...args).evidence
  it('file, time, month, and when we learnt of it', () =>
    expect(evidence([dropped(NAME, { month: MAY })])).toEqual({
      kind: 'production',
      agency: CODE,
      month: MAY,
      producedAt: at('2023-06-02 09:00'),
      file: NAME,
      at: at(NOW),
    }))
  it.each<[string, DroppedFile, Fact[]]>([
    ['no month', dropped(NAME), []],
    ['no time', dropped('報送.json', { month: MAY }), []],
    ['recorded already', dropped(NAME, { month: MAY }), [produced(MAY, '2023-06-02 09:00')]],
    ['another agency’s', dropped(NAME.replace(CODE, OTHER), { month: MAY }), []],
    ['too large', dropped(NAME, { month: MAY, bytes: 5 * 1024 * 1024 + 1 }), []],
    ['a month before the first', dropped(fileName('2022-10-02 09:00'), { month: '2022-09' }), []],
    ['in time to come', dropped(fileName('2023-09-02 09:00'), { month: MAY }), []],
  ])('nothing: %s', (_, file, records) => expect(evidence([file], records)).toBeUndefined())
  it('nothing of a file not read yet', () =>
    expect(evidence([{ ...dropped(NAME, { month: MAY }), content: undefined }])).toBeUndefined())

  it('R12: a premature file may be, and closes nothing', () => {
    const name = fileName('2023-05-20 09:00')
    const { files, checklist } = judge([dropped(name, { month: MAY })])
    expect(files[0]?.evidence?.file).toBe(name)
    expect(stepOf(checklist, MAY, 'produce').state).toBe('attention')
  })
  it('R12: a time by the office’s pattern is verified in every checklist; by the history it is not', () => {
    const own = parsePattern('報送{年}-{月}-{日} {時}.{分}.json', PATTERN_WORDS)
    if (!own.ok) throw new Error('pattern')
    const file = dropped('報送112-06-02 09.00.json', { month: MAY })
    const named = first([file], [historyRow(MAY, '2023-06-02 09:00:30')], { pattern: own.pattern }).evidence!
    const byHistory = first([file], [historyRow(MAY, '2023-06-02 09:00:30')]).evidence!
    const verified = (record: Fact) =>
      stepOf(judge([], [historyRow(MAY, '2023-06-02 09:00:30'), record]).checklist, MAY, 'produce').reason.values
    expect([named.producedAt, named.named]).toEqual([at('2023-06-02 09:00'), true])
    expect(verified(named)).toMatchObject({ verified: true, producedAt: at('2023-06-02 09:00') })
    expect([byHistory.producedAt, byHistory.named]).toEqual([at('2023-06-02 09:00:30'), undefined])
    expect(verified(byHistory)).toMatchObject({ verified: false })
  })
  it('the checklist with the files is what the records would give once they are recorded', () => {
    const when = fc.constantFrom(
      '2023-05-20 09:00',
      '2023-06-02 09:00',
      '2023-07-02 09:00',
      '2023-07-15 09:00',
      '2023-08-03 09:00',
    )
    const one = fc.record({ when, month: fc.constantFrom<string | undefined>(MAY, JUNE, JULY, undefined) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), fc.array(one, { maxLength: 3 }), (drops, facts) => {
        const records = facts.flatMap(({ when, month }) => (month ? [produced(month, when)] : []))
        const { files, checklist } = judge(
          drops.map(({ when, month }) => dropped(fileName(when), { month })),
          records,
        )
        const recorded = [...records, ...files.flatMap(({ evidence }) => evidence ?? [])]
        expect(judge([], recorded).checklist).toEqual(checklist)
      }),
    )
  })
})
