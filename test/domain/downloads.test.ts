import { describe, expect, test } from 'vitest'
import type { Agency } from '../../lib/domain/agencies.ts'
import {
  type FinishedDownload,
  mayBeDataFile,
  type Press,
  placeDownload,
  stillUnplaced,
  type UnplacedDownload,
  withoutUnplaced,
  withUnplaced,
} from '../../lib/domain/downloads.ts'
import { parsePattern } from '../../lib/domain/file-name-pattern.ts'
import { instantOf, toMoment } from '../../lib/domain/months.ts'
import { PATTERN_WORDS } from '../../lib/text/file-name-words.ts'
import { agency, at, CODE, fileName, produced } from './facts.ts'

/** What a finished download comes to (R12): a record where all of it is certain, else told and never guessed. */

const SITE = 'https://eip.example.gov.tw'
const [MAY, JUNE] = ['2023-05', '2023-06'] as const
const OTHER = '376427000A'
const other = agency({ code: OTHER, name: '羅東鎮公所' })
const council = agency({ code: '376429900A', name: '代表會', channel: 'webhr' })

/** Pressed at 09:00, a data file of 09:00:05 downloaded at 09:01: the ordinary case. */
const PRESSED = '2023-06-02 09:00'
const NAME = fileName('2023-06-02 09:00:05')

function press(more: Partial<Press> = {}, when = PRESSED): Press {
  return { at: at(when), origin: SITE, month: MAY, agency: CODE, ...more }
}

function download(name = NAME, more: Partial<FinishedDownload> = {}, began = '2023-06-02 09:01'): FinishedDownload {
  const startedAt = instantOf(at(began))
  return { name, bytes: 32_000, startedAt, finishedAt: startedAt + 2000, origins: [SITE], ...more }
}

interface Known {
  agencies?: Agency[]
  presses?: Press[]
  files?: string[]
  pattern?: string
}

function place(one: FinishedDownload, known: Known = {}) {
  const { agencies = [agency()], presses = [press()], files = [], pattern = '' } = known
  const parsed = parsePattern(pattern, PATTERN_WORDS)
  return placeDownload(one, { agencies, presses, files, pattern: parsed.ok ? parsed.pattern : undefined })
}

/** `2023-05 376420000A 09:00:05 name`, or why it was not placed. */
function told(one: FinishedDownload, known: Known = {}): string | undefined {
  const { record, unplaced } = place(one, known)
  if (record) return [record.month, record.agency, record.producedAt.slice(11, 19), record.file].join(' ')
  return unplaced?.why
}

test('the record: month of the press, time and agency of the name, learnt when it had come', () => {
  expect(place(download())).toEqual({
    record: {
      kind: 'production',
      agency: CODE,
      month: MAY,
      producedAt: at('2023-06-02 09:00:05'),
      file: NAME,
      at: toMoment(instantOf(at('2023-06-02 09:01:02'))),
    },
    presses: [press()],
    file: NAME,
  })
})

describe('what is looked at', () => {
  test.for<[string, Partial<FinishedDownload>, boolean]>([
    ['from an allowed site', {}, true],
    ['from elsewhere, the page that led there allowed', { origins: ['https://files.example.gov.tw', SITE] }, true],
    ['from elsewhere', { origins: ['https://evil.example'] }, false],
    ['from another port of the host', { origins: [`${SITE}:8443`] }, false],
    ['over http', { origins: ['http://eip.example.gov.tw'] }, false],
    ['from nowhere: data:, file:', { origins: [] }, false],
    ['a browser’s copy', { name: 'x (1).json' }, true],
    ['a copy in Firefox', { name: 'x(12).json' }, true],
    ['in capitals', { name: 'X.JSON' }, true],
    ['a page', { name: 'x.html' }, false],
    ['a part of the name only', { name: 'x.json.zip' }, false],
    ['no ending', { name: 'json' }, false],
  ])('%s', ([, more, expected]) => expect(mayBeDataFile(download(NAME, more), [SITE])).toBe(expected))
})

