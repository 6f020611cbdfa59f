/** A text compressed by the browser itself. */
export interface Packed {
  /** Raw deflate, in order. */
  deflated: Uint8Array<ArrayBuffer>[]
  /** CRC-32 of the text's UTF-8, and its length in bytes. */
  crc: number
  size: number
}

/** RFC 1952: what stands before and after the deflated bytes. */
const HEAD = 10
const TAIL = 8

/**
 * UTF-8 of the pieces, deflated. gzip is what is asked for, because its last bytes are the checksum and the length a
 * zip wants too; the browser reckons them many times faster than a script could.
 */
export async function gzip(pieces: Iterable<string>): Promise<Packed> {
  const { readable, writable } = new CompressionStream('gzip')
  const writer = writable.getWriter()
  const reading = Array.fromAsync(readable)
  try {
    for (const block of toUtf8(pieces)) await writer.write(block)
    await writer.close()
  } catch (error) {
    reading.catch(() => {})
    await writer.abort(error)
    throw error
  }
  return unwrap(await new Blob(await reading).bytes())
}

function unwrap(bytes: Uint8Array<ArrayBuffer>): Packed {
  // 1f 8b, deflate, and no flag: no name, no comment, no extra field follows the head.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3] !== 0)
    throw new Error('not the gzip we know')
  const tail = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - TAIL, TAIL)
  return {
    deflated: [bytes.subarray(HEAD, bytes.length - TAIL)],
    crc: tail.getUint32(0, true),
    size: tail.getUint32(4, true),
  }
}

/** UTF-8 takes at most three bytes for what JavaScript counts as one. */
const MOST_BYTES = 3
const BLOCK = 256 * 1024

function* toUtf8(pieces: Iterable<string>): Iterable<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let block = new Uint8Array(BLOCK)
  let length = 0
  for (const piece of pieces) {
    const most = piece.length * MOST_BYTES
    if (most > block.length - length) {
      yield block.subarray(0, length)
      block = new Uint8Array(Math.max(BLOCK, most))
      length = 0
    }
    length += encoder.encodeInto(piece, block.subarray(length)).written
  }
  yield block.subarray(0, length)
}
