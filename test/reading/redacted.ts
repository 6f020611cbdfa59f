import { expect } from 'vitest'
import { parseDay } from '../../lib/reading/pages/dates.ts'
import type { Query } from '../../lib/domain/query.ts'
import { everyPage } from '../../lib/reading/pages/every.ts'
import { pages } from '../../lib/reading/pages/index.ts'
import type { Page } from '../../lib/reading/pages/page.ts'
import { platformPages } from '../../lib/reading/pages/platform.ts'
import type { ChosenFile, CountFact, CountsFacts, FileResult, FilingFact } from '../../lib/reading/platform-verdicts.ts'
import { readPage } from '../../lib/reading/read-page.ts'
import { redactPage } from '../../lib/reading/redact/redact-page.ts'
import type { ReadablePage, Reading } from '../../lib/reading/verdicts.ts'
import { looksLikePlatform, looksRelevant } from '../../lib/reading/looks-relevant.ts'
import { type Case, queryOf } from './case.ts'
import { isOnPlatform } from './corpus.ts'
import { type PeopleTable, peoplePage, secretsIn } from './people.ts'

/** The query as the copy's own comment has it: what `read --query` is given. */
function queryIn(html: string): Query | undefined {
  const [, json] = /^查詢條件:(.*)$/m.exec(html) ?? []
  return json === undefined ? undefined : JSON.parse(json)
}

const isThere = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? 'text' : value)

/** A reading without what is redacted: of a text only whether it is there, of a time only its month. */
function shapeOf(reading: Reading<ReadablePage>): unknown {
  if (reading.verdict === 'unrelated') return reading
  if (reading.verdict === 'unreadable') return { ...reading, reason: reading.reason.key }
  const { agency, agencyName, rows, productions, ...others } = reading as unknown as Facts
  const { filings, errors, file, files, results, agencies, updatedAt, updatedOn, counts, ...facts } = others
  return {
    ...facts,
    // Of the platform: figures of rows stay, for sums hang on them.
    filings: filings?.map((one) => [
      isThere(one.agency),
      isThere(one.name),
      one.filedAt.slice(0, 7),
      [one.accepted, one.rejected],
      isThere(one.file),
    ]),
    errors: errors?.reduce((sum, { count }) => sum + count, 0),
    file: isThere(file),
    files: files?.map(({ name, size, producedAt }) => [isThere(name), typeof size, producedAt?.slice(0, 7)]),
    results: results?.map((one) => [
      isThere(one.file),
      one.producedAt?.slice(0, 7),
      one.ok,
      isThere(one.message),
      typeof one.accepted,
      one.rejected && true,
    ]),
    agencies: agencies?.map(({ code, name }) => [isThere(code), isThere(name)]),
    updated: [updatedAt, updatedOn].map((time) => time?.slice(0, 7)),
    counts: counts?.map(({ agency: code, name, ...figures }) => [isThere(code), isThere(name), figures]),
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
  filings?: FilingFact[]
  errors?: { count: number }[]
  file?: string | null
  files?: ChosenFile[]
  results?: FileResult[]
  agencies?: CountsFacts['agencies']
  updatedAt?: string | null
  updatedOn?: string | null
  counts?: CountFact[]
}

type Open = (html: string) => Document | Promise<Document>

/** As the corpus is read, and as the script on that site's pages reads. */
const registersOf = (each: Case): (readonly Page[])[] => [everyPage, isOnPlatform(each) ? platformPages : pages]

/** What every case asks: its copy reads as it does, with its query and without; the copy's copy is the same. */
export async function expectCopy(document: Document, open: Open, each: Case): Promise<void> {
  const before = document.documentElement.outerHTML
  const query = queryOf(each) as Query | undefined
  const { html, page } = redactPage(document, { query })
  expect(document.documentElement.outerHTML === before).toBe(true)
  expect(page).toBe(each.expected.page ?? 'unrelated')
  const copy = await open(html)
  const asked = queryIn(html)
  for (const register of registersOf(each)) {
    expect(shapeOf(readPage(copy, { query: asked, register })), html).toEqual(
      shapeOf(readPage(document, { query, register })),
    )
    expect(shapeOf(readPage(copy, { register })), html).toEqual(shapeOf(readPage(document, { register })))
  }
  // What is put into the corpus must pass the first look.
  if (page !== 'unrelated') expect((isOnPlatform(each) ? looksLikePlatform : looksRelevant)(copy), html).toBe(true)
  expect(redactPage(copy, { query: asked }).html).toBe(html)
}

/** What each page with twenty people is taken for; those of the console are comparisons. */
const TAKEN: Partial<Record<PeopleTable, [page: string, verdict: string]>> = {
  known: ['comparison', 'partial'],
  errors: ['filing-errors', 'observed'],
  'errors renamed': ['filing-errors', 'unreadable'],
  'errors torn': ['filing-errors', 'unreadable'],
  'errors in lines': ['filing-errors', 'unreadable'],
  results: ['upload-result', 'observed'],
  'results renamed': ['upload-result', 'unreadable'],
  'results in lines': ['upload-result', 'observed'],
  filings: ['filing-summary', 'partial'],
  'filings renamed': ['filing-summary', 'unreadable'],
  counts: ['monthly-counts', 'partial'],
}

/** The copy of a page with twenty people, which holds none of them, however it is opened; and it reads as the page. */
export async function expectNobody(open: Open, table: PeopleTable): Promise<string> {
  const page = await open(peoplePage(table))
  const { html } = redactPage(page)
  expect(secretsIn(html)).toEqual([])
  const copy = await open(html)
  // As entities they would stand here, and here where elements part them. Placeholders beside other figures are no id.
  expect(secretsIn(copy.documentElement.outerHTML)).toEqual([])
  expect(secretsIn(copy.documentElement.textContent!.replace(/9{3,}/g, ' '))).toEqual([])
  const reading = readPage(page, { register: everyPage })
  expect([reading.page, reading.verdict]).toEqual(TAKEN[table] ?? ['comparison', 'unreadable'])
  expect(shapeOf(readPage(copy, { register: everyPage }))).toEqual(shapeOf(reading))
  return html
}
