import type { RunProblem, SetupProblem } from '../zh/popup.ts'
import { rocDay, rocMonth } from './dates.ts'
import { plural } from './plural.ts'

export type { RunProblem, SetupProblem } from '../zh/popup.ts'

/** The words of popup and side panel that hang on no record. */
export const POPUP = {
  // header
  chooseAgency: 'Choose agency',
  agencies: 'Agencies',
  addAgency: 'Add agency',
  earlierMonth: 'Previous month',
  laterMonth: 'Next month',
  month: 'Month',

  // next action
  goToMonth: 'Go to month',
  where: 'Where',
  fillHere: 'Go and fill in',
  noFormHere:
    'Open 「統計平台資料查詢」 on the console first, then press again; if it is open already, reload that page first.',
  allDone: 'All done',
  allDoneTitle: 'Nothing is open',
  allDoneText: 'Everything up to this month is done. Come back once next month has begun.',

  // checklist
  checklist: 'Checklist',
  compare: 'Compare',
  evidence: 'Evidence',
  note: 'Note (optional)',
  mark: 'Mark by hand',
  unmark: 'Undo',
  marked: 'Marked by hand',

  // runs
  runDay: 'Run date',
  changeRun: 'Change',
  runTotal: 'Total rows',
  runSucceeded: 'Succeeded',
  unknownCount: 'Blank if unknown',
  save: 'Save',
  cancel: 'Cancel',
  missedRun: 'On which day was it run?',
  recordRun: 'Record run date',
  notNeeded: 'No run needed',
  dayExample: 'e.g. 2023-05-16',

  // footer
  otherMonths: 'Other months',
  overview: 'Overview',
  report: 'Evidence report',
  csv: 'CSV',
  print: 'Print',

  // sites
  siteTitle: {
    console: 'This looks like the attendance console. Enable the companion on this site?',
    platform: 'This looks like the platform (差勤資料彙整平臺). Enable the companion on this site?',
  },
  siteMeaning: {
    console:
      'Once enabled, only row counts and dates are read from this site’s attendance statistics pages, and hints are shown at the bottom right of the page. The query is filled in for you only when you press “Fill in”.',
    platform:
      'Once enabled, only filing times, row counts, error messages and the names of the files you choose are read, and hints are shown on the page. Files are never chosen or uploaded for you. Pages that ask for a password or certificate are not read.',
  },
  sitePrivacy:
    'Data is kept on this computer only and never sent out. You can withdraw this in the settings at any time.',
  siteAllow: 'Enable on this site',
  siteOther: 'Enable a console site…',
  siteAddress: 'Console address',
  siteAddressHint: 'Paste the address of the console, e.g. https://eip.example.gov.tw',
  siteAllowOther: 'Enable',
  siteRefused: 'The browser did not allow it, so it is not enabled. You can press again.',
  siteNoAddress: 'This is not an address. One begins with http:// or https:// and goes on with a name.',
  siteAllowed: 'Enabled. If a page of the console is open, reload it once.',

  // first run
  setupTitle: 'Agencies to follow',
  setupText: 'Fill this in to list what to compare, download and file each month.',
  setupHint:
    'Or go to the console first, click the icon in the toolbar and enable that site; after one query the agency is listed here by itself.',
  setupSeen: 'Read from the page',
  setupCode: 'Agency code',
  setupCodeHint: 'Ten characters, e.g. 376420000A',
  setupName: 'Agency name',
  setupFirst: 'Check from which month on',
  setupFirstHint: 'Year and month, e.g. 2022-10',
  setupThrough: 'Everything filed up to which month (optional)',
  setupThroughHint: 'Downloads and filings up to and including this month count as done, e.g. 2023-04',
  setupChannel: 'Filing through',
  setupConsole: 'Console (data files uploaded)',
  setupWebhr: 'WebHR (representative councils etc.)',
  setupStart: 'Start',

  // states of the page
  loading: 'Loading',
  problemTitle: 'Cannot be shown at the moment',
  retry: 'Try again',
  broken:
    'Something went wrong and the page cannot be shown. All saved data is still there. Try again; if it happens again, update the Attendance Filing Companion.',
} as const

/** What is wrong with an entry at first run. */
export const SETUP_PROBLEMS: Readonly<Record<SetupProblem, string>> = {
  'code-missing': 'Enter the agency code.',
  'code-wrong': 'The agency code has ten letters or digits, e.g. 376420000A.',
  'code-followed': 'This agency is on the list already.',
  'name-missing': 'Enter the agency name.',
  'first-wrong': 'Enter a year and month, e.g. 2022-10.',
  'first-future': 'This month has not begun; enter this month or an earlier one.',
  'through-wrong': 'Enter a year and month, e.g. 2023-04, or leave it blank.',
  'through-early': 'Cannot be earlier than the month checking starts from; leave it blank if there is none.',
  'through-late': 'This month has not ended; enter an earlier one, or leave it blank.',
}

/** What is wrong with an entry about a run. */
const RUN_PROBLEMS: Readonly<Record<RunProblem, (values: { from?: string; to?: string }) => string>> = {
  'day-wrong': () => 'Enter a date, e.g. 2023-05-16.',
  'day-future': () => 'This day has not come yet; enter the date of the actual run.',
  'day-outside': ({ from = '', to = '' }) =>
    `It can only have been run between the two readings; enter a date from ${rocDay(from)} to ${rocDay(to)}.`,
  'count-wrong': () => 'Row counts are whole numbers from 0 up; leave blank if unknown.',
  'count-more': () => 'More rows cannot have succeeded than there were.',
}

export function runProblemText(problem: RunProblem, values: { from?: string; to?: string } = {}): string {
  return RUN_PROBLEMS[problem](values)
}

/** `Checking is set to start …` for an agency whose first month lies ahead. */
export function notStartedText(firstMonth: string): string {
  return `Checking is set to start from ${rocMonth(firstMonth)}, which has not begun yet. You can change this in the settings of the overview.`
}

export function remainingComparisonsText(count: number): string {
  return `${count} of the four comparisons ${count === 1 ? 'is' : 'are'} still to be done.`
}

export function moreMonthsText(count: number): string {
  return plural(count, 'more month')
}

export function seenAgencyLabel(code: string, name: string): string {
  return name ? `${name} (${code})` : code
}
