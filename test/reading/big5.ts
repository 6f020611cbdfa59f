/** Every character of Big5 with its two bytes, from the decoder itself. */
function readTable(): Map<string, number[]> {
  const decoder = new TextDecoder('big5')
  const table = new Map<string, number[]>()
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail])
    }
  }
  return table
}

let table: Map<string, number[]> | undefined

/** A page as an old server writes it, and read back: in Big5, and as `&#…;` what that has not. */
export function throughBig5(html: string): string {
  table ??= readTable()
  const bytes: number[] = []
  for (const char of html) {
    const code = char.codePointAt(0)!
    const known = code < 128 ? [code] : table.get(char)
    bytes.push(...(known ?? [...`&#${code};`].map((each) => each.charCodeAt(0))))
  }
  return new TextDecoder('big5').decode(Uint8Array.from(bytes))
}
