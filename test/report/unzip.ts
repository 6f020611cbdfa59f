import { crc32, inflateRawSync } from 'node:zlib'

export interface Part {
  name: string
  /** 0: stored, 8: deflated. */
  method: number
  text: string
}

/** A strict reader of zips, written for the tests: directory and local headers must agree, sums must be right. */
export function unzip(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const two = (at: number) => view.getUint16(at, true)
  const four = (at: number) => view.getUint32(at, true)
  const end = bytes.length - 22
  if (four(end) !== 0x06054b50) throw new Error('no end where it belongs')
  const [count, size, directory] = [two(end + 10), four(end + 12), four(end + 16)]
  if (directory + size !== end) throw new Error('the directory does not end where the end begins')
  const parts: Part[] = []
  let [at, next] = [directory, 0]
  for (let index = 0; index < count; index++) {
    if (four(at) !== 0x02014b50) throw new Error(`no entry ${index}`)
    const local = four(at + 42)
    if (local !== next || four(local) !== 0x04034b50) throw new Error(`entry ${index} is not where the last one ended`)
    // Version to the lengths of name and extra field: the same in both.
    for (let field = 0; field < 26; field += 2)
      if (two(at + 6 + field) !== two(local + 4 + field)) throw new Error(`entry ${index} differs at ${field}`)
    const [method, crc, packed, length, nameLength] = [
      two(at + 10),
      four(at + 16),
      four(at + 20),
      four(at + 24),
      two(at + 28),
    ]
    const begin = local + 30 + nameLength
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(local + 30, begin))
    const content = bytes.subarray(begin, begin + packed)
    const plain = method === 0 ? content : inflateRawSync(content)
    if (plain.length !== length || crc32(plain) !== crc) throw new Error(`${name} is not what its header says`)
    parts.push({ name, method, text: new TextDecoder('utf-8', { fatal: true }).decode(plain) })
    next = begin + packed
    at += 46 + nameLength
  }
  if (next !== directory || at !== end) throw new Error('there is something between')
  return parts
}
