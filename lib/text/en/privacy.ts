import { DETAIL_DAYS } from '../../domain/detail-days.ts'
import { plural } from './plural.ts'

/** The words of Settings › Personal data and detail rows. */

export const PRIVACY_TEXT = {
  kept: 'What is kept',
  keptList: [
    'Of each comparison: agency, month, row count, query conditions and time. Of correction, backfill, production and filing: counts and times. Your own marks and notes.',
    'Detail rows of differences: department, leave type, start and end, change date and status, with the name masked (first character only, then ○○).',
  ],
  never: 'What is never kept',
  neverList: [
    'ID numbers, full names, reasons for leave, and any other column of the pages.',
    'The content of data files; the accounts and passwords you sign in with.',
  ],
  days: 'Days detail rows are kept after a month is closed',
  daysHint: `${DETAIL_DAYS.least} to ${DETAIL_DAYS.most} days, ${DETAIL_DAYS.usual} by default. After that the detail rows are deleted automatically; counts and states are kept. A month is closed when its “WebHR survey” is done; for months that are not checked, the days count from the last reading.`,
  daysProblem: `Enter a whole number from ${DETAIL_DAYS.least} to ${DETAIL_DAYS.most}. Nothing was saved.`,
  saved: 'Saved; detail rows past their time were deleted.',
  erase: 'Delete detail rows',
  eraseMeaning:
    'Deletes only the detail rows of differences; counts, states and due dates stay the same. It cannot be undone, and restoring a backup does not bring them back.',
  which: 'What to delete',
  confirm: 'Delete detail rows now',
  nothing: 'There are no detail rows to delete on this computer.',
  backups: 'Backup files exported earlier may still hold detail rows; delete the ones you no longer need yourself.',
} as const

/** What there is of detail rows, in a few places. */
export interface RowsCount {
  months: number
  rows: number
}

export type RowsScope = 'closed' | 'all'

export function scopeText(scope: RowsScope, { months, rows }: RowsCount): string {
  const name =
    scope === 'closed' ? 'Only detail rows of closed months' : 'All detail rows, those of months not closed too'
  return `${name}: ${plural(months, 'month')}, ${plural(rows, 'row')}`
}

export function rowsErasedText({ months, rows }: RowsCount): string {
  return `${plural(rows, 'detail row')} of ${plural(months, 'month')} deleted. ${PRIVACY_TEXT.backups}`
}
