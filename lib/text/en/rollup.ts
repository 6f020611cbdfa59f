import { daysBetween, instantOf, type Moment, taipeiDay } from '../../domain/months.ts'
import type { Order, RollupFigures, RollupRow } from '../../domain/rollup.ts'
import type { StatusMonth, StatusProblem, Worst } from '../../domain/status-file.ts'
import type { StepId, StepState } from '../../domain/step.ts'
import { formatCount, rocDay, rocMonth } from './dates.ts'
import { STATE_LABELS, STEP_LABELS } from './labels.ts'
import { plural } from './plural.ts'

/** The words of the roll-up: the status file an office hands in, and the view of all of them. */

export { monthColumn, monthsList, ROLLUP_COLUMNS, rollupCsvName, statusFileName } from '../zh/rollup.ts'

export const ROLLUP_TEXT = {
  heading: 'Roll-up',
  exportHeading: 'For the superior agency: export a status file',
  exportMeaning:
    'A status file has only the state of each step of each month, days overdue, the order of files and the next step; no contents of records, notes, names or other personal data. Handed to the superior agency, it lets them see the progress of all their agencies at once.',
  exportWhat: 'Agency',
  exportAll: 'All agencies',
  exportAction: 'Export status file',
  exportNone: 'No agency yet, so there is no status to export.',
  dropHeading: 'See your agencies: drop their status files',
  dropMeaning:
    'Drop all the status files your agencies handed in at once. They are worked out in this tab only, are not saved to the records of this computer, and are gone when the tab is closed; of two files of one agency, the newer is used.',
  choose: 'Choose status files',
  drop: 'or drop several files here',
  running: 'Reading',
  clear: 'Clear all',
  problems: 'Files not used',
  problemFile: 'File',
  problemReason: 'Reason',
  onlyOverdue: 'Overdue only',
  onlyOutOfOrder: 'Out of order only',
  months: 'Months shown',
  csv: 'Export CSV',
  caption: 'State of each month of each agency.',
  agency: 'Agency',
  code: 'Agency code',
  overdue: 'Overdue',
  order: 'File order',
  asOf: 'As of',
  next: 'Next step',
  none: 'No agency like that.',
  showAll: 'Show all agencies',
  nextNone: '—',
  noData: 'No data',
  details: 'Months not done',
  allDone: 'All months are done.',
  sort: 'Sort',
  first: 'Sort by this column',
} as const

export const MONTH_CHOICES = [
  { value: '12', label: 'Last 12 months' },
  { value: '24', label: 'Last 24 months' },
  { value: '600', label: 'All months' },
] as const

export const ORDER_LABELS: Record<Order, string> = {
  code: ROLLUP_TEXT.code,
  name: ROLLUP_TEXT.agency,
  overdue: ROLLUP_TEXT.overdue,
  order: ROLLUP_TEXT.order,
  asOf: ROLLUP_TEXT.asOf,
}

export const WORST_LABELS: Record<Worst, string> = { ...STATE_LABELS, overdue: 'Overdue' }

/** A month of an agency in words: `Overdue 21 days`, `Done · 3 days late`, `Attention · out of order`. */
export function statusText(month: StatusMonth | undefined): string {
  if (!month) return ROLLUP_TEXT.noData
  const { worst, overdueDays, lateDays, outOfOrder } = month
  return [
    worst === 'overdue' && overdueDays > 0 ? `Overdue ${plural(overdueDays, 'day')}` : WORST_LABELS[worst],
    ...(lateDays > 0 ? [`${plural(lateDays, 'day')} late`] : []),
    ...(outOfOrder ? ['out of order'] : []),
  ].join(' · ')
}

/** What stands beside a cell's symbol, where it says more than the symbol. */
export function statusMark({ overdueDays, lateDays, outOfOrder }: StatusMonth): string {
  return [
    ...(overdueDays > 0 ? [String(overdueDays)] : lateDays > 0 ? [`late ${lateDays}`] : []),
    ...(outOfOrder ? ['order'] : []),
  ].join(' ')
}

/** `2 months, up to 51 days`; '' where nothing is overdue. */
export function overdueText({ overdueMonths, overdueDays }: RollupRow): string {
  if (overdueMonths === 0) return ''
  return `${plural(overdueMonths, 'month')}, up to ${plural(overdueDays, 'day')}`
}

