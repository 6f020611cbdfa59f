import type { SeenAgency } from './agency-names.ts'
import type { CountBelow } from './count-below.ts'
import type { Month } from './months.ts'
import type { OpenFiling } from './place-filings.ts'
import type { Filing } from './records.ts'
import type { UploadAdvice } from './upload-advice.ts'

/** What the small panel tells on pages of the platform; its words are in `lib/text/platform-lines.ts`. */
export type PlatformSaid =
  /** A followed agency's newest filing on the page, kept. */
  | { say: 'filing'; agency: string; filing: Filing }
  /** None of the followed agencies stands on the page, or none has a filing in the days asked for. */
  | { say: 'no-filing'; page: 'filing-summary' | 'filing-history' }
  /** More agencies than one would want to click through are on the page and not followed. */
  | { say: 'many-strangers'; count: number }
  /** 錯誤明細; `month`: of the filing it was kept with, undefined where that is not known. */
  | {
      say: 'filing-errors'
      agency?: string | undefined
      month?: Month | undefined
      errors: { message: string; count: number }[]
      isPartial: boolean
    }
  /** 機關每月筆數統計表 of one agency; `below`: months with fewer rows than their file. */
  | { say: 'counts'; agency: string; months: Month[]; below: ({ month: Month } & CountBelow)[] }
  /** 手動報送: the files chosen against the plan. */
  | { say: 'upload'; agency: string; advice: UploadAdvice }
  /** The page's agency, or that of the chosen files, is not followed or not certain. */
  | { say: 'upload-whose'; code?: string | undefined }
  /** An agency without files (R20). */
  | { say: 'upload-webhr'; agency: string }
  | { say: 'upload-results'; taken: number; refused: { file: string; message: string | null }[] }
  | { say: 'check-results'; right: number; wrong: { file: string; message: string | null }[] }

export type PlatformAsked =
  /** The platform names no month: of which is this filing? Answered with `filingKey|month`. */
  | ({ ask: 'filing-month' } & OpenFiling)
  /** Agencies on the page that are not followed; a click opens the form to add one. Answered with `code name`. */
  | { ask: 'follow'; agencies: SeenAgency[] }
