/** Chance that falls the same way every time for the same seed, on every machine. */
export interface Chance {
  /** A whole number, both ends included. */
  int(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  oneIn(n: number): boolean
}

export function createChance(seed: string): Chance {
  let state = hash(seed)
  // mulberry32: small, and good enough to invent people with.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    int,
    pick: <T>(list: readonly T[]) => list[int(0, list.length - 1)] as T,
    oneIn: (n) => int(1, n) === 1,
  }
}

/** FNV-1a */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return value
}
