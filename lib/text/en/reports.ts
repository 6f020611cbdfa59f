import { formatCount } from './dates.ts'
import { plural } from './plural.ts'

/** The words of the dashboard's page of reports. */

export const REPORTS_TEXT = {
  heading: 'Reports',
  choose: 'Choose a report',
  kind: 'Kind of report',
  whose: 'Agency',
  from: 'From',
  to: 'To',
  month: 'Month',
  year: 'Year',
  notes: 'Include notes',
  notesHint:
    'Notes are what was written when marking by hand, and may name persons. If not ticked, the report has no personal data.',
  files: 'Download or print',
  ods: 'Download ODS',
  xlsx: 'Download XLSX',
  print: 'Print',
  allNoPrint: 'To print, choose one agency. The report of all agencies has no list of evidence.',
  preview: 'Preview',
  sheets: 'Sheets',
  working: 'Collecting data',
  writing: 'Writing the file',
  stop: 'Stop',
  stopped: 'Stopped; no file was made.',
  again: 'Try again',
  failed: 'The report was not made; your data was not changed. Please try again.',
  tooMany: 'There are more rows than a spreadsheet holds. Choose a shorter period, or one agency at a time.',
  notYet: 'The first month of this agency is still to come; there are no months to report on.',
  empty: 'No rows.',
} as const

export function csvAction(sheet: string): string {
  return `Download CSV (${sheet})`
}

export function agenciesProgress(done: number, total: number): string {
  return `${formatCount(done)} / ${plural(total, 'agency', 'agencies')}`
}

export function rowsProgress(done: number, total: number): string {
  return `${formatCount(done)} / ${plural(total, 'row')}`
}

export function secondsLeft(seconds: number): string {
  return `about ${plural(seconds, 'second')} left`
}

export function sheetTab(name: string, rows: number): string {
  return `${name} · ${plural(rows, 'row')}`
}

export function moreRows(shown: number, rows: number): string {
  return `First ${formatCount(shown)} of ${plural(rows, 'row')} shown; the downloaded file has all.`
}

export function savedText(name: string): string {
  return `${name} made; look in the browser’s download folder.`
}
