import * as paper from '../zh/report.ts'

/** The month's report is a paper: in English is only what is seen beside it on the screen. */

export { CSV_COLUMNS, CSV_NAME, CSV_RECORD_ROW, CSV_STEP_ROW } from '../zh/report.ts'

/** Above a problem; the report itself has its own. */
export const REPORT_TITLE = 'Attendance filing checklist'

export const REPORT_TEXT = {
  ...paper.REPORT_TEXT,
  print: 'Print',
  back: 'Back to Overview',
} as const

/** Why the report page shows no report. */
export const REPORT_PROBLEMS = {
  'no-question': 'The address names no agency and month. Open this page with “Print” on a month’s page in Overview.',
  'unknown-agency':
    'There is no data of this agency on this computer; it may have been erased, or the address is incomplete. Choose again in Overview.',
  'unknown-month':
    'This month is not in the checklist: it is before the agency’s first month, or still to come. Choose again in Overview.',
} as const
