/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 hexadecimal digits.
 *
 * By hand, because it must answer at once: `crypto.subtle` answers later, and an IndexedDB transaction that waits for
 * anything but its own requests is over. So a record and its place in the ledger are written in one transaction, whoever
 * else writes (lib/store/ledger.ts). A test compares it with the platform's own over texts of every length. Nothing is
 * allocated in its loops: 100,000 records are hashed in about a second.
 */
export function sha256(text: string): string {
  const blocks = pad(text)
  state.set(START)
  for (let block = 0; block < blocks; block++) compress(block * 64)
  for (let at = 0; at < 8; at++) answer.setInt32(4 * at, state[at] as number)
  return answered.toHex()
}

const encoder = new TextEncoder()

/** The bits of the square and cube roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3), reckoned as they are defined. */
const PRIMES = firstPrimes(64)
const ROUNDS = Int32Array.from(PRIMES, (prime) => fractionBits(Math.cbrt(prime)))
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))

// Written over by each call: it runs to its end before the next begins.
const state = new Int32Array(8)
const words = new Int32Array(64)
const answered = new Uint8Array(32)
const answer = new DataView(answered.buffer)
let bytes = new Uint8Array(4096)
let view = new DataView(bytes.buffer)

/** The text's bytes, a single 1 bit, zeros, and the length in bits as a 64-bit number: so many blocks of 64 bytes. */
function pad(text: string): number {
  // A code unit needs three bytes at most.
  const room = text.length * 3 + 72
  if (room > bytes.length) {
    bytes = new Uint8Array(room)
    view = new DataView(bytes.buffer)
  }
  const { written } = encoder.encodeInto(text, bytes)
  const blocks = Math.ceil((written + 9) / 64)
  bytes.fill(0, written, blocks * 64)
  bytes[written] = 0x80
  view.setUint32(blocks * 64 - 8, Math.floor(written / 2 ** 29))
  view.setUint32(blocks * 64 - 4, written << 3)
  return blocks
}

function compress(from: number): void {
  for (let at = 0; at < 16; at++) words[at] = view.getInt32(from + 4 * at)
  for (let at = 16; at < 64; at++) {
    const near = words[at - 2] as number
    const far = words[at - 15] as number
    const s1 = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10)
    const s0 = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3)
    words[at] = ((words[at - 16] as number) + s0 + (words[at - 7] as number) + s1) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let at = 0; at < 64; at++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[at] as number) + (words[at] as number)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  // An Int32Array keeps the lowest 32 bits of what is put into it.
  state[0] = (state[0] as number) + a
  state[1] = (state[1] as number) + b
  state[2] = (state[2] as number) + c
  state[3] = (state[3] as number) + d
  state[4] = (state[4] as number) + e
  state[5] = (state[5] as number) + f
  state[6] = (state[6] as number) + g
  state[7] = (state[7] as number) + h
}

function fractionBits(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}
