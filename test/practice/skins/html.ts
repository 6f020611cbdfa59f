/** Markup that is already safe, told apart from text that is not. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | null | readonly Part[]

/** A template in which everything but markup is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return raw(String.raw({ raw: strings }, ...parts.map(toMarkup)))
}

export const raw = (markup: string): Html => ({ markup })

/** A value for a script that stands in a page: what would end the script is spelled out. */
export const scriptValue = (value: unknown): Html => raw(JSON.stringify(value).replaceAll('<', '\\u003c'))

function toMarkup(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(toMarkup).join('')
  return String(part).replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** What goes out over the wire. */
export interface Page {
  readonly type: string
  readonly body: string | Uint8Array
}

export const htmlPage = ({ markup }: Html): Page => ({ type: 'text/html; charset=utf-8', body: markup })
