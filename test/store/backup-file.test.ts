import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BACKUP_LIMIT,
  type Checked,
  decodeBackup,
  parseBackup,
  readBackup,
  serialiseBackup,
} from '../../lib/domain/backup.ts'
import { backupProblemText } from '../../lib/text/backup-problems.ts'
import {
  anyRecords,
  backupOf,
  byKey,
  comparison,
  facts,
  luodong,
  production,
  respelt,
  unknown,
  yilan,
} from './samples.ts'

const contract = readFileSync(new URL('frozen/backup-v1.json', import.meta.url))
const good = JSON.parse(contract.toString())

function problemOf(checked: Checked<unknown>) {
  if (checked.ok) throw new Error('it was accepted')
  const text = backupProblemText(checked.problem)
  expect(text, 'every problem has its own sentences').toMatch(/^[^。]+。現有資料沒有變更。.+。$/)
  expect(text).not.toContain('undefined')
  return checked.problem
}

function contentOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(backupProblemText(checked.problem))
  return checked.value
}

const parse = (file: unknown) => parseBackup(JSON.stringify(file))
const changed = (index: number, change: object) => ({
  ...good,
  records: good.records.map((record: object, at: number) => (at === index ? { ...record, ...change } : record)),
})

describe("the contract's own example", () => {
  test('is read as it stands', () => {
    expect(contentOf(readBackup(contract))).toEqual(good)
  })

  test('is written as it was read', () => {
    expect(JSON.parse(serialiseBackup(contentOf(readBackup(contract))))).toEqual(good)
  })

  test('may come with a BOM, blanks around it, and its records in any order', () => {
    const text = `\ufeff\n${JSON.stringify({ ...good, records: good.records.toReversed() })}\n`
    expect(byKey(contentOf(readBackup(new TextEncoder().encode(text))).records)).toEqual(byKey(good.records))
    expect(parseBackup(text).ok).toBe(true)
  })

  test('may lack what is optional', () => {
    const { exportedAt, settings, ...needed } = good
    expect(contentOf(parse(needed))).toEqual({ ...needed, settings: {} })
    expect(contentOf(parse({ ...needed, records: [], agencies: [{ code: yilan.code, name: 'x' }] })).agencies).toEqual([
      { code: yilan.code, name: 'x', firstMonth: '2022-10', channel: 'console' },
    ])
  })

  test('keeps fields and kinds this version does not know', () => {
    const file = { ...changed(0, { scope: 'unit' }), later: 1, settings: { theme: 'dark' } }
    file.records.push(unknown)
    expect(contentOf(parse(file))).toEqual(file)
  })

  test('has each fact once, its moments in Taiwan time, whichever spelling comes first', () => {
    const twice = [...good.records, ...good.records.map(respelt), { ...production, at: '2023-06-03T09:00:00Z' }]
    const one = contentOf(parse({ ...good, records: twice }))
    expect(one.records).toHaveLength(good.records.length)
    expect(byKey(contentOf(parse({ ...good, records: twice.toReversed() })).records)).toEqual(byKey(one.records))
    expect(contentOf(parse({ ...good, records: good.records.map(respelt) })).records).toEqual(good.records)
  })
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      // Keys that reach for a prototype are dropped on purpose (keys.ts).
      fc.pre(!/"(__proto__|constructor|prototype)":/.test(JSON.stringify(records)))
      const backup = backupOf(records, [yilan, luodong], { holidayRule: 'none' })
      const bytes = new TextEncoder().encode(serialiseBackup(backup))
      expect(contentOf(readBackup(bytes))).toEqual(JSON.parse(JSON.stringify(backup)))
    }),
  )
})

