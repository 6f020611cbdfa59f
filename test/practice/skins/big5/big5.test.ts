import { expect, test } from 'vitest'
import { parseFormBody } from '../../form-body.ts'
import { paths } from '../../paths.ts'
import { startFor } from '../../started.ts'
import { encodeBig5 } from './encode.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('big5', { fatal: true }).decode(bytes)

test('what Big5 has comes back as it was, in two bytes a character', () => {
  const text = '差勤電子表單系統：陳○○，「校正」十卅'
  expect(encodeBig5(text)).toHaveLength(text.length * 2)
  expect(decode(encodeBig5(`<p>${text}</p>`))).toBe(`<p>${text}</p>`)
})

// The standard's own answers: the second of two places for 十, and no Hong Kong extension.
test.each([
  ['十', [0xa4, 0x51]],
  ['一', [0xa4, 0x40]],
  ['堃', [...Buffer.from('&#22531;')]],
  ['𠮷', [...Buffer.from('&#134071;')]],
  ['\uD800', [...Buffer.from('&#55296;')]],
])('%s as the Encoding Standard has it', (char, bytes) => {
  expect([...encodeBig5(char)]).toEqual(bytes)
})

test('header and document say Big5', async () => {
  const { practice } = await startFor('2023-06-12T09:00:00+08:00', { skin: 'big5' })
  const response = await fetch(practice.url + paths.query)
  expect(response.headers.get('content-type')).toBe('text/html; charset=big5')
  const page = decode(new Uint8Array(await response.arrayBuffer()))
  expect(page).toContain('content="text/html; charset=big5"')
  expect(page).not.toContain('utf-8')
  expect(page).toContain('查詢年月/日期')
})

test('a form comes back in Big5', () => {
  const body = Buffer.from('a=%A4@+%26%3D&b=%a4%51&c&%A4Q=1%2B1')
  const fields = parseFormBody(body, 'big5')
  expect([...fields]).toEqual([
    ['a', '一 &='],
    ['b', '十'],
    ['c', ''],
    ['十', '1+1'],
  ])
})
