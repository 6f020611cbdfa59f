/**
 * Why a page could not be read, in words. Keys and values come from `lib/reading/verdicts.ts` (`reasonKeys`); a test
 * asks that each has its sentence here.
 */
import { rocDay, rocMonth } from './dates.ts'
import { plural } from './plural.ts'

type Values = Readonly<Record<string, string | number>>

/** One English sentence for a reason; a key this version does not know gets the general one. */
export function readingReasonText({ key, values }: { key: string; values: Values }): string {
  const sentence = Object.hasOwn(SENTENCES, key) ? SENTENCES[key] : undefined
  return sentence?.(values) ?? 'What the page says could not be confirmed, so it is not counted.'
}

/** A reading as `read` prints it (contract.md): the reason in words. `say`: for pages beyond the console's. */
export function readingInWords(reading: object, say = readingReasonText): object {
  return 'reason' in reading ? { ...reading, reason: say(reading.reason as { key: string; values: Values }) } : reading
}

const KINDS: Record<string, string> = {
  correction: 'correction',
  backfill: 'backfill',
  'by-applied-date': '「申請日期」',
  'by-changed-date': '「異動日期」',
  listing: 'a listing (not a comparison)',
}
const kind = (value: string | number | undefined): string => KINDS[String(value)] ?? String(value)
const count = (value: string | number | undefined): string => plural(Number(value), 'row')
const period = ({ from, to }: Values): string => `${rocDay(String(from))} to ${rocDay(String(to))}`
/** Column names, which the reader puts in a row as Chinese does. */
const columnsText = (value: string | number | undefined): string =>
  String(value)
    .split('\u3001')
    .map((one) => `「${one}」`)
    .join(', ')

const SENTENCES: Record<string, (values: Values) => string> = {
  'heading-missing': () => 'The heading of a query result (「查詢年月…共 N 筆」) was not found.',
  'heading-broken': ({ text }) => `The heading of the query result has no row count that can be read: 「${text}」.`,
  'heading-period': ({ text }) => `The 「查詢年月」 of the heading is not a correct pair of dates: 「${text}」.`,
  'heading-agency': ({ text }) =>
    `The heading has no agency name and ten-character agency code that can be read: 「${text}」.`,
  'heading-both': () =>
    'The heading has both 「比對差異總筆數」 and 「共 N 筆」; whether it is correction or backfill cannot be told.',
  'headings-differ': () => 'The page has two different headings of query results.',
  'mode-both': () =>
    'The heading is that of correction (「比對差異總筆數」), but the page has 「批次補建」: they contradict each other.',
  busy: () => 'The console is still working (「請稍後」); the page may show old data.',
  'query-mode': ({ page, query }) =>
    `The query was for ${kind(query)}, but the page shows the result of ${kind(page)}.`,
  'query-month': (values) =>
    `The query was for ${rocMonth(String(values.query))}, but the heading says ${period(values)}.`,
  'query-date': (values) =>
    `The query was for ${rocDay(String(values.query))}, but the heading says ${period(values)}.`,
  'query-agency': ({ query, page }) => `The query was for the agency 「${query}」, but the heading says 「${page}」.`,
  'table-missing': () => 'The table of differences was not found.',
  'tables-torn': () => 'The page has several similar tables that cannot be put together as one.',
  'columns-missing': ({ columns, unknown }) =>
    `The table lacks columns: ${columnsText(columns)}.${unknown ? ` Columns on this page that are not known: ${columnsText(unknown)}.` : ''}`,
  'columns-twice': ({ column }) => `The table has two columns 「${column}」.`,
  'pager-broken': ({ text }) => `The page numbering could not be understood: 「${text}」.`,
  'pagers-differ': ({ one, other }) => `The page numbering contradicts itself: 「${one}」 and 「${other}」.`,
  'pager-total': ({ total, pager }) =>
    `The heading says ${count(total)}, but the page numbering says ${count(pager)} in all.`,
  'pager-rows': ({ from, to, rows }) =>
    `The page numbering says rows ${from} to ${to} are shown, but the table has ${count(rows)}.`,
  'rows-more': ({ total, rows }) => `The total is ${count(total)}, but the table has ${count(rows)}.`,
  'rows-at-zero': ({ rows }) => `The total is 0 rows, but the table has ${count(rows)}.`,
  'empty-row': ({ total }) => `The total is ${count(total)}, but the table says 「目前無資料」.`,
  'empty-unsaid': () =>
    'The table has no data rows, and neither 「目前無資料」 nor 「共 0 筆」 is there; the data may not have loaded yet.',
  'rows-stray': () => 'The total is 0 rows, but the page has what looks like data.',
  'old-rows': (values) =>
    `A row’s 「異動日期」 (「${values.changedOn}」) is not in the month of the heading (${period(values)}); the data may be old.`,
  'changed-on': ({ text }) => `A row’s 「異動日期」 is not a date: 「${text}」.`,
  'history-month': () => 'The heading of the production history has no month that can be read.',
  'history-cell': ({ column, text }) =>
    `A row’s 「${column}」 in the production history could not be understood: 「${text}」.`,
}

/** Every key with a sentence, for the test that compares them with the reader's. */
export const readingReasonKeys: readonly string[] = Object.keys(SENTENCES)
