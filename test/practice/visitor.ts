import { JSDOM } from 'jsdom'
import { paths } from './paths.ts'
import type { Query } from './state/query.ts'

/**
 * For tests: goes where the pages' own forms lead, and reads what a person would, whatever the skin. It runs no script:
 * that the pages' scripts do the same is for a browser to show.
 */
export interface Visitor {
  readonly document: Document
  /** Of a frameset, what its frames say. */
  readonly text: string
  /** The browser message with which the last answer came. */
  readonly message: string | null
  open(path: string): Promise<void>
  /** Fills the form in which a button stands, and presses it. */
  press(button: string, answers?: Record<string, string>): Promise<Response>
  /** What the pager's script does: sends the query again for another page or size. */
  turn(answers: { jump?: string; rows?: string }): Promise<Response>
  /** What the script of 產生JSON資料檔 does; gives the address of the window that comes up. */
  produce(answers: { dorg: string; dyear: string; dmonth: string }): Promise<string>
  query(wished: Partial<Query> & { month?: string; day?: string }): Promise<void>
}

export function visit(url: string): Visitor {
  let document = new JSDOM().window.document
  let framed: Document[] = []
  let message: string | null = null

  const show = async (page: Document) => {
    document = page
    message = messageIn(page.head.querySelector('script')?.textContent)
    const sources = [...page.querySelectorAll('frame')].map((frame) => frame.getAttribute('src') ?? '')
    const inside = sources.filter((source) => source.startsWith('/'))
    framed = await Promise.all(inside.map(async (source) => parse(await fetch(url + source))))
  }
  const load = async (request: Promise<Response>) => {
    const response = await request
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/html')) await show(await parse(response.clone()))
    if (type.startsWith('text/plain')) await apply(await response.clone().text())
    return response
  }
  const apply = async (delta: string) => {
    message = null
    for (const { type, id, content } of readDelta(delta)) {
      const element = document.getElementById(id)
      if (type === 'updatePanel' && element) element.innerHTML = content
      if (type === 'scriptStartupBlock') message = messageIn(content)
      if (type === 'error') message = content
      if (type === 'pageRedirect') await load(fetch(url + content))
    }
  }
  const send = (form: HTMLFormElement, answers: Record<string, string>, elsewhere: string | null = null) => {
    const { FormData } = document.defaultView as unknown as typeof globalThis
    const fields = Array.from(new FormData(form), ([name, value]) => [name, String(value)])
    const body = new URLSearchParams({ ...Object.fromEntries(fields), ...answers })
    const isPartial = form.getAttribute('onsubmit')?.includes('update') && elsewhere === null
    const headers: HeadersInit = isPartial ? { 'x-microsoftajax': 'Delta=true' } : {}
    return load(fetch(url + (elsewhere ?? form.getAttribute('action')), { method: 'POST', body, headers }))
  }

  const visitor: Visitor = {
    get document() {
      return document
    },
    get text() {
      const all = framed.length > 0 ? framed : [document]
      return all.map(({ body }) => body.textContent.replaceAll(/\s+/g, ' ').trim()).join(' ')
    },
    get message() {
      return message
    },
    async open(path) {
      await load(fetch(url + path))
    },
    press(name, answers = {}) {
      const button = findButton(document, name)
      const form = button?.closest('form')
      if (!button || !form) throw new Error(`no button ${name}`)
      return send(form, answers, addressOf(button))
    },
    turn(answers) {
      const pager = document.forms.namedItem('pager')
      if (!pager) throw new Error('no pager')
      return send(pager, answers)
    },
    async produce(answers) {
      const response = await fetch(url + paths.produce, { method: 'POST', body: new URLSearchParams(answers) })
      return response.text()
    },
    async query({ kind = 'correction', agency = '376420000A', change = 'all', data = 'leave', month = '', day = '' }) {
      await visitor.open(paths.query)
      const [qyear = '', qmonth = ''] = month.split('-')
      const span: Record<string, string> = day ? { qspan: 'day', qday: day } : { qspan: 'month', qyear, qmonth }
      await visitor.press('確定', { qkind: kind, qorg: agency, qchg: change, qdata: data, ...span })
    },
  }
  return visitor
}

/** The bytes and what the header says of them: the pages are not all UTF-8. */
async function parse(response: Response): Promise<Document> {
  const contentType = response.headers.get('content-type') ?? 'text/html'
  return new JSDOM(Buffer.from(await response.arrayBuffer()), { contentType }).window.document
}

/** A button, a link or a box that stands for one. */
export const findButton = (document: Document, words: string): Element | undefined =>
  [...document.querySelectorAll('input,a,[role=button]')].find(
    (element) => (element.getAttribute('value') ?? element.textContent) === words,
  )

/** Where a button sends its form, if elsewhere than the form says. */
const addressOf = (button: Element) =>
  button.getAttribute('formaction') ?? /'(\/.*)'/.exec(button.getAttribute('onclick') ?? '')?.[1] ?? null

const messageIn = (script: string | undefined): string | null => {
  const call = /^alert\((.*)\);$/.exec(script ?? '')?.[1]
  return call === undefined ? null : JSON.parse(call)
}

/** The answer to a page's own script: the parts that change. */
function* readDelta(text: string) {
  for (let rest = text; rest; ) {
    const [whole = '', length, type = '', id = ''] = /^(\d+)\|(.*?)\|(.*?)\|/.exec(rest) ?? []
    if (!whole) throw new Error(`no delta: ${rest.slice(0, 80)}`)
    const end = whole.length + Number(length)
    yield { type, id, content: rest.slice(whole.length, end) }
    rest = rest.slice(end + 1)
  }
}

/** Header words and cells of the data, put together from however many tables it came in. */
export function readTable(document: Document): { columns: string[]; rows: string[][] } {
  const lines = [...document.querySelectorAll('tr,[role=row]')]
    .filter((line) => !line.querySelector('tr,[role=row]'))
    .map((line) => Array.from(line.children, (cell) => (cell.textContent ?? '').trim()))
  const head = lines.findIndex((cells) => cells.length > 2 && cells.some((word) => /^(事由|下載筆數)$/.test(word)))
  const columns = lines[head]
  if (!columns) throw new Error('no data table')
  const below = lines.slice(head + 1)
  const isOther = ({ length, 0: first }: string[]) => length !== columns.length && first !== '目前無資料'
  const end = below.findIndex(isOther)
  const rows = end < 0 ? below : below.slice(0, end)
  const left = columns.includes('部門') || columns.includes('下載筆數') ? [] : frozenBefore(lines, head)
  if (left.length === 0) return { columns, rows }
  return {
    columns: [...(left[0] ?? []), ...columns],
    rows: rows.map((cells, row) => [...(left[row + 1] ?? []), ...cells]),
  }
}

/** A frozen column comes before the rest of its rows, under a header of its own. */
function frozenBefore(lines: readonly string[][], head: number) {
  const top = lines.slice(0, head).findLastIndex(([word]) => word === '部門')
  return top < 0 ? [] : lines.slice(top, head)
}
