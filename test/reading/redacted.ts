import { expect } from 'vitest'
import type { Query } from '../../lib/domain/query.ts'
import { parseDay } from '../../lib/reading/pages/dates.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { redactPage } from '../../lib/reading/redact/redact-page.ts'
import type { Reading } from '../../lib/reading/verdicts.ts'
import { type Case, queryOf } from './case.ts'
import { peoplePage, secretsIn, type tables } from './people.ts'

/** The query as the copy's own comment has it: what `read --query` is given. */
function queryIn(html: string): Query | undefined {
  const [, json] = /^查詢條件:(.*)$/m.exec(html) ?? []
  return json === undefined ? undefined : JSON.parse(json)
}

const isThere = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? 'text' : value)

/** A reading without what is redacted: of a text only whether it is there, of a time only its month. */
function shapeOf(reading: Reading): unknown {
  if (reading.verdict === 'unrelated') return reading
  if (reading.verdict === 'unreadable') return { ...reading, reason: reading.reason.key }
  const { agency, agencyName, rows, productions, ...facts } = reading as unknown as Facts
  return {
    ...facts,
    agency: agency && true,
    agencyName: isThere(agencyName),
    rows: rows?.map(({ extra, ...cells }) => [
      Object.keys(extra).length > 0,
      ...Object.entries(cells).map(([key, text]) => [
        key,
        key === 'changedOn' ? parseDay(text)?.slice(0, 7) : isThere(text),
      ]),
    ]),
    productions: productions?.map(({ month, records, producedAt, file }) => [
      month,
      typeof records,
      producedAt.slice(0, 7),
      isThere(file),
    ]),
  }
}

interface Facts {
  agency?: object
  agencyName?: string | null
  rows?: ({ extra: object } & Record<string, string>)[]
  productions?: { month: string; records: number | null; producedAt: string; file?: string }[]
}

type Open = (html: string) => Document | Promise<Document>

/** What every case asks: its copy reads as it does, with its query and without; the copy's copy is the same. */
export async function expectCopy(document: Document, open: Open, each: Case): Promise<void> {
  const before = document.documentElement.outerHTML
  const query = queryOf(each) as Query | undefined
  const { html, page } = redactPage(document, { query })
  expect(document.documentElement.outerHTML === before).toBe(true)
  expect(page).toBe(each.expected.page ?? 'unrelated')
  const copy = await open(html)
  const asked = queryIn(html)
  expect(shapeOf(readPage(copy, { query: asked })), html).toEqual(shapeOf(readPage(document, { query })))
  expect(shapeOf(readPage(copy)), html).toEqual(shapeOf(readPage(document)))
  expect(redactPage(copy, { query: asked }).html).toBe(html)
}

/** The copy of a page with twenty people, which holds none of them, however it is opened; and it reads as the page. */
export async function expectNobody(open: Open, table: (typeof tables)[number]): Promise<string> {
  const page = await open(peoplePage(table))
  const { html } = redactPage(page)
  expect(secretsIn(html)).toEqual([])
  const copy = await open(html)
  // As entities they would stand here, and here where elements part them. Placeholders beside other figures are no id.
  expect(secretsIn(copy.documentElement.outerHTML)).toEqual([])
  expect(secretsIn(copy.documentElement.textContent!.replace(/9{3,}/g, ' '))).toEqual([])
  const { verdict } = readPage(page)
  expect(verdict).toBe(table === 'known' ? 'partial' : 'unreadable')
  expect(shapeOf(readPage(copy))).toEqual(shapeOf(readPage(page)))
  return html
}
