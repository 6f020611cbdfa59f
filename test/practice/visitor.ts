import { JSDOM } from 'jsdom'
import { paths } from './paths.ts'
import type { Query } from './state/query.ts'

/** For tests: goes where the pages' own forms lead, and reads what a person would. */
export interface Visitor {
  readonly document: Document
  readonly text: string
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
  const load = async (request: Promise<Response>) => {
    const response = await request
    const body = await response.clone().text()
    if (response.headers.get('content-type')?.startsWith('text/html')) document = new JSDOM(body).window.document
    return response
  }
  const send = (form: HTMLFormElement, answers: Record<string, string>, action = form.getAttribute('action')) => {
    const { FormData } = document.defaultView as unknown as typeof globalThis
    const fields = Array.from(new FormData(form), ([name, value]) => [name, String(value)])
    const body = new URLSearchParams({ ...Object.fromEntries(fields), ...answers })
    return load(fetch(url + action, { method: 'POST', body }))
  }
  const visitor: Visitor = {
    get document() {
      return document
    },
    get text() {
      return document.body.textContent.replaceAll(/\s+/g, ' ').trim()
    },
    async open(path) {
      await load(fetch(url + path))
    },
    press(name, answers = {}) {
      const button = [...document.querySelectorAll('input')].find(({ value }) => value === name)
      if (!button?.form) throw new Error(`no button ${name}`)
      return send(button.form, answers, button.getAttribute('formaction') ?? undefined)
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

/** Header words and cells of the data table: the innermost table with header cells. */
export function readTable(document: Document): { columns: string[]; rows: string[][] } {
  const table = document.querySelector('th')?.closest('table')
  if (!table) throw new Error('no data table')
  const words = (cells: Iterable<Element>) => Array.from(cells, (cell) => cell.textContent)
  const rows = [...table.querySelectorAll('tr')].slice(1)
  return { columns: words(table.querySelectorAll('th')), rows: rows.map((row) => words(row.children)) }
}

/** The browser message with which the page opens. */
export const readMessage = (document: Document): string | null => {
  const call = /^alert\((.*)\);$/.exec(document.head.querySelector('script')?.textContent ?? '')?.[1]
  return call === undefined ? null : JSON.parse(call)
}
