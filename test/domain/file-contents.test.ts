import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BYTES_PER_FILE } from '../../lib/domain/batches.ts'
import { checkContent, checkOutside } from '../../lib/domain/file-checks/check-content.ts'
import type { Finding } from '../../lib/domain/file-checks/finding.ts'
import { LISTED, readSchema } from '../../lib/domain/file-checks/find-schema-faults.ts'
import { findJsonFault } from '../../lib/domain/file-checks/json-fault.ts'
import { CODE_FIELD, findingText, sizeText } from '../../lib/text/file-checks.ts'
import { CODE } from './facts.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)
const check = (content: Uint8Array | string, known = [CODE]) =>
  checkContent(typeof content === 'string' ? utf8(content) : content, { known, codeField: CODE_FIELD })
const keys = (findings: readonly Finding[]) => findings.map(({ key }) => key)

describe('R15: the file as it lies on the disk', () => {
  it.each<[string, number, string[]]>([
    ['a.json', 1, []],
    ['a.JSON', 1, []],
    ['a.json.txt', 1, ['not-json-name']],
    ['json', 1, ['not-json-name']],
    ['a.json', 0, ['empty']],
    ['a.json', BYTES_PER_FILE, []],
    ['a.json', BYTES_PER_FILE + 1, ['too-large']],
    ['a.json', 100 * 1024 * 1024, ['too-large', 'not-read-for-size']],
  ])('%s of %i bytes', (name, size, expected) => expect(keys(checkOutside(name, size))).toEqual(expected))

  it('one byte too many is told to the byte, and never as 5.0 MB', () => {
    const [found] = checkOutside('a.json', BYTES_PER_FILE + 1)
    expect(found && findingText(found)).toMatch(/5\.1 MB\(5,242,881 位元組\).*上限 5 MB\(5,242,880 位元組\)/)
    expect([sizeText(1), sizeText(1024 * 1024), sizeText(BYTES_PER_FILE)]).toEqual(['1 KB', '1.0 MB', '5.0 MB'])
  })
})