/** `Redo 2023-06, 2023-07`; '' where the files are in order. */
export function outOfOrderText({ outOfOrder }: RollupRow): string {
  if (outOfOrder.length === 0) return ''
  const shown = outOfOrder.slice(0, 3).map(rocMonth).join(', ')
  return `Redo ${shown}${outOfOrder.length > 3 ? ` … (${outOfOrder.length} months)` : ''}`
}

/** `2023-06-12`, and how many days ago. */
export function asOfText(asOf: Moment, now: number): string {
  const day = taipeiDay(instantOf(asOf))
  const days = daysBetween(day, taipeiDay(now))
  return days > 0 ? `${rocDay(day)} (${plural(days, 'day')} ago)` : rocDay(day)
}

/** The steps of a month that are not closed: `Download data file – open, File on the platform – waiting`. */
export function openStepsText({ steps }: StatusMonth): string {
  return Object.entries(steps)
    .filter(([, state]) => state !== 'done' && state !== 'not-needed')
    .map(([id, state]) => `${stepName(id)} – ${STATE_LABELS[state].toLowerCase()}`)
    .join(', ')
}

export function stepName(id: string): string {
  return Object.hasOwn(STEP_LABELS, id) ? STEP_LABELS[id as StepId] : id
}

export function stateName(state: StepState): string {
  return STATE_LABELS[state]
}

export function figuresText({ agencies, overdue, outOfOrder, attention, fine }: RollupFigures): string {
  return `${plural(agencies, 'agency', 'agencies')}: ${formatCount(overdue)} overdue, ${formatCount(outOfOrder)} with files out of order, ${formatCount(attention)} needing attention, ${formatCount(fine)} fine.`
}

export function filesText(done: number, total: number): string {
  return `${formatCount(done)} / ${plural(total, 'file')}`
}

export function takenText(files: number, ms: number): string {
  return `${plural(files, 'file')} read (${(ms / 1000).toFixed(1)} s).`
}

export function shownText(shown: number, all: number): string {
  return shown === all
    ? plural(all, 'agency', 'agencies')
    : `${formatCount(shown)} of ${plural(all, 'agency', 'agencies')} shown`
}

export function olderText(codes: readonly string[]): string {
  const more = codes.length > 5 ? ` … ${codes.length} agencies in all` : ''
  return `An older status (${codes.slice(0, 5).join(', ')}${more}); there is a newer one, so it was not used.`
}

export function exportedStatusText(name: string, agencies: number): string {
  return `${name} exported (${plural(agencies, 'agency', 'agencies')}); look in the browser’s download folder.`
}

type Values = StatusProblem['values']

const PROBLEMS: Record<StatusProblem['key'], (values: Values) => string> = {
  'too-large': ({ limit }) => `The file is over ${limit} MB, too large to be a status file.`,
  'utf-16': () => 'The file is UTF-16; a status file should be UTF-8. Ask for it to be exported again.',
  'not-utf-8': () => 'The file is not UTF-8 (perhaps it was saved again as Big5). Ask for it to be exported again.',
  empty: () => 'The file is empty.',
  truncated: () => 'The file is incomplete; its end is cut off. Ask for it to be sent again.',
  'not-json': () => 'The content of the file is not JSON; it is not a status file.',
  'too-deep': () => 'The file is nested too deeply; it is not a status file.',
  'refused-name': ({ name }) =>
    `The file has a field that should not be there, “${name}”; the companion did not export it, and it was not used.`,
  backup: () => 'This is a backup file, with the contents of records. Ask for a file made with “Export status file”.',
  'other-file': () => 'This is not a status file of the companion.',
  'newer-version': ({ version }) =>
    `This status file was exported by a newer version (format version ${version}); update the companion first.`,
  'unknown-version': () => 'The “version” of the status file is not one that is known.',
  field: ({ field }) => `“${field}” of the status file is missing or not right. Ask for it to be exported again.`,
  twice: ({ code }) => `Agency ${code}, or a month of it, is in the status file twice.`,
}

export function statusProblemText({ key, values }: StatusProblem): string {
  return PROBLEMS[key](values)
}
