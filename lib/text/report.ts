import { chosen } from './chosen.ts'
import * as zh from './zh/report.ts'

export type { ReportProblem } from './zh/report.ts'
export const { REPORT_TITLE, REPORT_TEXT, REPORT_PROBLEMS, CSV_COLUMNS, CSV_STEP_ROW, CSV_RECORD_ROW, CSV_NAME } =
  chosen('report', zh)
