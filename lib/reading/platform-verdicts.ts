import type { Day, Moment, Month } from '../domain/months.ts'

/** Why a page of the platform could not be read; `lib/text/platform-reasons.ts` has the words (verdicts.ts, `reasonKeys`). */
export const platformReasonKeys = [
  'cell-count',
  'cell-time',
  'cell-agency',
  'filing-sum',
  'filing-agency',
  'agency-twice',
  'result-unclear',
  'result-differs',
  'error-blank',
  'months-missing',
  'year-unknown',
  'years-differ',
  'count-twice',
  'counts-pair',
  'counts-sum',
] as const
export type PlatformReasonKey = (typeof platformReasonKeys)[number]

/** An agency as a page names it; null: not said. */
export interface SaidAgency {
  code: string
  name: string | null
}

/** One filing and what became of it: of the summary the agency's latest, of the history every one [002]. */
export interface FilingFact {
  /** The code; null where the page has none for this row: then it is looked up by name. */
  agency: string | null
  name: string | null
  filedAt: Moment
  accepted: number
  rejected: number
  file?: string
}

/** 彙整總表: of each agency shown its latest filing; agencies that never filed give none. */
export interface SummaryFacts {
  filings: FilingFact[]
}

/** 歷程: the filings of one agency in a span of days, by default the last month [002]. */
export interface FilingHistoryFacts {
  filings: FilingFact[]
  /** The days asked for, where the page shows them: what was filed before them is not known. */
  period: [Day, Day] | null
}

/** 錯誤明細: the platform's own messages, the same ones together. Nothing of the rows they stand in. */
export interface FilingErrorsFacts {
  errors: { message: string; count: number }[]
  agency: SaidAgency | null
  /** The file of the filing, where the page names exactly one. */
  file: string | null
}

/** One agency's month as the platform counts it: only rows whose person matches 表19 [002], so it may be fewer (R19). */
export interface CountFact {
  agency: string | null
  /** Only where the page has no code. */
  name?: string
  month: Month
  leave: number
  overtime: number
}
export interface CountsFacts {
  counts: CountFact[]
  agencies: { code: string | null; name: string | null }[]
  /** 最後更新時間; of a page that says only the day, `updatedOn`. */
  updatedAt: Moment | null
  updatedOn: Day | null
}

/** A file chosen and not yet sent. */
export interface ChosenFile {
  name: string
  /** In bytes, where the page says them exactly or the file box knows. */
  size: number | null
  /** The production time in its name, by which the platform enters it [000]. */
  producedAt: Moment | null
}
export interface UploadFacts {
  files: ChosenFile[]
  /** Whose files are uploaded, where the page names exactly one agency. */
  agency: SaidAgency | null
}

/** What the platform said of one file. */
export interface FileResult {
  file: string
  producedAt: Moment | null
  ok: boolean
  /** The platform's own words where it refused; null where it said none. */
  message: string | null
  /** Rows right and wrong, where the result says both. */
  accepted?: number
  rejected?: number
}
export interface UploadResultFacts {
  results: FileResult[]
  agency: SaidAgency | null
}
export interface FormatCheckFacts {
  /** Chosen and not yet checked. */
  files: ChosenFile[]
  results: FileResult[]
}

/** Facts of the platform's pages, by their names. */
export interface PlatformFactsOf {
  upload: UploadFacts
  'upload-result': UploadResultFacts
  'format-check': FormatCheckFacts
  'filing-summary': SummaryFacts
  'filing-history': FilingHistoryFacts
  'filing-errors': FilingErrorsFacts
  'monthly-counts': CountsFacts
}
