import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskName, toKeptRow } from '../../lib/domain/privacy.ts'

describe('a name', () => {
  test.each([
    ['陳小明', '陳○○'],
    ['王明', '王○'],
    ['歐陽娜娜', '歐○○○'],
    ['陳', '陳○'],
    ['', ''],
    ['  ', ''],
    ['\u200b\u202e', ''],
    ['\u202e陳\u200b小明', '陳○○'],
    ['陳 小 明', '陳○○'],
    ['葛\u{e0100}小明', '葛○○'],
    ['\u{20bb7}野家', '\u{20bb7}○○'],
    ['\u{f0000}小明', '\u{f0000}○○'],
    ['\ue000明', '\ue000○'],
    ['John Smith', 'J○'],
    ['Émile', 'É○'],
    ['拉娃·谷倖·比岱·比令·馬紹', '拉○○○○○○○○○'],
  ])('%j becomes %j', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  test('tells nothing more the second time, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const masked = maskName(name)
        expect(maskName(masked)).toBe(masked)
        expect([...masked].slice(1).every((character) => character === '○')).toBe(true)
        expect([...masked].length).toBeLessThanOrEqual(10)
      }),
    )
  })
})

describe('a kept row', () => {
  const seen = {
    department: '人事處',
    name: '陳小明',
    leaveType: '休假',
    period: '112/03/01 08:00 ~ 112/03/01 17:00',
    reason: '看診',
    changedOn: '112-03-02',
    changeState: '新增',
    formState: '已決行',
    extra: { 身分證號: 'A123456789' },
  }

  test('has no reason, no other column, and no name', () => {
    const { reason, extra, ...rest } = seen
    expect(toKeptRow(seen)).toStrictEqual({ ...rest, name: '陳○○' })
    expect(toKeptRow(toKeptRow(seen))).toStrictEqual(toKeptRow(seen))
  })

  test('drops columns nobody foresaw, and leaves absent ones absent', () => {
    expect(toKeptRow({ department: '人事處', id: 'A123456789' } as object)).toStrictEqual({ department: '人事處' })
    expect(toKeptRow({ department: { id: 'A123456789' } } as object)).toStrictEqual({})
  })

  test('does not keep a megabyte', () => {
    expect(toKeptRow({ department: 'x'.repeat(1_000_000) }).department).toHaveLength(200)
  })
})