describe('the press it comes from', () => {
  const recorded = `${MAY} ${CODE} 09:00:05 ${NAME}`
  test.for<[string, FinishedDownload, Press[], string]>([
    ['at once', download(NAME, {}, PRESSED), [press()], recorded],
    ['half an hour after', download(NAME, {}, '2023-06-02 09:30'), [press()], recorded],
    ['later', download(NAME, {}, '2023-06-02 09:30:01'), [press()], 'month'],
    ['none', download(), [], 'month'],
    ['pressed after it began', download(NAME, {}, '2023-06-02 08:59:59'), [press()], 'month'],
    ['of another site', download(), [press({ origin: 'https://eip.example.gov.tw:8443' })], 'month'],
    ['the form’s month was not read', download(), [press({ month: null })], 'month'],
    // The name tells when its production began: at the press, give or take what clocks are apart.
    [
      'the console’s clock five minutes behind',
      download(fileName('2023-06-02 08:55')),
      [press()],
      `${MAY} ${CODE} 08:55:00 ${fileName('2023-06-02 08:55')}`,
    ],
    ['made long before the press: an older file', download(fileName('2023-06-02 08:54:59')), [press()], 'month'],
    [
      'made long after it: not by this press',
      download(fileName('2023-06-02 09:05:01'), {}, '2023-06-02 09:10'),
      [press()],
      'month',
    ],
    ['two for the same', download(), [press({}, '2023-06-02 08:58'), press()], recorded],
    ['two that differ', download(), [press({ month: JUNE }, '2023-06-02 08:58'), press()], 'month'],
    ['one of them not read', download(), [press({ month: null }, '2023-06-02 08:58'), press()], 'month'],
    [
      'another, settled by another file',
      download(),
      [press({ month: JUNE, file: 'x.json' }, '2023-06-02 08:58'), press()],
      recorded,
    ],
    ['the only one, settled by another file', download(), [press({ file: 'x.json' })], 'month'],
    [
      'settled by this very file',
      download(),
      [press({ file: NAME }), press({ month: JUNE }, '2023-06-02 09:00:30')],
      recorded,
    ],
    [
      'another, too long ago for its time',
      download(),
      [press({ month: JUNE }, '2023-06-02 08:55:04'), press()],
      recorded,
    ],
    [
      'another, for another agency',
      download(),
      [press({ month: JUNE, agency: OTHER }, '2023-06-02 08:58'), press()],
      recorded,
    ],
  ])('%s', ([, one, presses, expected]) => expect(told(one, { presses, agencies: [agency(), other] })).toBe(expected))

  test('every press it answers is settled', () => {
    const presses = [press({}, '2023-06-02 08:58'), press()]
    expect(place(download(), { presses }).presses).toEqual(presses.toReversed())
    expect(place(download(), { presses: [press({ month: JUNE }, '2023-06-02 08:58'), press()] }).presses).toEqual([])
  })
})

describe('whose it is', () => {
  const codeless = '20230602090005.json'
  const named = (code: string, file: string) => `${MAY} ${code} 09:00:05 ${file}`
  test.for<[string, string, Partial<Press>, Agency[], string]>([
    ['the name’s code', NAME, {}, [agency(), other], named(CODE, NAME)],
    ['the name’s, the page naming none', NAME, { agency: undefined }, [agency(), other], named(CODE, NAME)],
    ['the name’s, the page’s name not known', NAME, { agency: null }, [agency(), other], named(CODE, NAME)],
    ['the page named another: not its press', NAME, { agency: OTHER }, [agency(), other], 'month'],
    ['a code not followed', `${OTHER}_20230602090005.json`, { agency: null }, [agency()], 'agency'],
    [
      'a code in small letters',
      `${CODE.toLowerCase()}_20230602090005.json`,
      {},
      [agency()],
      named(CODE, `${CODE.toLowerCase()}_20230602090005.json`),
    ],
    ['no code: the page’s', codeless, { agency: OTHER }, [agency(), other], named(OTHER, codeless)],
    ['no code, the page named one not followed', codeless, { agency: null }, [agency()], 'agency'],
    ['no code, none named: the only one', codeless, { agency: undefined }, [agency()], named(CODE, codeless)],
    ['no code, none named: one of two', codeless, { agency: undefined }, [agency(), other], 'agency'],
    ['the only one that has files', codeless, { agency: undefined }, [council, agency()], named(CODE, codeless)],
    ['none followed', codeless, { agency: undefined }, [], 'agency'],
  ])('%s', ([, name, more, agencies, expected]) =>
    expect(told(download(name), { presses: [press(more)], agencies })).toBe(expected),
  )

  test('where the name tells it, the operator is told of it there', () => {
    expect(place(download(), { presses: [] }).unplaced).toMatchObject({ name: NAME, agency: CODE, why: 'month' })
    expect(place(download(codeless), { presses: [] }).unplaced).not.toHaveProperty('agency')
  })
})

