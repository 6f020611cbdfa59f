import type { Skin } from './skins/skin.ts'

/** What a form sent, in whatever its page was written in: URLSearchParams takes every body for UTF-8. */
export function parseFormBody(body: Uint8Array, charset: Skin['charset']): URLSearchParams {
  const text = Buffer.from(body).toString('latin1')
  if (charset === 'utf-8') return new URLSearchParams(text)
  const decoder = new TextDecoder(charset)
  const decode = (part: string) => decoder.decode(Buffer.from(unescapeBytes(part), 'latin1'))
  const pairs = text.split('&').map((pair) => pair.split('=', 2))
  return new URLSearchParams(pairs.map(([name = '', value = '']) => [decode(name), decode(value)]))
}

const unescapeBytes = (part: string) =>
  part
    .replaceAll('+', ' ')
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
