import { type Finding, finding } from './finding.ts'

interface Decoded {
  /** Undefined where the bytes are no UTF-8 text. */
  text?: string
  findings: Finding[]
}

const MAGIC: [looks: 'zip' | 'pdf', bytes: number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

/** A file's bytes as text, or in which other way they are written. An encoding is named, never converted from. */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return only(finding('empty', {}))
  const format = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))
  if (format) return only(finding('other-format', { looks: format[0] }))
  const [first, second] = bytes
  const hasUtf16Mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  // JSON begins with an ASCII character, which UTF-16 writes with a zero byte beside it.
  if (hasUtf16Mark || (bytes.length > 1 && (first === 0) !== (second === 0))) return only(finding('utf-16', {}))
  const hasMark = first === 0xef && second === 0xbb && bytes[2] === 0xbf
  const text = decodeUtf8(bytes)
  if (text !== undefined) return { text, findings: hasMark ? [finding('bom', {})] : [] }
  const at = firstBad(bytes)
  return only(isBig5(bytes, at) ? finding('big5', { at: at + 1 }) : finding('not-utf-8', { at: at + 1 }))
}

function only(one: Finding): Decoded {
  return { findings: [one] }
}

/** UTF-8 to text. Where only its last character is cut off, that stands as U+FFFD: the JSON says what it means. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const text = decoder.decode(bytes, { stream: true })
    try {
      return text + decoder.decode()
    } catch {
      return `${text}\uFFFD`
    }
  } catch {
    return undefined
  }
}

/**
 * Big5 for certain: the first character that is no ASCII is no UTF-8 either, and all of them are pairs as Big5 has
 * them. (Decoders differ in what they let pass.)
 */
function isBig5(bytes: Uint8Array, bad: number): boolean {
  if (bytes.subarray(0, bad).some((byte) => byte > 0x7f)) return false
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    const isPair =
      lead >= 0x81 && lead <= 0xfe && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))
    if (!isPair) return false
  }
  return true
}

/** Where UTF-8 ends: the length of the longest beginning that is UTF-8, cut characters included. */
function firstBad(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length]
  // A beginning is good as long as a stream could still go on from it, so halving finds the place.
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (couldGoOn(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function couldGoOn(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
