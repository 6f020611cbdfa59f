import { chosen } from './chosen.ts'
import * as zh from './zh/file-plan.ts'

export const {
  FILES_TEXT,
  PLAN_PARTS,
  planMonthsText,
  LOOK_FIRST,
  batchText,
  hoursText,
  olderMissingText,
  WEBHR_FILES,
  DROP_TEXT,
  MONTH_FROM,
  FILE_STATES,
  SEVERITY_LABELS,
  checkedText,
  summaryText,
  recordedText,
} = chosen('file-plan', zh)
