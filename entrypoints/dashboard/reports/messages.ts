import type { Progress } from '../../../components/dashboard/reports/report-progress.tsx'
import type { SheetView } from '../../../components/dashboard/reports/report-preview.tsx'
import type { FileWish } from '../../../components/dashboard/reports/reports-page.tsx'
import type { Month } from '../../../lib/domain/months.ts'
import type { ReportKind } from '../../../lib/text/report-kinds.ts'

/** What the page asks of the worker that makes reports. One question a worker. */
export interface Question {
  kind: ReportKind
  from: Month
  to: Month
  withNotes: boolean
  /** Undefined: of every agency on the list. */
  agency?: string
  /** Milliseconds since 1970. */
  now: number
  want: { as: 'preview' } | FileWish
}

/** Any number of `progress`, then one of the others. */
export type Answer =
  | { progress: Progress }
  | { sheets: SheetView[] }
  | { file: { name: string; content: Blob } }
  | { problem: 'failed' | 'too-many' }
