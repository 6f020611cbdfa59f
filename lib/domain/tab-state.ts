import { instantOf, type Day, type Moment, monthOfDay, taipeiDay } from './months.ts'
import type { Query, ResultHeading } from './query.ts'
import type { Comparison, Data, Run } from './records.ts'
import { countRows, joinRange, type RowRange } from './row-ranges.ts'

/**
 * What one browser tab is about: which query was sent, which page answers it, which run was clicked.
 * Pure state, kept in session storage by the worker, which may be stopped at any time. A query or a click
 * is used once; what cannot be joined for sure is asked of the operator (R6).
 */
export interface TabState {
  sent?: SentQuery
  /** Documents seen in this tab, newest last. */
  docs: DocState[]
  click?: RunClick
  /** The last run recorded from this tab. */
  lastRun?: Run
}

interface SentQuery {
  /** Null: the form was sent, and with what could not be told. */
  query: Query | null
  at: Moment
  doc: string
  /** The operator has acted on a result since: what comes may answer that. */
  doubtful?: boolean
}

export interface DocState {
  /** Made by the reader when the document was loaded; a document brought back by 上一頁 keeps its own. */
  id: string
  frame: number
  /** The query this document answers. */
  query?: Query
  heading?: ResultHeading
  /** The day it was read (R10). */
  readOn?: Day
  /** 異動日期 will become this day, as the page says (R10). */
  runDay?: Day
  total?: number
  /** Rows of this result seen so far, on this page and on those before it. */
  seen?: RowRange[]
  /** The record its reading became, without rows. */
  reading?: Comparison
  /** What the operator said of a query that was not known; both make it one. */
  said?: { data?: Data }
  /** The agency chosen by the operator, where the page names none that is known. */
  agency?: string
  /** Of which month a filing on this page is, as the operator said (place-filings.ts, `filingKey`). */
  filingMonths?: Record<string, string>
  /** The operator turned its page or ran something on it: what comes next may still answer its query. */
  turned?: boolean
  /** Another query was sent since: what comes next does not answer this one. */
  superseded?: boolean
}

/**
 * How what the document shows came to be shown: the document was loaded, loaded again, brought back by
 * 上一頁, or its heading and table were replaced in place. Only the first and the last can answer the query just sent.
 */
export type Arrival = 'loaded' | 'reloaded' | 'brought-back' | 'updated' | 'unchanged'

/** The operator's own click on 資料校正, 執行 or 批次補建. */
export interface RunClick {
  action: 'correction' | 'backfill'
  at: Moment
  doc: string
  agency: string
  month: string
  /** Null: not known, the operator is asked. */
  data: Data | null
  total: number
  on: Day
  /** What the page's message or the operator said. */
  counts?: { total: number; succeeded: number | null }
  /** The page changed and said nothing we know: how many succeeded is asked (R8). */
  unanswered?: boolean
}

/** A query or a click older than this has nothing to do with what the page shows now. */
const MINUTES = 10 * 60_000
/** Enough for frames and for going back and forth; a tab's state stays small. */
const DOCS_KEPT = 12

export function emptyTab(): TabState {
  return { docs: [] }
}

/** The query form was sent: the next result loaded in this tab answers it, and none answers an older one. */
export function noteQuery(tab: TabState, query: Query | null, doc: string, at: Moment): TabState {
  return { ...tab, docs: tab.docs.map((one) => ({ ...one, superseded: true })), sent: { query, doc, at } }
}

/**
 * The query a result document answers; none where it cannot be known for sure (R6). New content takes the query just
 * sent. Without one it takes the query before it, of this document or of the one before in its frame, only where the
 * operator turned the page or ran something there and has sent nothing since, and only if the heading is still the
 * same (`expects`). Content that has not changed keeps its query.
 */
export function joinQuery(
  tab: TabState,
  doc: { id: string; frame: number },
  arrival: Arrival,
  now: number,
): { tab: TabState; query?: Query; expects?: ResultHeading } {
  const known = tab.docs.find(({ id }) => id === doc.id)
  const { sent } = tab
  const isNewContent = arrival === 'updated' || (arrival === 'loaded' && !known?.heading)
  if (sent && isNewContent) {
    const isSure = !sent.doubtful && now - instantOf(sent.at) <= MINUTES
    const query = isSure ? (sent.query ?? undefined) : undefined
    return { tab: { ...withDoc(tab, { ...doc, query }), sent: undefined }, query }
  }
  if (known?.query && (!isNewContent || isContinued(known))) {
    return { tab, query: known.query, expects: known.heading }
  }
  const before = tab.docs.findLast(({ id, frame }) => id !== doc.id && frame === doc.frame)
  const isNext = arrival === 'reloaded' ? !before?.superseded : arrival === 'loaded' && before && isContinued(before)
  if (before?.query && before.heading && isNext) {
    const { query, heading, total, seen } = before
    return { tab: withDoc(tab, { ...doc, query, total, seen }), query, expects: heading }
  }
  // New content in an old document has lost its query; what the operator answered for it goes too.
  return { tab: withDoc(tab, isNewContent ? doc : { ...known, ...doc }) }
}

