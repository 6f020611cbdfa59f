import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../lib/domain/sha256.ts'

const theirs = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test('the standard’s own examples (FIPS 180-4)', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0')
})

test('every length around the blocks’ ends, one after the other in any order', () => {
  const lengths = Array.from({ length: 400 }, (_, length) => length)
  for (const length of [...lengths, 70_000, ...lengths.toReversed()]) {
    const text = '差x𠮷'.repeat(length).slice(0, length)
    expect(sha256(text)).toBe(theirs(text))
  }
})

test('any text, lone surrogates too', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sha256(text) === theirs(text)))
})
