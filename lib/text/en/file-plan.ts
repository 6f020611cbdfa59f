import type { FilePlan, UploadHours } from '../../domain/file-plan.ts'
import { type Month, taipeiTime } from '../../domain/months.ts'
import { rocMonth } from './dates.ts'
import { plural } from './plural.ts'

/** The words of the dashboard's Files page: the plan of uploads, and the files dropped on it. */

export const FILES_TEXT = {
  heading: 'Files',
  uploads: 'Ready to upload',
  uploadsClosed: 'To upload in order from 21:00',
  noUploads: 'No file to upload at the moment.',
  noUploadsHint:
    'Drop produced files below to have them checked; those found in order, with their month chosen, are listed here in the order they were produced.',
  order:
    'Upload in the order of the batches and the list. A batch takes at most 10 files of at most 5 MB each; before filing, it is best to check them with the platform’s own 「JSON檔檢核功能」.',
  month: 'Month',
  file: 'File name',
  producedAt: 'Produced',
  checked: 'Local check',
  notDropped: 'Not dropped yet',
  unverified: 'unverified',
  place: 'Where: the platform (差勤資料彙整平臺) › 「手動報送」',
  others: 'Other months',
  noOthers: 'Nothing to do for the other months.',
} as const

/** The parts of the plan beside the uploads, in the order one would take them up. */
export const PLAN_PARTS: [Exclude<keyof FilePlan, 'uploads'>, string][] = [
  ['again', 'To produce again (oldest first)'],
  ['mend', 'Needs attention'],
  ['produce', 'Ready to produce'],
  ['find', 'Produced, not uploaded, file name not known: drop the file here'],
  ['hold', 'Better not upload'],
  ['wait', 'Still waiting'],
]

/** `2023-05`, `2022-10 to 2023-07 (10 months)` */
export function planMonthsText(months: readonly Month[]): string {
  const [first = '', last = first] = [months[0], months.at(-1)]
  return months.length < 2 ? rocMonth(first) : `${rocMonth(first)} to ${rocMonth(last)} (${months.length} months)`
}

/** Many months one sentence is said of: it names none of them. */
export const LOOK_FIRST =
  'No production on record; the files may have been produced long ago. Look at the console’s production history first, then begin with the oldest month.'

export function batchText(index: number, of: number, files: number): string {
  return of > 1 ? `Batch ${index} of ${of}, ${plural(files, 'file')}` : `${plural(files, 'file')}, one upload`
}

/** Open or closed, until when, and what must be in today (R16, R17). */
export function hoursText({ closed, until, dueToday }: UploadHours): string {
  const { hour } = taipeiTime(until)
  const state = closed
    ? `The platform is closed (every day 18:00–21:00); upload from ${hour}:00 on.`
    : hour === 18
      ? 'The platform is open; it closes at 18:00 and opens again at 21:00.'
      : 'The platform is open.'
  if (dueToday.length === 0) return state
  const months = dueToday.map(rocMonth).join(', ')
  const last =
    hour === 18 ? 'upload before 18:00' : closed ? 'the last hours are 21:00 to 24:00' : 'there is time until 24:00'
  return `${state} Today is the last day to file ${months}: ${last}.`
}

/** `from`: the oldest of the files that would have to be produced again. */
export function olderMissingText(from: Month, missing: readonly Month[]): string {
  const names = missing.slice(0, 3).map(rocMonth).join(', ')
  const older = missing.length > 3 ? `${names} and others (${missing.length} months in all)` : names
  return `No file yet for ${older}: if produced only afterwards, the later months (from ${rocMonth(from)} on) must all be produced again (inferred from the platform’s rules). Look at the production history first.`
}

export const WEBHR_FILES = {
  title: 'No files needed',
  text: 'This agency files through WebHR (as councils do): leave data is kept in the WebHR attendance subsystem, and WebHR uploads it to the platform by itself. There is no JSON data file to produce, check or upload.',
  next: 'What to do each month is in Overview: keep the data, look at the platform’s row count, fill in the survey.',
} as const

export const DROP_TEXT = {
  heading: 'Check files',
  meaning:
    'Files are read on this computer only and sent to nobody. Their content is not kept; only the name, time and month of files you record are.',
  choose: 'Choose files',
  hint: 'or drop files here, several at once.',
  schema: (name: string) => `Also checked against the schema file “${name}”.`,
  noSchema:
    'The official exchange format is not public; for the content of the fields go by the platform’s 「JSON檔檢核功能」. An agency that has the official schema (JSON Schema) can load it in Settings.',
  settings: 'Data file settings',
  running: 'Checking',
  stopped: 'Stopped',
  stop: 'Stop',
  resume: 'Continue',
  clear: 'Clear list',
  again: 'Check again',
  list: 'Checked files',
  size: 'Size',
  result: 'Result',
  action: 'Action',
  monthOf: 'Data month',
  chooseMonth: 'Choose',
  noTime: 'Not known',
  record: 'Record as produced',
  recordAll: (count: number) => `Record all as produced (${plural(count, 'file')})`,
  recordMeaning: 'Recording adds them to the checklist: file name, time, month.',
  recorded: 'On record',
  needMonth: 'Choose the month: only then can it be told whether the file is complete and in order, and be recorded.',
  remove: 'Remove',
} as const

export const MONTH_FROM: Record<'record' | 'name' | 'history' | 'choice', string> = {
  record: 'by the record',
  name: 'by the file name',
  history: 'by the production history',
  choice: 'your choice',
}

/** A checked file in one word. */
export const FILE_STATES = {
  waiting: 'Not checked yet',
  problem: 'Problems',
  caution: 'Look again',
  fine: 'In order',
} as const

export const SEVERITY_LABELS = { problem: 'Problem', caution: 'Caution', note: 'Note' } as const

export function checkedText(done: number, total: number): string {
  return `${done} / ${plural(total, 'file')}`
}

export function summaryText(fine: number, caution: number, problem: number): string {
  return `Checked: ${fine} in order, ${caution} to look at again, ${problem} with problems.`
}

export function recordedText(count: number): string {
  return `${plural(count, 'file')} recorded.`
}
