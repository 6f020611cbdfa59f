/** Random numbers from 0 to 1, the same for the same seed: a variation that fails can be seen again. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Changes a document; says whether there was anything to change. */
export type Noise = (document: Document, random: () => number, pick: <T>(list: readonly T[]) => T) => boolean

export const picking =
  (random: () => number) =>
  <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)]!

const BLANKS = [' ', '\u00a0', '\n  ', '\t', '\u3000', '\u200b', '\u200e', '\ufeff']
const KEPT = 'script,style,textarea,title,select,noscript,template'

/**
 * Changes how a page says what it says: blanks, widths and nesting of its words, hidden things between them, tables
 * within tables. Texts of `data` only get blanks around them, for cells are kept as they stand.
 */
export function addNoise(document: Document, data: ReadonlySet<string>, random: () => number): void {
  const pick = picking(random)
  const walker = document.createTreeWalker(document.body, 4)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const said = text.data.trim()
    if (!said || text.parentElement!.closest(KEPT)) continue
    if (data.has(said)) text.data = `${pick(['', '\n  ', '\u00a0'])}${text.data}${pick(['', ' ', '\n'])}`
    else if (!isPartOf(said, data)) respell(text, pick, random)
  }
  for (const table of document.querySelectorAll('table')) {
    if (random() < 0.15) nest(document, table)
    if (random() < 0.1) table.after(hidden(document))
  }
  if (random() < 0.3) document.body.prepend(hidden(document))
}

/** One of several texts that are read as one. */
function isPartOf(said: string, data: ReadonlySet<string>): boolean {
  const folded = said.replace(/\s+/g, ' ')
  return [...data].some((each) => each.includes(folded) || folded.includes(each))
}

function respell(text: Text, pick: ReturnType<typeof picking>, random: () => number): void {
  const chars = [...text.data].map((char) => {
    const wide = /[0-9:,~()/-]/.test(char) && random() < 0.2 ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char
    const narrow =
      /[\uFF01-\uFF5E]/.test(char) && random() < 0.2 ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : wide
    return random() < 0.06 ? narrow + pick(BLANKS) : narrow
  })
  const cut = Math.floor(random() * chars.length)
  text.data = chars.slice(0, cut).join('')
  const rest = text.ownerDocument.createTextNode(chars.slice(cut).join(''))
  if (random() < 0.5 && !text.parentElement!.matches('tr,table,tbody,ul,select')) {
    const wrap = text.ownerDocument.createElement(pick(['span', 'b', 'font', 'em']))
    wrap.append(rest)
    text.after(wrap)
  } else text.after(rest)
  if (random() < 0.15 && !text.parentElement!.matches('tr,table,tbody,ul,select,option')) {
    text.after(text.ownerDocument.createElement(pick(['wbr', 'br'])))
  }
}

function nest(document: Document, table: Element): void {
  const outer = document.createElement('table')
  outer.innerHTML = '<tbody><tr><td></td><td></td></tr></tbody>'
  table.replaceWith(outer)
  outer.querySelector('td')!.append(table)
}

/** What nobody sees, and what would be wrong to read. */
function hidden(document: Document): Element {
  const element = document.createElement('div')
  element.style.display = 'none'
  element.innerHTML =
    '查詢年月：110-01-01~110-01-31,機關：嘉義縣政府(376500000A),共9筆。第1-9筆，共9筆 請稍後 <input type="password"><button>批次補建</button>'
  return element
}