describe('a file that is no backup', () => {
  const utf16 = (text: string, mark: boolean) =>
    new Uint8Array(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'))
  const text = contract.toString()
  const big5 = new Uint8Array([...Buffer.from('{"name":"'), 0xa9, 0x79, 0xc4, 0xf5, ...Buffer.from('"}')])

  test.each([
    ['UTF-16 with its mark', utf16(text, true), 'utf-16'],
    ['UTF-16 big-endian', utf16(text, true).reverse(), 'utf-16'],
    ['UTF-16 without a mark', utf16(text, false), 'utf-16'],
    ['Big5', big5, 'not-utf-8'],
    ['cut in a character', contract.subarray(0, contract.indexOf('宜') + 1), 'not-utf-8'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-utf-8'],
    ['nothing', new Uint8Array(), 'empty'],
    ['zeros', new Uint8Array(64), 'not-json'],
  ])('%s', (_, bytes, key) => {
    expect(problemOf(readBackup(bytes))).toMatchObject({ key })
  })

  test('over 100 MB', () => {
    expect(problemOf(decodeBackup(new Uint8Array(BACKUP_LIMIT * 1024 * 1024 + 1)))).toEqual({
      key: 'too-large',
      values: { limit: 100 },
    })
  })

  test.each([
    ['blanks', ' \n ', 'empty'],
    ['words', '差勤', 'not-json'],
    ['two files in one', `${text}${text}`, 'not-json'],
    ['null', 'null', 'other-file'],
    ['a list', '[]', 'other-file'],
    ['another program', '{"format":"other","version":1}', 'other-file'],
    ['format under another name', '{"__proto__":{"format":"chaiqin-companion/backup","version":1}}', 'other-file'],
    ['a million lists', '['.repeat(1e6) + ']'.repeat(1e6), 'too-deep'],
    ['a million objects', `${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`, 'too-deep'],
  ])('%s', (_, json, key) => {
    expect(problemOf(parseBackup(json))).toMatchObject({ key })
  })

  test('cut anywhere', () => {
    for (let end = 1; end < text.trimEnd().length; end++) {
      const { key } = problemOf(parseBackup(text.slice(0, end)))
      expect(['truncated', 'not-json']).toContain(key)
    }
    expect(problemOf(parseBackup(text.slice(0, 400)))).toMatchObject({ key: 'truncated' })
  })

  test('deep inside a record', () => {
    const deep = JSON.stringify(good).replace(
      '"records":[',
      `"records":[{"kind":"later","x":${'['.repeat(1e6)}${']'.repeat(1e6)}},`,
    )
    expect(problemOf(parseBackup(deep))).toMatchObject({ key: 'too-deep' })
  })
})

describe('a backup that is damaged', () => {
  test.each([
    ['newer', { ...good, version: 2 }, 'newer-version', { version: 2, known: 1 }],
    ['no version', { ...good, version: undefined }, 'field-missing', { field: 'version' }],
    ['version in words', { ...good, version: '1' }, 'unknown-version', {}],
    ['version 0', { ...good, version: 0 }, 'unknown-version', {}],
    ['version 1.5', { ...good, version: 1.5 }, 'unknown-version', {}],
    ['no records', { ...good, records: undefined }, 'field-missing', { field: 'records' }],
    ['records no list', { ...good, records: {} }, 'field-wrong', { field: 'records' }],
    ['no agencies', { ...good, agencies: undefined }, 'field-missing', { field: 'agencies' }],
    ['exported at no moment', { ...good, exportedAt: '2023-06-01' }, 'field-wrong', { field: 'exportedAt' }],
    ['settings no object', { ...good, settings: [] }, 'field-wrong', { field: 'settings' }],
    [
      'a pattern that is no text',
      { ...good, settings: { fileNamePattern: 5 } },
      'field-wrong',
      { field: 'settings.fileNamePattern' },
    ],
    [
      'a pattern too long',
      { ...good, settings: { fileNamePattern: 'x'.repeat(121) } },
      'field-wrong',
      { field: 'settings.fileNamePattern' },
    ],
    [
      'a schema without its file’s name',
      { ...good, settings: { fileSchema: { text: '{}' } } },
      'field-wrong',
      { field: 'settings.fileSchema.name' },
    ],
    [
      'a schema too large',
      { ...good, settings: { fileSchema: { name: 'x.json', text: 'x'.repeat(256 * 1024 + 1) } } },
      'field-wrong',
      { field: 'settings.fileSchema.text' },
    ],
    ['odd setting', { ...good, settings: { holidayRule: 'x' } }, 'field-wrong', { field: 'settings.holidayRule' }],
    [
      'two agencies of one code',
      { ...good, agencies: [yilan, luodong, yilan] },
      'agency-twice',
      { index: 3, code: yilan.code },
    ],
    [
      'an agency without a name',
      { ...good, agencies: [{ code: yilan.code }] },
      'agency-field-missing',
      { index: 1, field: 'name' },
    ],
    [
      'an agency with a short code',
      { ...good, agencies: [{ ...yilan, code: '37' }] },
      'agency-field-wrong',
      { field: 'code' },
    ],
    ['an agency that is null', { ...good, agencies: [null] }, 'agency-field-wrong', { index: 1 }],
    ['a record that is null', { ...good, records: [comparison, null] }, 'record-none', { index: 2 }],
    [
      'a record without a kind',
      changed(1, { kind: undefined }),
      'record-field-missing',
      { index: 2, kind: '', field: 'kind' },
    ],
    ['a record whose kind is a number', changed(1, { kind: 1 }), 'record-field-wrong', { index: 2, field: 'kind' }],
    [
      'a record without its total',
      changed(0, { total: undefined }),
      'record-field-missing',
      { index: 1, kind: 'comparison', field: 'total' },
    ],
    ['a total below 0', changed(0, { total: -1 }), 'record-field-wrong', { index: 1, field: 'total' }],
    [
      'a day that is none',
      changed(1, { on: '2023-02-29' }),
      'record-field-wrong',
      { index: 2, kind: 'correction', field: 'on' },
    ],
    [
      'a period of one day',
      changed(0, { period: ['2023-03-01'] }),
      'record-field-wrong',
      { index: 1, field: 'period' },
    ],
    [
      'a moment without a zone',
      changed(3, { producedAt: '2023-06-02T09:00:00' }),
      'record-field-wrong',
      { index: 4, kind: 'production', field: 'producedAt' },
    ],
  ])('%s', (_, file, key, values) => {
    expect(problemOf(parse(file))).toMatchObject({ key, values })
  })

  test('says so in words an operator can act on', () => {
    const text = backupProblemText(problemOf(parse(changed(1, { on: '5/16' }))))
    expect(text).toBe(
      '第 2 筆紀錄(correction)的「on」不正確(應為日期,如 2023-05-16)。現有資料沒有變更。請改選另一份備份檔,或重新匯出後再還原。',
    )
  })
})

describe('keys that touch a prototype', () => {
  const hostile = JSON.stringify({ ...good, records: [] })
    .replace('{', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},')
    .replace('"settings":{', '"settings":{"__proto__":{"holidayRule":"none"},"constructor":1,')
    .replace(
      '"records":[',
      `"records":[${JSON.stringify(comparison).replace('{', '{"__proto__":{"total":0},"\\u005f_proto__":{"kind":"mark"},')}`,
    )

  test('are dropped, and nothing else', () => {
    const backup = contentOf(parseBackup(hostile))
    expect(backup.records).toEqual([comparison])
    expect(Object.getPrototypeOf(backup.records[0])).toBe(Object.prototype)
    expect(backup.settings).toStrictEqual(good.settings)
    expect(JSON.stringify(backup)).not.toMatch(/__proto__|constructor|isAdmin/)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test('as a kind are a kind nobody knows', () => {
    const records = [{ kind: 'constructor' }, { kind: '__proto__' }, { kind: 'toString' }]
    expect(contentOf(parse({ ...good, records })).records).toEqual(records)
  })
})

test('every fact the samples use is a record', () => {
  expect(contentOf(parse(backupOf(facts))).records).toHaveLength(facts.length)
})
