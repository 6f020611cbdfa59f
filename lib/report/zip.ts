import type { Moment } from '../domain/months.ts'
import { gzip, type Packed } from './gzip.ts'

/** A part of a zip, its text in pieces: a big one never stands in memory as one string. */
interface ZipEntry {
  name: string
  pieces: Iterable<string>
  /** Not compressed: ODF wants its `mimetype` so, and first. Only for short texts. */
  stored?: boolean
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const UTF8 = 0x0800
const DEFLATED = 8

/**
 * The entries as a zip (APPNOTE 6.3), in their order: no ZIP64, no data descriptors, no extra fields, so that every
 * office program takes it. `at`: the time all of them carry, as Taiwan's clock shows it;
 * `type`: the blob's. No entry may reach 4 GB.
 */
export async function zip(entries: readonly ZipEntry[], at: Moment, type: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const { name, pieces, stored = false } of entries) {
    const packed = await gzip(pieces)
    const content = stored ? [new TextEncoder().encode([...pieces].join(''))] : packed.deflated
    const bytes = lengthOf(content)
    const name8 = new TextEncoder().encode(name)
    const common = commonFields(packed, bytes, name8.length, stored, at)
    const local = [numbers([LOCAL, 4]), common, name8, ...content]
    directory.push(
      numbers([CENTRAL, 4], [VERSION, 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name8,
    )
    parts.push(...local)
    offset += lengthOf(local)
  }
  const count = entries.length
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [lengthOf(directory), 4], [offset, 4], [0, 2])
  return new Blob([...parts, ...directory, end], { type })
}

/** What a local header and its twin in the directory have in common. */
function commonFields(
  { crc, size }: Packed,
  bytes: number,
  nameLength: number,
  stored: boolean,
  at: Moment,
): Uint8Array<ArrayBuffer> {
  return numbers(
    ...[[VERSION, 2] as const, [UTF8, 2] as const, [stored ? 0 : DEFLATED, 2] as const, [dosTime(at), 4] as const],
    ...[[crc, 4] as const, [bytes, 4] as const, [size, 4] as const, [nameLength, 2] as const, [0, 2] as const],
  )
}

/** Numbers, low byte first, each in so many bytes. */
function numbers(...fields: (readonly [value: number, bytes: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  const view = new DataView(all.buffer)
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return all
}

/** As a zip tells time: without a zone, in steps of two seconds, from 1980 to 2107. */
function dosTime(at: Moment): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.slice(0, 19).split(/\D/).map(Number)
  if (year < 1980 || year > 2107) return (1 << 21) | (1 << 16)
  const date = ((year - 1980) << 9) | (month << 5) | day
  return (((date << 16) >>> 0) + ((hour << 11) | (minute << 5) | (second >> 1))) >>> 0
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}