describe('text and JSON', () => {
  const BIG5 = bytes(0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xa4, 0xa4, 0xa4, 0xe5, 0x22, 0x7d)
  it.each<[string, Uint8Array | string, string[], RegExp]>([
    ['whole', '[{"a":1}]', [], /^$/],
    ['a BOM', '\uFEFF[{"a":1}]', ['bom'], /BOM/],
    ['Big5', BIG5, ['big5'], /Big5\(第 7 個位元組起\)/],
    ['neither', bytes(0x5b, 0x22, 0xff, 0xff, 0x22, 0x5d), ['not-utf-8'], /第 3 個位元組/],
    [
      'damaged after good UTF-8',
      bytes(0x5b, 0x22, 0xe4, 0xb8, 0xad, 0xa4, 0x40, 0x22, 0x5d),
      ['not-utf-8'],
      /第 6 個位元組/,
    ],
    ['a character cut off', bytes(0x5b, 0x22, 0xe4, 0xb8), ['truncated'], /第 1 行第 4 個字\(\[0\]\)中斷/],
    ['a character cut off behind whole JSON', bytes(0x5b, 0x31, 0x5d, 0xe4, 0xb8), ['not-json'], /第 4 個字/],
    ['UTF-16 with mark', bytes(0xff, 0xfe, 0x5b, 0, 0x5d, 0), ['utf-16'], /UTF-16/],
    ['UTF-16 without', bytes(0x5b, 0, 0x5d, 0), ['utf-16'], /UTF-16/],
    ['blanks only', ' \r\n ', ['empty'], /空的/],
    ['a BOM only', '\uFEFF', ['bom', 'empty'], /空的/],
    ['a page', '\r\n<!DOCTYPE html><title>登入</title>', ['other-format'], /網頁.*登入逾時/],
    ['a packed file', bytes(0x50, 0x4b, 3, 4, 20), ['other-format'], /壓縮檔或 Excel/],
    ['a PDF', utf8('%PDF-1.7'), ['other-format'], /PDF/],
    ['truncated', '{"DATA":[{"a":1},\n{"a":', ['truncated'], /第 2 行第 6 個字\(DATA\[1\]\.a\)中斷/],
    ['truncated in a string', '{"DATA":[{"a":"王', ['truncated'], /\(DATA\[0\]\.a\)/],
    ['truncated in a word', '[true,fal', ['truncated'], /不完整/],
    ['truncated in an escape', '["\\u4e', ['truncated'], /不完整/],
    ['a comma too many', '{"a":[1,2,]}', ['not-json'], /第 1 行第 11 個字\(a\[2\]\)不應是「\]」/],
    ['a comma missing', '[{"a":1}\n{"b":2}]', ['not-json'], /第 2 行第 1 個字\(\[0\]\)不應是「\{」/],
    ['two after another', '{"a":1}{"a":2}', ['not-json'], /第 8 個字不應是「\{」/],
    ['a line break in a string', '["a\nb"]', ['not-json'], /U\+000A/],
    ['single quotes', "{'a':1}", ['not-json'], /不應是「'」/],
    ['an escaped quote, then a control character', '["a\\"\u0001"]', ['not-json'], /U\+0001/],
    ['a right-to-left mark', '[\u202e1]', ['not-json'], /U\+202E/],
    ['nothing in it', '[]', ['no-data'], /沒有任何資料/],
    ['a number alone', '12', ['no-data'], /沒有任何資料/],
    ['an empty object', '{}', ['no-data'], /沒有任何資料/],
  ])('%s', (_, content, expected, words) => {
    const { findings } = check(content)
    expect(keys(findings)).toEqual(expected)
    expect(findings.map(findingText).join('')).toMatch(words)
  })

  it('names a prototype has are fields like any other, and a million levels are no danger', () => {
    const hostile = `{"__proto__":{"機關代碼":"376500000A"},"constructor":"${CODE}"}`
    expect(check(hostile)).toEqual({ findings: [], codes: [CODE, '376500000A'] })
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    expect(keys(check(deep).findings)).toEqual([])
    expect(keys(check(deep.slice(0, -1)).findings)).toEqual(['truncated'])
  })

  it.each<[string, unknown, string[]]>([
    ['none', [{ a: 1 }], []],
    ['a followed agency’s, wherever it stands', { x: { y: [[' 376420000a ']] } }, [CODE]],
    [
      'in the field of that name, followed or not',
      [{ 機關代碼: '376500000A' }, { 機關代碼: CODE }],
      [CODE, '376500000A'],
    ],
    ['no code in the field of that name', [{ 機關代碼: '宜蘭縣政府' }], []],
    ['ten characters elsewhere are anything', [{ 表單: '112000001A', 身分證: 'A123456789' }], []],
    ['a code as a part of a sentence', [{ 事由: `赴 ${CODE} 洽公` }], []],
  ])('agency codes: %s', (_, content, expected) => expect(check(JSON.stringify(content)).codes).toEqual(expected))
})

describe('where JSON stops being JSON', () => {
  const refuses = (text: string): boolean => {
    try {
      JSON.parse(text)
      return false
    } catch {
      return true
    }
  }
  it('finds a fault exactly where JSON.parse refuses', () => {
    const fragments = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '""',
        '"\\n"',
        '"\\x"',
        '"',
        '1',
        '-',
        '0',
        '01',
        '.5',
        '1e3',
        'true',
        'nul',
        ' ',
        '\n',
        '王',
      ),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(fragments, (pieces) => {
        const text = pieces.join('')
        expect(findJsonFault(text) !== undefined).toBe(refuses(text))
      }),
      { numRuns: 3000 },
    )
  })
  it('takes any JSON, and calls any beginning of one truncated', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        expect(findJsonFault(json)).toBeUndefined()
        const beginning = json.slice(0, cut % json.length)
        const fault = findJsonFault(beginning)
        if (fault) expect(fault.truncated).toBe(true)
        else expect(refuses(beginning)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
  it('a string of megabytes', () => {
    const long = `["${'王'.repeat(3_000_000)}`
    expect(findJsonFault(long)).toMatchObject({ truncated: true, path: '[0]', column: long.length + 1 })
  })
})

describe('an office’s JSON Schema', () => {
  const row = {
    type: 'object',
    required: ['加班日期', '地點'],
    properties: {
      加班日期: { type: 'string', pattern: '^\\d{7}$' },
      地點: { type: 'string' },
      已請領分鐘數: { type: 'integer', minimum: 0 },
      類別: { enum: ['1', '2'] },
      'a/b~c#d%': { type: 'string' },
      備註: { anyOf: [{ type: 'string', maxLength: 5 }, { type: 'null' }] },
    },
    additionalProperties: false,
  }
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['資料'],
    properties: { 資料: { type: 'array', items: { $ref: '#/definitions/row' } } },
    definitions: { row },
  }
  const good = { 加班日期: '1120516', 地點: '宜蘭' }
  const texts = (rows: unknown, which: unknown = schema) =>
    readSchema(JSON.stringify(which))?.(JSON.parse(JSON.stringify({ 資料: rows }))).map(findingText)

  it.each<[string, object, string]>([
    ['missing', { 加班日期: '1120516' }, 'JSON 架構錯誤-缺少地點項目(資料[1],第 2 列,規則 required)'],
    ['pattern', { ...good, 加班日期: '2023/5/16' }, '加班日期格式錯誤(資料[1].加班日期,第 2 列,規則 pattern:^\\d{7}$)'],
    ['type', { ...good, 已請領分鐘數: '60' }, '已請領分鐘數格式錯誤(資料[1].已請領分鐘數,第 2 列,規則 type:integer)'],
    ['minimum', { ...good, 已請領分鐘數: -1 }, '已請領分鐘數格式錯誤(資料[1].已請領分鐘數,第 2 列,規則 minimum:0)'],
    ['enum', { ...good, 類別: '3' }, '類別格式錯誤(資料[1].類別,第 2 列,規則 enum:1、2)'],
    ['extra', { ...good, 身分證: '' }, 'JSON 架構錯誤-多出身分證項目(資料[1].身分證,第 2 列,規則不允許)'],
    ['a name of signs', { ...good, 'a/b~c#d%': 1 }, 'a/b~c#d%格式錯誤(資料[1].a/b~c#d%,第 2 列,規則 type:string)'],
  ])('%s: path and rule', (_, wrong, expected) => {
    expect(texts([good])).toEqual([])
    expect(texts([good, wrong])).toEqual([expected])
  })
  it('several missing are told one by one, at the top too', () => {
    expect(texts([{}])).toEqual([expect.stringContaining('缺少加班日期項目'), expect.stringContaining('缺少地點項目')])
    expect(texts(undefined)).toEqual(['JSON 架構錯誤-缺少資料項目(最外層,規則 required)'])
  })
  it('where none of several forms fits, that is told once', () => {
    const found = readSchema(JSON.stringify(schema))?.({ 資料: [{ ...good, 備註: '超過五個字的備註' }] })
    expect(found).toEqual([
      { key: 'schema-format', values: expect.objectContaining({ rule: 'anyOf', path: '資料[0].備註' }) },
    ])
  })
  it(`lists ${LISTED} and tells how many more`, () => {
    const found = texts(Array.from({ length: 50 }, () => ({ 加班日期: '1120516' }))) ?? []
    expect([found.length, found.at(-1)]).toEqual([LISTED + 1, '另有 30 項錯誤沒有列出。'])
  })
  it('wrong in every row of very many: told as far as it was looked', () => {
    const rows = Array.from({ length: 60_000 }, () => ({ 類別: 3, 已請領分鐘數: 'x' }))
    const found = texts(rows) ?? []
    expect(found[0]).toContain('資料[0]')
    expect(found.at(-1)).toBe('錯誤太多,每個清單只檢查前 1,000 列。')
  })
  it.each<[string, unknown]>([
    ['2020-12', { ...schema, $schema: 'https://json-schema.org/draft/2020-12/schema' }],
    ['2019-09', { ...schema, $schema: 'https://json-schema.org/draft/2019-09/schema' }],
    ['draft-06', { ...schema, $schema: 'http://json-schema.org/draft-06/schema#' }],
    ['draft-04', { ...schema, $schema: 'http://json-schema.org/draft-04/schema#', id: 'http://example.gov.tw/x.json' }],
    ['none named', { ...schema, $schema: undefined }],
  ])('draft %s', (_, which) => {
    expect(texts([good], which)).toEqual([])
    expect(texts([{}], which)).toHaveLength(2)
  })
  it.each<[string, string]>([
    ['no JSON', '{"type":'],
    ['a list', '[]'],
    ['a word', '"object"'],
    ['a reference to elsewhere', '{"$ref":"https://example.gov.tw/other.json"}'],
    ['a reference into nowhere', '{"properties":{"a":{"$ref":"#/definitions/none"}}}'],
    ['a pattern that is none', '{"properties":{"a":{"pattern":"("}}}'],
  ])('refused: %s', (_, text) => expect(readSchema(text)).toBeUndefined())
  it('a BOM before it does no harm', () => expect(readSchema('\uFEFF{}')).toBeDefined())
  it('a field of half a character is no reason to fail', () => {
    const { findings } = checkContent(utf8('{"\\ud800":1}'), {
      known: [],
      codeField: CODE_FIELD,
      validate: readSchema('{"additionalProperties":{"type":"string"}}'),
    })
    expect(keys(findings)).toEqual(['schema-unusable'])
  })
})
