import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { crc32 } from 'node:zlib'

/** Packs a folder into an XPI, which is a zip: stored, not deflated, for it is thrown away after the test. */
export function writeXpi(folder: string, to: string): string {
  const files: Buffer[] = []
  const index: Buffer[] = []
  let offset = 0
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = Buffer.from(relative(folder, path))
    const bytes = readFileSync(path)
    // What the header before a file and its line in the index share: version, UTF-8 names, stored, 1980-01-01, sums, lengths.
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800, 2)
    shared.writeUInt16LE(0x21, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(bytes.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    files.push(Buffer.from('PK\x03\x04'), shared, name, bytes)
    index.push(Buffer.from('PK\x01\x02\x14\x00'), shared, rest, name)
    offset += 30 + name.length + bytes.length
  }
  const indexed = Buffer.concat(index)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(indexed.length, 8)
  end.writeUInt32LE(offset, 12)
  writeFileSync(to, Buffer.concat([...files, indexed, Buffer.from('PK\x05\x06'), end]))
  return to
}
