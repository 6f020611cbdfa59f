/**
 * A backup as text within a page (the handover file): people read the page, and the successor restores the very same
 * file. It stands in a `pre` that is not shown, escaped, so that nothing of it is markup and a copy saved by a browser
 * still has it.
 */
const ID = 'chaiqin-companion-backup'

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  // A browser that saves the page writes a no-break space so.
  nbsp: '\u00a0',
}

/** The element that carries a backup's text. Quotation marks stay: JSON is full of them, and here they mean nothing. */
export function toPagePart(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<pre id="${ID}" hidden>\n${escaped}</pre>`
}

/** A page begins with a tag, which JSON never does. */
export function isPage(text: string): boolean {
  return /^\ufeff?\s*</.test(text)
}

/** The backup's text in a page; `isWhole` false where the page ends before it. Undefined where there is none. */
export function findInPage(page: string): { text: string; isWhole: boolean } | undefined {
  const named = page.indexOf(`id="${ID}"`)
  const begin = named < 0 ? -1 : page.indexOf('>', named)
  if (begin < 0) return undefined
  // All of it is escaped: the next tag is its end.
  const end = page.indexOf('<', begin)
  if (end < 0) return { text: '', isWhole: false }
  const text = page
    .slice(begin + 1, end)
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] as string)
  return { text, isWhole: true }
}
