import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePattern, readByPattern } from '../../lib/domain/file-name-pattern.ts'
import { readFileName } from '../../lib/domain/file-name-reading.ts'
import { parseProductionTime } from '../../lib/domain/file-names.ts'
import { PATTERN_EXAMPLE, PATTERN_WORDS, patternFaultText } from '../../lib/text/file-name-words.ts'
import { at, CODE } from './facts.ts'

/** R12: the production time a file's name tells. */
describe('digits in a name', () => {
  it.each<[string, string | undefined]>([
    // 14 and 12 Western, 13 and 11 民國
    ['20230602090001.json', '2023-06-02 09:00:01'],
    ['202306020900.json', '2023-06-02 09:00:00'],
    ['1120602090001.json', '2023-06-02 09:00:01'],
    ['11206020900.json', '2023-06-02 09:00:00'],
    // 99 and 100 of 民國, leap days
    ['0991231235959.json', '2010-12-31 23:59:59'],
    ['09912312359.json', '2010-12-31 23:59:00'],
    ['1000101000000.json', '2011-01-01 00:00:00'],
    ['20240229120000.json', '2024-02-29 12:00:00'],
    ['1130229120000.json', '2024-02-29 12:00:00'],
    ['1010229120000.json', '2012-02-29 12:00:00'],
    // impossible
    ['20230229120000.json', undefined],
    ['1120229120000.json', undefined],
    ['1000229120000.json', undefined],
    ['20230631120000.json', undefined],
    ['20231301120000.json', undefined],
    ['20230001120000.json', undefined],
    ['20230600120000.json', undefined],
    ['20230602240000.json', undefined],
    ['20230602096000.json', undefined],
    ['20230602090060.json', undefined],
    // other numbers: a computer's milliseconds since 1970, a year far away, too few or too many digits
    ['1701011200000.json', undefined],
    ['1795141200123.json', undefined],
    ['0980102030405.json', undefined],
    ['2023060209.json', undefined],
    ['202306020900011.json', undefined],
    ['20230602.json', undefined],
    // two moments: nothing rather than a guess; one moment twice is one
    ['20230602090000_20230603090000.json', undefined],
    ['1120602090000_20230602090000.json', '2023-06-02 09:00:00'],
    ['20230602090000_20230601.json', '2023-06-02 09:00:00'],
  ])('%s', (name, expected) => expect(parseProductionTime(name)).toBe(expected && at(expected)))

  it('every moment of 民國 99 to 158, written in all four ways, is read back', () => {
    const from = Date.UTC(2010, 0, 1)
    const to = Date.UTC(2069, 11, 31, 15)
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (time) => {
        const iso = new Date(Math.floor(time / 1000) * 1000 + 8 * 3_600_000).toISOString().slice(0, 19)
        const [year, rest] = [Number(iso.slice(0, 4)), iso.slice(4).replace(/\D/g, '')]
        const roc = String(year - 1911).padStart(3, '0')
        for (const digits of [`${year}${rest}`, `${roc}${rest}`]) {
          expect(parseProductionTime(`報送_${digits}.json`)).toBe(`${iso}+08:00`)
          expect(parseProductionTime(`${digits.slice(0, -2)}.json`)).toBe(`${iso.slice(0, 16)}:00+08:00`)
        }
      }),
    )
  })
})

describe('what a name tells', () => {
  const known = [CODE, 'ABCDEFGHIJ']
  it.each<[string, Partial<ReturnType<typeof readFileName>>]>([
    ['376420000A_20230602090000.json', { time: at('2023-06-02 09:00'), agency: CODE }],
    ['376420000a20230602090000.json', { time: at('2023-06-02 09:00'), agency: CODE }],
    ['376420000A_20230602090000 (2).json', { time: at('2023-06-02 09:00'), agency: CODE }],
    ['376420000A_20230602090000(1).JSON', { time: at('2023-06-02 09:00'), agency: CODE }],
    // A code not followed is recognised by its form; one of another form only where it is followed.
    ['376500000A_20230602090000.json', { agency: '376500000A' }],
    ['A01000000A_20230602090000.json', { agency: 'A01000000A' }],
    ['abcdefghij-1120602090000.json', { agency: 'ABCDEFGHIJ' }],
    ['KLMNOPQRST-1120602090000.json', { agency: undefined }],
    // An identity number is no agency; two codes are none.
    ['A123456789_20230602090000.json', { agency: undefined }],
    ['376420000A_376500000A_20230602090000.json', { agency: undefined }],
    ['X376420000A_20230602090000.json', { agency: undefined }],
    ['報送檔.json', { time: undefined, why: 'none', agency: undefined }],
    ['376420000A_20230631090000.json', { time: undefined, why: 'impossible' }],
    ['20230602090000_20230603090000.json', { time: undefined, why: 'several' }],
  ])('%s', (name, expected) => expect(readFileName(name, known)).toMatchObject(expected))
})