function isContinued({ turned, superseded }: DocState): boolean {
  return turned === true && !superseded
}

/** A document of ours that is no result, or an answer about one. */
export function noteDocument(tab: TabState, doc: DocState): TabState {
  return withDoc(tab, { ...tab.docs.find(({ id }) => id === doc.id), ...doc })
}

/** The operator clicked in a result; `turns`: on what turns its page. While a query is under way that makes it doubtful. */
export function noteResultClick(tab: TabState, doc: { id: string; frame: number }, turns: boolean): TabState {
  const noted = turns ? noteDocument(tab, { ...doc, turned: true }) : tab
  return tab.sent ? { ...noted, sent: { ...tab.sent, doubtful: true } } : noted
}

/** The query just sent was answered by a page that is no comparison (a listing, the login page): no later one takes it. */
export function dropQuery(tab: TabState): TabState {
  return { ...tab, sent: undefined }
}

/** What a result document said. */
interface Result {
  heading: ResultHeading
  total: number
  /** First and last row on the page, from 1. */
  shown: RowRange
  runDay?: Day
  readOn: Day
}

/**
 * Notes a result to join later pages and runs to it. Pages of one query are joined (25 + 25 + 1 of 51): `rowsRead`
 * counts the rows seen on all of them. `record` makes the reading that is kept with the document, if it is one.
 */
export function noteResult(
  tab: TabState,
  doc: { id: string; frame: number },
  { shown, ...result }: Result,
  record?: (rowsRead: number) => { query: Query; reading: Comparison },
): TabState {
  const known = tab.docs.find(({ id }) => id === doc.id)
  const seen = joinRange(known?.total === result.total ? (known.seen ?? []) : [], shown)
  const noted = withDoc(tab, { ...known, ...doc, ...result, seen, turned: false, ...record?.(countRows(seen)) })
  const { click } = noted
  // The page answered the click by changing, without a message we know.
  const isAnswer = click !== undefined && !click.unanswered && (click.doc !== doc.id || known?.total !== result.total)
  return isAnswer ? { ...noted, click: { ...click, unanswered: true } } : noted
}

/** The operator clicked a run on a result document; nothing is noted where that document was never read. */
export function noteClick(tab: TabState, action: RunClick['action'], docId: string, at: Moment): TabState {
  const doc = tab.docs.find(({ id }) => id === docId)
  if (!doc?.heading || doc.heading.mode !== action) return tab
  const click: RunClick = {
    action,
    at,
    doc: docId,
    agency: doc.heading.agency.code,
    month: monthOfDay(doc.heading.period[0]),
    data: doc.query?.data ?? null,
    total: doc.total ?? 0,
    on: runDayOf(doc, at),
  }
  return { ...noteResultClick(tab, doc, true), click }
}

/** D of R10: the day the page names, where it was read on the day of the click; else the click's day. */
export function runDayOf({ runDay, readOn }: Pick<DocState, 'runDay' | 'readOn'>, clickedAt: Moment): Day {
  const clickedOn = taipeiDay(instantOf(clickedAt))
  return runDay !== undefined && readOn === clickedOn ? runDay : clickedOn
}

/** The click a page's message belongs to: the operator's own, shortly before (a page can forge a message). */
export function findClick(tab: TabState, now: number): RunClick | undefined {
  return tab.click && now - instantOf(tab.click.at) <= MINUTES ? tab.click : undefined
}

function runOf(click: RunClick, data: Data, total: number | null, succeeded: number | null): Run {
  const { action, agency, month, on, at } = click
  return { kind: action, agency, month, data, total, succeeded, on, at }
}

/** The run that is told of and not kept yet: everything of it is known, and it is saved before it is settled. */
export function findPendingRun({ click }: TabState): Run | undefined {
  return click?.counts && click.data !== null
    ? runOf(click, click.data, click.counts.total, click.counts.succeeded)
    : undefined
}

/** The click was answered and kept, or denied; `run` where it became a record. */
export function settleClick(tab: TabState, run?: Run): TabState {
  return { ...tab, click: undefined, lastRun: run ?? tab.lastRun }
}

function withDoc(tab: TabState, doc: DocState): TabState {
  return { ...tab, docs: [...tab.docs.filter(({ id }) => id !== doc.id), doc].slice(-DOCS_KEPT) }
}
