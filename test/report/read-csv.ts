/** A strict reader of RFC 4180, written for the tests: whatever the grammar does not allow is thrown. */
export function readCsv(bytes: Uint8Array): string[][] {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) throw new Error('no BOM')
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(3))
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at)
      row.push(cell)
      at = end
      if (text[at] !== ',') break
      at++
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no CRLF at ${at}`)
    at += 2
    rows.push(row)
  }
  const [head] = rows
  if (rows.some((row) => row.length !== head?.length)) throw new Error('rows of different lengths')
  return rows
}

function quoted(text: string, start: number): [string, number] {
  let cell = ''
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') cell += text[++at]
    else return [cell, at + 1]
  }
  throw new Error(`quote at ${start} is never closed`)
}

function plain(text: string, start: number): [string, number] {
  let at = start
  while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
    if (text[at] === '"' || text[at] === '\n') throw new Error(`bare ${JSON.stringify(text[at])} at ${at}`)
    at++
  }
  return [text.slice(start, at), at]
}