describe('an office’s own pattern', () => {
  const pattern = (text: string) => {
    const parsed = parsePattern(text, PATTERN_WORDS)
    if (!parsed.ok) throw new Error(patternFaultText(parsed.fault))
    return parsed.pattern
  }
  const read = (text: string, name: string) => readByPattern(name, pattern(text))

  it.each<[string, string, { time: string; agency?: string; month?: string } | undefined]>([
    [PATTERN_EXAMPLE, '376420000A_20230602090000.json', { time: '2023-06-02 09:00', agency: CODE }],
    [PATTERN_EXAMPLE, '376420000a_1120602090000.JSON', { time: '2023-06-02 09:00', agency: CODE }],
    [PATTERN_EXAMPLE, '376420000A-20230602090000.json', undefined],
    [PATTERN_EXAMPLE, '376420000A_20230602090000.json.json', undefined],
    [PATTERN_EXAMPLE, '37642000A_20230602090000.json', undefined],
    [PATTERN_EXAMPLE, '376420000A_20230229090000.json', undefined],
    // parts by themselves, which the digits' own rule cannot read
    ['{年}-{月}-{日} {時}.{分}.{秒}.json', '112-06-02 09.00.01.json', { time: '2023-06-02 09:00:01' }],
    ['{年}-{月}-{日} {時}.{分}.json', '2023-06-02 09.00.json', { time: '2023-06-02 09:00' }],
    ['{年}{月}{日}T{時}{分}{任意}.json', '0991231T2359(結案).json', { time: '2010-12-31 23:59' }],
    ['{日}{月}{年}_{時}{分}.json', '29021000_0900.json', undefined],
    ['{日}{月}{年}_{時}{分}.json', '29022024_0900.json', { time: '2024-02-29 09:00' }],
    // the data's month; a serial number beside the stamp
    ['{機關代碼}{資料年月}_{年月日時分}.json', '376420000A11205_202306020900.json', undefined],
    [
      '{機關代碼}{資料年月}_{年月日時分}.json',
      '376420000A202305_202306020900.json',
      { time: '2023-06-02 09:00', agency: CODE, month: '2023-05' },
    ],
    [
      '{資料年月}_{年月日時分秒}_{序號}.json',
      '11205_1120602090000_0001.json',
      { time: '2023-06-02 09:00', month: '2023-05' },
    ],
    ['{資料年月}_{年月日時分秒}_{序號}.json', '11213_1120602090000_0001.json', undefined],
    ['{資料年月}_{年月日時分秒}_{序號}.json', '11209_1120602090000_0001.json', undefined],
    ['{序號}{年月日時分秒}.json', '720230602090000.json', { time: '2023-06-02 09:00' }],
    // one name, two moments: the serial could begin the Western year or end before 民國's
    ['{年月日時分}{序號}.json', '1120602090012.json', { time: '2023-06-02 09:00' }],
    ['{任意}{年月日時分}.json', '2024011206020900.json', undefined],
    ['{年月日時分秒}.json', `${'1'.repeat(300)}.json`, undefined],
  ])('%s on %s', (text, name, expected) => {
    const found = read(text, name)
    expect(found).toEqual(expected && { agency: undefined, month: undefined, ...expected, time: at(expected.time) })
  })

  it.each<[string, string, RegExp]>([
    ['', 'empty', /請填檔名格式/],
    ['   ', 'empty', /例:/],
    [`${'a'.repeat(121)}{年月日時分}`, 'too-long', /120/],
    ['{機關代碼_{年月日時分秒}.json', 'unknown-word', /機關代碼_\{年月日時分秒/],
    ['{年月日時分秒', 'unclosed', /第 1 個字/],
    ['a}{年月日時分秒}', 'stray-brace', /第 2 個字/],
    ['{日期}.json', 'unknown-word', /不認得「\{日期\}」/],
    ['{constructor}.json', 'unknown-word', /constructor/],
    ['{機關代碼}{機關代碼}{年月日時分秒}', 'twice', /機關代碼.*只能出現一次/],
    ['{任意}{年月日時分秒}{序號}', 'two-open', /序號/],
    ['{機關代碼}.json', 'no-time', /產製時間/],
    ['{年}{月}{日}.json', 'no-time', /年、月、日、時、分/],
    ['{年月日時分秒}{年月日時分}', 'two-times', /兩次/],
    ['{年月日時分秒}{年}', 'two-times', /兩次/],
  ])('%s is refused as %s', (text, key, words) => {
    const parsed = parsePattern(text, PATTERN_WORDS)
    expect(parsed.ok || parsed.fault.key).toBe(key)
    if (!parsed.ok) expect(patternFaultText(parsed.fault)).toMatch(words)
  })

  it('no pattern and no name takes long, or throws', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '{任意}',
      '{序號}',
      '{年月日時分}',
      '{年}',
      'a',
      '.json',
      '(((',
      '1'.repeat(30),
    )
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(
        texts,
        fc.string({ maxLength: 400 }),
        fc.string({ maxLength: 300, unit: fc.constantFrom('1', '0') }),
        (text, name, digits) => {
          const parsed = parsePattern(text, PATTERN_WORDS)
          if (!parsed.ok) expect(patternFaultText(parsed.fault)).not.toBe('')
          else for (const each of [name, digits]) readByPattern(each, parsed.pattern)
        },
      ),
    )
  })

  it('a pattern comes before the digits; a name that does not follow it is read by its digits', () => {
    const own = pattern('{資料年月}-{年月日時分秒}-{任意}.json')
    const reading = readFileName('11205-1120602090000-20230603090000.json', [], own)
    expect(reading).toEqual({ time: at('2023-06-02 09:00'), byPattern: true, agency: undefined, month: '2023-05' })
    expect(readFileName('376420000A_20230602090000.json', [], own)).toMatchObject({
      time: at('2023-06-02 09:00'),
      byPattern: false,
      agency: CODE,
    })
  })
})
