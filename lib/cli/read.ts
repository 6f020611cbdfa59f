import { readFileSync } from 'node:fs'
import { JSDOM, VirtualConsole } from 'jsdom'
import * as z from 'zod/mini'
import { isDay, isMonth } from '../domain/months.ts'
import { change, data } from '../domain/records.ts'
import { everyPage } from '../reading/pages/every.ts'
import { readPage } from '../reading/read-page.ts'
import type { Query } from '../reading/verdicts.ts'
import { everyReasonText } from '../text/platform-reasons.ts'
import { readingInWords } from '../text/reading-reasons.ts'
import { type Io, standardIo } from './io.ts'

const USAGE = '用法:npm run -s read -- 頁面.html [--query 查詢.json]'

/** What the query form said, as contract.md writes it; a key left out is not known. */
const queryFile = z.looseObject({
  kind: z.enum(['correction', 'backfill', 'by-applied-date', 'by-changed-date']),
  month: z.optional(z.nullable(z.string().check(z.refine(isMonth)))),
  date: z.optional(z.nullable(z.string().check(z.refine(isDay)))),
  change: z.optional(z.nullable(change)),
  data: z.optional(z.nullable(data)),
  agencyName: z.optional(z.nullable(z.string())),
})
const EXPECTED: Record<string, string> = {
  kind: '「kind」應為 correction、backfill、by-applied-date 或 by-changed-date',
  month: '「month」應為年月,例如 2022-10',
  date: '「date」應為日期,例如 2022-10-15',
  change: '「change」應為 all、upsert、delete 或 unknown',
  data: '「data」應為 leave 或 overtime',
  agencyName: '「agencyName」應為機關名稱',
}

/** Something the user can mend, said in one sentence. */
class Problem extends Error {}

/**
 * `read PAGE.html [--query QUERY.json]`: a saved page in, the verdict out (contract.md, Commands). JSON alone on
 * standard output; one sentence on standard error and exit code 1 where it cannot. Answers the exit code.
 */
export function main(argv: readonly string[], io: Io = standardIo): number {
  let code = 0
  try {
    const { page, query } = parseArguments(argv)
    const asked = query === undefined ? undefined : parseQuery(decodeText(openFile(query)), query)
    const reading = readPage(parsePage(openFile(page)), { query: asked, register: everyPage })
    io.out(`${JSON.stringify(readingInWords(reading, everyReasonText), null, 2)}\n`)
  } catch (error) {
    code = 1
    io.err(
      `${error instanceof Problem ? error.message : `無法讀取頁面:${error instanceof Error ? error.message : error}`}\n`,
    )
  }
  process.exitCode = code
  return code
}

/** A page's bytes as a document: no script runs and nothing is loaded. */
export function parsePage(bytes: Uint8Array): Document {
  return new JSDOM(decodeText(bytes, true), { virtualConsole: new VirtualConsole() }).window.document
}

/** Text of bytes by BOM, else (for a page) by its `meta`, else UTF-8. */
export function decodeText(bytes: Uint8Array, isPage = false): string {
  return new TextDecoder(encodingByMark(bytes) ?? (isPage ? encodingByMeta(bytes) : undefined) ?? 'utf-8').decode(bytes)
}

function encodingByMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function encodingByMeta(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/<!--[\s\S]*?-->/g, '')
  const label = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(start)?.[1]
  try {
    const { encoding } = new TextDecoder(label)
    // HTML: a page that can say so in ASCII is not UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}

function openFile(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new Problem(`讀不到檔案「${path}」,請確認路徑。`)
  }
}

function parseQuery(text: string, path: string): Query {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Problem(`「${path}」不是 JSON,無法讀取查詢條件。`)
  }
  const result = queryFile.safeParse(value)
  if (!result.success) {
    const expected =
      EXPECTED[String(result.error.issues[0]?.path[0])] ??
      '應為物件,例如 { "kind": "correction", "month": "2022-10", "change": "all", "data": "leave" }'
    throw new Problem(`「${path}」的查詢條件不正確:${expected}。`)
  }
  const { kind, month = null, date = null, agencyName = null } = result.data
  return { kind, month, date, change: result.data.change ?? 'unknown', data: result.data.data ?? null, agencyName }
}

function parseArguments(argv: readonly string[]): { page: string; query?: string } {
  let page: string | undefined
  let query: string | undefined
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] as string
    if (word === '--query' || word.startsWith('--query=')) {
      query = word === '--query' ? argv[++index] : word.slice('--query='.length)
      if (!query) throw new Problem(`--query 後面要有檔案。${USAGE}`)
    } else if (word.startsWith('--') || page !== undefined) {
      throw new Problem(`不認得「${word}」。${USAGE}`)
    } else {
      page = word
    }
  }
  if (page === undefined) throw new Problem(USAGE)
  return { page, ...(query !== undefined && { query }) }
}
