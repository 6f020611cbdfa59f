const decoder = new TextDecoder('big5')

/** Below 0xA1 are Hong Kong's extensions, which are read but, by the Encoding Standard, never written. */
const [FIRST_LEAD, LAST_LEAD] = [0xa1, 0xf9]
/** Big5 has these twice; the standard writes the second. */
const LATER = new Set('═╞╡╪十卅')

/** Node reads Big5 but does not write it: every pair of bytes is read once, and the answers turned around. */
const bytesOf = new Map<string, readonly [lead: number, trail: number]>()
for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const char = decoder.decode(Uint8Array.of(lead, trail))
    // What is no pair comes out as the replacement character, with the second byte behind it or not.
    if (char.includes('\uFFFD')) continue
    if (!bytesOf.has(char) || LATER.has(char)) bytesOf.set(char, [lead, trail])
  }
}

/** Markup in Big5; what Big5 does not have becomes a numeric reference, as browsers send it too. */
export function encodeBig5(markup: string): Uint8Array {
  const bytes: number[] = []
  for (const char of markup) {
    const code = char.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(bytesOf.get(char) ?? Buffer.from(`&#${code};`)))
  }
  return Uint8Array.from(bytes)
}