describe('its name', () => {
  test.for<[string, string, Known, string | undefined]>([
    ['a copy, by the name it was sent with', NAME.replace('.json', ' (1).json'), {}, `${MAY} ${CODE} 09:00:05 ${NAME}`],
    ['on record', NAME, { files: [NAME] }, undefined],
    ['on record, of another month', NAME, { files: [NAME], presses: [press({ month: JUNE })] }, undefined],
    ['a copy of one on record', NAME.replace('.json', '(2).json'), { files: [NAME] }, undefined],
    ['on record as a copy', NAME, { files: [NAME.replace('.json', ' (1).json')] }, undefined],
    // Nothing but the press tells when: 未驗證, and by the name on the disk, for the next may be called the same.
    ['no time: the press’s', `${CODE}.json`, {}, `${MAY} ${CODE} 09:00:00 ${CODE}.json`],
    [
      'no time, a copy',
      `${CODE} (1).json`,
      { files: [`${CODE} (1).json`] },
      `${MAY} ${CODE} 09:00:00 ${CODE} (1).json`,
    ],
    ['no time, no press', `${CODE}.json`, { presses: [] }, 'month'],
    [
      'two times',
      `${CODE}_20230602090005_20230603090005.json`,
      {},
      `${MAY} ${CODE} 09:00:00 ${CODE}_20230602090005_20230603090005.json`,
    ],
    ['neither time nor code: anything', 'export.json', {}, 'month'],
    ['a time to come', fileName('2023-06-02 09:06:03'), {}, 'time'],
    [
      'by the office’s pattern',
      '報送 112-06-02 09.00.json',
      { pattern: '報送 {年}-{月}-{日} {時}.{分}.json' },
      `${MAY} ${CODE} 09:00:00 報送 112-06-02 09.00.json`,
    ],
    [
      'a pattern with the month: no press needed',
      '11205_1120602090005.json',
      { pattern: '{資料年月}_{年月日時分秒}.json', presses: [] },
      `${MAY} ${CODE} 09:00:05 11205_1120602090005.json`,
    ],
    [
      'the name’s month wins',
      '11205_1120602090005.json',
      { pattern: '{資料年月}_{年月日時分秒}.json', presses: [press({ month: JUNE })] },
      `${MAY} ${CODE} 09:00:05 11205_1120602090005.json`,
    ],
  ])('%s', ([, name, known, expected]) => expect(told(download(name), known)).toBe(expected))

  test('a time told by the pattern is marked as the name’s', () => {
    const pattern = '報送 {年}-{月}-{日} {時}.{分}.json'
    expect(place(download('報送 112-06-02 09.00.json'), { pattern }).record).toMatchObject({ named: true })
    expect(place(download()).record).not.toHaveProperty('named')
  })

  test('an empty file is none', () => expect(told(download(NAME, { bytes: 0 }))).toBe('empty'))
})

describe('the list of those not placed', () => {
  const one = (name: string, more: Partial<UnplacedDownload> = {}): UnplacedDownload => ({
    name,
    at: at('2023-06-02 09:01'),
    why: 'month',
    ...more,
  })

  test('each file once, the newest word standing; no more than twenty', () => {
    const copy = one(NAME.replace('.json', ' (1).json'), { why: 'empty' })
    expect(withUnplaced([one(NAME), one('x.json')], copy)).toEqual([one('x.json'), copy])
    const many = Array.from({ length: 25 }, (_, index) => one(`${index}.json`))
    expect(many.reduce<UnplacedDownload[]>(withUnplaced, []).map(({ name }) => name)).toEqual(
      many.slice(-20).map(({ name }) => name),
    )
  })

  test('goes by name', () => {
    const list = [one(NAME), one('x.json'), one('x (1).json')]
    expect(withoutUnplaced(list, [NAME.replace('.json', '(1).json'), 'x.json'])).toEqual([one('x (1).json')])
  })

  test('beside an agency: its own and nobody’s, none that is on record', () => {
    const list = [one(NAME, { agency: CODE }), one('376427000A_20230602090005.json', { agency: OTHER }), one('x.json')]
    expect(stillUnplaced(list, CODE, [])).toEqual([list[0], list[2]])
    expect(stillUnplaced(list, OTHER, [])).toEqual([list[1], list[2]])
    expect(
      stillUnplaced(list, CODE, [produced(MAY, '', { file: NAME }), produced(MAY, '', { file: 'x.json' })]),
    ).toEqual([list[2]])
  })
})
