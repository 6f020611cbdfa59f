import { filingErrors } from './filing-errors.ts'
import { filingHistory } from './filing-history.ts'
import { filingSummary } from './filing-summary.ts'
import { formatCheck } from './format-check.ts'
import { monthlyCounts } from './monthly-counts.ts'
import type { Page } from './page.ts'
import { sessionExpired } from './session-expired.ts'
import type { PlatformPage } from '../verdicts.ts'
import { uploadResult } from './upload-result.ts'
import { upload } from './upload.ts'

/**
 * Every page of the platform (差勤資料彙整平臺), one line each; index.ts has the console's. A register of its own, for the
 * script that reads the console must stay small. As there, the order means nothing but for tables: a row with the header
 * words of two is the first one's.
 */
export const platformPages: readonly Page<PlatformPage>[] = [
  sessionExpired,
  filingSummary,
  filingHistory,
  uploadResult,
  upload,
  formatCheck,
  filingErrors,
  monthlyCounts,
]
