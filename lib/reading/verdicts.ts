import type { Day, Moment, Month } from '../domain/months.ts'
import type { Change, Data, Mode } from '../domain/records.ts'
import type { PlatformFactsOf, PlatformReasonKey } from './platform-verdicts.ts'

/** Every page the product can name (contract.md, `read`). */
export type PageId =
  | 'query-form'
  | 'comparison'
  | 'listing'
  | 'produce-form'
  | 'production-history'
  | 'session-expired'
  | 'upload'
  | 'upload-result'
  | 'format-check'
  | 'filing-summary'
  | 'filing-history'
  | 'filing-errors'
  | 'monthly-counts'

type QueryKind = Mode | 'by-applied-date' | 'by-changed-date'

/** What the query form said when it was sent. `month` or `date` is null by the form's mode; both, where it is not known. */
export interface Query {
  kind: QueryKind
  month: Month | null
  date: Day | null
  change: Change
  data: Data | null
  agencyName?: string | null
}

/** Why a page could not be read: a key and its values; `lib/text/reading-reasons.ts` has the words. */
interface Reason {
  key: ReasonKey
  values: Readonly<Record<string, string | number>>
}

/** Every reason there is. A test asks that each has words, and that a corpus case gives each. */
export const reasonKeys = [
  'heading-missing',
  'heading-broken',
  'heading-period',
  'heading-agency',
  'heading-both',
  'headings-differ',
  'mode-both',
  'busy',
  'query-mode',
  'query-month',
  'query-date',
  'query-agency',
  'table-missing',
  'tables-torn',
  'columns-missing',
  'columns-twice',
  'pager-broken',
  'pagers-differ',
  'pager-total',
  'pager-rows',
  'rows-more',
  'rows-at-zero',
  'empty-row',
  'empty-unsaid',
  'rows-stray',
  'old-rows',
  'changed-on',
  'history-month',
  'history-cell',
] as const
type ReasonKey = (typeof reasonKeys)[number] | PlatformReasonKey

/** One row of a comparison: cells as shown, blanks folded, nothing converted. Columns the page has not are absent. */
export interface ComparisonRow {
  department?: string
  name?: string
  leaveType?: string
  period?: string
  reason?: string
  changedOn?: string
  changeState?: string
  formState?: string
  /** Columns this version does not know, under the page's own words. */
  extra: Record<string, string>
}

/** What a button or link is there to do; see actions.ts. */
export type ControlId = 'correct' | 'run' | 'export' | 'backfill' | 'back'

export interface ComparisonFacts {
  mode: Mode
  /** null where the query is not known (R6). */
  data: Data | null
  /** First and last day of the heading, both included. */
  period: [Day, Day]
  change: Change
  agency: { code: string; name: string }
  total: number
  /** First and last row of this page, from 1; `[1, 0]` for none, as the vendor's own pager says it. */
  shown: [number, number]
  rows: ComparisonRow[]
  /** From the 注意事項: the day a correction would set, and the month to produce (R10). */
  notice?: { today: Day; month: Month }
  queriedAt?: Moment
  controls: ControlId[]
}

interface ListingFacts {
  period: [Day, Day]
  agency: { code: string; name: string }
}

export interface QueryFormFacts {
  kind: QueryKind | null
  month: Month | null
  date: Day | null
  change: Change | null
  data: Data | null
  agencyName: string | null
}

interface ProduceFormFacts {
  month: Month | null
  agencyName: string | null
}

export interface ProductionFact {
  month: Month
  /** null where the cell is empty. */
  records: number | null
  /** The time in the file's name where one is shown (R12), else 下載時間. */
  producedAt: Moment
  file?: string
}

interface HistoryFacts {
  productions: ProductionFact[]
  agencyName: string | null
}

/** Facts a page gives, by its name. */
interface FactsOf extends PlatformFactsOf {
  comparison: ComparisonFacts
  listing: ListingFacts
  'query-form': QueryFormFacts
  'produce-form': ProduceFormFacts
  'production-history': HistoryFacts
  'session-expired': Record<never, never>
}
export type ReadablePage = keyof FactsOf
/** The pages of the console: what is read where nothing else is asked for. */
export type ConsolePage = Exclude<ReadablePage, keyof PlatformFactsOf>
/** The pages of the platform, and the end of a session, which looks alike everywhere. */
export type PlatformPage = keyof PlatformFactsOf | 'session-expired'

type Observed<P extends ReadablePage = ReadablePage> = {
  [K in P]: { verdict: 'observed'; page: K } & FactsOf[K]
}[P]
/** Facts, and in `missing` what they lack: `query`, `rows`, or a field. Never enough to close a step. */
type PartlyRead<P extends ReadablePage = ReadablePage> = {
  [K in P]: { verdict: 'partial'; page: K; missing: string[] } & FactsOf[K]
}[P]
/** This is the page, and it may not be believed. `missing`: the columns not found. */
interface Unreadable<P extends PageId = PageId> {
  verdict: 'unreadable'
  page: P
  reason: Reason
  missing: string[]
}
export interface Unrelated {
  verdict: 'unrelated'
  page: null
}

/** What one page's reader answers for its own page; where the page contradicts itself it refuses. */
export type ReadingOf<P extends ReadablePage> = Observed<P> | PartlyRead<P>
/** What `readPage` answers. */
export type Reading<P extends ReadablePage = ConsolePage> = Observed<P> | PartlyRead<P> | Unreadable | Unrelated

/** Thrown by a page's reader: this is the page, and it may not be believed. `readPage` makes it `unreadable`. */
export class Refusal {
  declare readonly reason: Reason
  declare readonly missing: string[]

  constructor(reason: Reason, missing: string[]) {
    this.reason = reason
    this.missing = missing
  }
}

/** Ends the reading of a page: what was not found, or what contradicts what. `missing`: the columns not found. */
export function refuse(key: ReasonKey, values: Reason['values'] = {}, missing: string[] = []): never {
  throw new Refusal({ key, values }, missing)
}

/** A page's facts: observed, or partial where something is missing. */
export function answer<P extends ReadablePage>(page: P, facts: FactsOf[P], missing: string[]): ReadingOf<P> {
  return {
    verdict: missing[0] ? 'partial' : 'observed',
    page,
    ...facts,
    ...(missing[0] && { missing }),
  } as ReadingOf<P>
}
