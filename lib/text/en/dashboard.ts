import type { Day, Month } from '../../domain/months.ts'
import type { Data, Mode } from '../../domain/records.ts'
import type { StepId } from '../../domain/step.ts'
import { briefDay, plainDay } from '../english-day.ts'
import { rocMonth, rocMonthLong, shortDay } from './dates.ts'
import { comparisonLabel, STEP_LABELS } from './labels.ts'
import { plural } from './plural.ts'

/** The words of the dashboard: frame, overview, month page, unreadable pages. Settings: `settings.ts`. */

export const PRODUCT = 'Attendance Filing Companion'

export const TAB_LABELS = {
  overview: 'Overview',
  files: 'Files',
  reports: 'Reports',
  rollup: 'Roll-up',
  unreadable: 'Unreadable pages',
  settings: 'Settings',
} as const

/** The window's title: where one is, then whose product it is. */
export function windowTitle(place: string): string {
  return `${place} · ${PRODUCT}`
}

export const FRAME_TEXT = {
  skip: 'Skip to content',
  tabs: 'Main pages',
  agency: 'Agency',
  allAgencies: 'All agencies',
  local: 'Data stays on this computer',
  loading: 'Loading…',
  reload: 'Reload',
} as const

/** Columns of the matrix: a step in the fewest words. */
export const STEP_COLUMNS: Record<StepId, string> = {
  'compare-correction-leave': 'Correction leave',
  'compare-correction-overtime': 'Correction overtime',
  'compare-backfill-leave': 'Backfill leave',
  'compare-backfill-overtime': 'Backfill overtime',
  differences: 'Differences',
  produce: 'Download',
  file: 'Filing',
  carried: 'Carrying month',
  survey: 'Survey',
  keep: 'Leave data',
  count: 'Row count',
}

export const OVERVIEW_TEXT = {
  heading: 'Overview',
  caption: 'The steps of each month. Move between cells with the arrow keys; press Enter to open a month.',
  month: 'Month',
  due: 'Due',
  onlyOpen: 'Only open',
  noneOpen: 'No month is open or needs attention.',
  showAll: 'Show all months',
  overdue: 'overdue',
  legend: 'Key',
} as const

export const EMPTY_TEXT = {
  noAgencyTitle: 'No agencies yet',
  noAgency:
    'First step: add the agency you file for. Or open 「統計平台資料查詢」 on the console and click the companion’s icon in the toolbar to add the agency on that page.',
  noAgencyAction: 'Add agency',
  noRecords:
    'No records yet. First step: allow the console’s site, then run one query in 「統計平台資料查詢」; the result is recorded here automatically.',
  noRecordsAction: 'Allow site',
} as const

export const CARD_TEXT = {
  heading: 'Summary',
  urgent: 'Needs attention',
  urgentNone: 'No month is overdue or needs attention',
  compare: 'To compare',
  compareNone: 'All ended months are compared',
  waiting: 'Waiting',
  waitingNone: 'Nothing waits for a date',
  none: 'None',
} as const

export function monthsText(count: number): string {
  return plural(count, 'month')
}

export function combinationsText(count: number): string {
  return plural(count, 'comparison')
}

export function urgentLine(month: Month, step: StepId, overdueDays: number | undefined): string {
  const what =
    overdueDays === undefined ? `needs attention: ${STEP_LABELS[step]}` : `${plural(overdueDays, 'day')} overdue`
  return `${rocMonth(month)} ${what}`
}

/** `2023-06 Backfill · leave, Backfill · overtime`, and how many months more. */
export function compareLine(month: Month, cells: readonly { mode: Mode; data: Data }[], others: number): string {
  const names =
    cells.length === 4
      ? 'none of the four compared yet'
      : cells.map(({ mode, data }) => comparisonLabel(mode, data)).join(', ')
  const more = others > 0 ? `; ${others} more ${others === 1 ? 'month' : 'months'}` : ''
  return `${rocMonth(month)} ${names}${more}`
}

/** `From 1 Aug`, with its year where it is another than today's. */
export function fromText(until: Day, today: Day): string {
  return `From ${briefDay(until, today)}`
}

export function waitingLine(month: Month, steps: readonly StepId[]): string {
  const compares = steps.filter((id) => id.startsWith('compare-'))
  const names = steps.filter((id) => !id.startsWith('compare-')).map((id) => STEP_LABELS[id])
  return `${rocMonth(month)} ${[...(compares.length > 0 ? ['Compare'] : []), ...names].join(', ')}`
}

export function punctualLabel(of: number): string {
  return of === 1 ? 'Last month due, filed on time' : `Last ${of} months due, filed on time`
}

export function punctualLine({ late, overdue, unknown }: { late: number; overdue: number; unknown: number }): string {
  const parts = [
    late && `${late} filed late`,
    overdue && `${overdue} overdue`,
    unknown && `${unknown} without a filing time`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : 'All on time'
}

/** `Tue 20 Jun`, or `Sat 20 May → 19 May` where another day is the safe one. */
export function dueText(due: Day, safe: Day): string {
  return safe === due ? shortDay(due) : `${shortDay(due)} → ${plainDay(safe)}`
}

export const TIMELINESS_TEXT = {
  'on-time': () => 'On time',
  late: (days: number) => `${plural(days, 'day')} late`,
  overdue: (days: number) => `${plural(days, 'day')} overdue`,
  left: (days: number) => (days === 0 ? 'Last day today' : `${plural(days, 'day')} left`),
  'past-safe': (days: number) =>
    days === 0 ? 'Due today; file now' : `${plural(days, 'day')} to the due date; file now`,
  unknown: () => 'Filed',
} as const

/** `Oct – Dec 2022`: the months of a folded year. */
export function yearSpanText(first: Month, last: Month): string {
  return first === last ? rocMonthLong(first) : `${rocMonthLong(first).slice(0, 'Oct'.length)} – ${rocMonthLong(last)}`
}

export function yearClosedText(count: number): string {
  return `${plural(count, 'month')}, all done`
}

export const MONTH_TEXT = {
  back: 'Overview',
  due: 'Due date',
  safe: 'Safe date',
  steps: 'Steps',
  step: 'Step',
  state: 'State',
  reason: 'Reason and evidence',
  place: 'Where',
  records: 'All records',
  time: 'Time',
  content: 'Content',
  noRecords: 'This month has no records yet.',
  csv: 'Download CSV',
  print: 'Print',
  previous: 'Previous month',
  next: 'Next month',
  byMark: 'marked by hand',
  unknownMonth: 'This month is not checked: it lies before the first month, or has not come yet.',
  unknownAgency: 'This agency is not on the list.',
} as const

/** A record whose kind this version does not know (contract.md: kept and ignored). */
export function unknownRecordText(kind: string): string {
  return `A record of a newer version (${kind.slice(0, 40)}), unknown to this one: kept, not counted.`
}

export { agencyOptionText } from '../zh/dashboard.ts'

export const UNREADABLE_TEXT = {
  heading: 'Unreadable pages',
  intro:
    'These look like pages of the console, but they are incomplete or contradict themselves. Nothing was recorded from them, and no state changed. Run the query on the console again; if it keeps happening, give the reason shown here to whoever maintains this.',
  empty: 'No unreadable pages. Pages that cannot be read are listed here with the reason.',
  time: 'Time',
  page: 'Page',
  site: 'Site',
  whose: 'Agency · month',
  reason: 'Reason',
  unknown: 'Unknown',
} as const

/** The console's and the platform's pages, as their menus name them where they do. */
const PAGE_NAMES: Record<string, string> = {
  'query-form': '「統計平台資料查詢」',
  comparison: 'Comparison results',
  listing: 'Data list',
  'produce-form': '「統計平台資料下載」',
  'production-history': 'Production history',
  'session-expired': 'Signed out or timed out',
  upload: '「手動報送」',
  'upload-result': 'Upload result',
  'format-check': '「JSON檔檢核功能」',
  'filing-summary': '「彙整總表」',
  'filing-history': '「歷程」',
  'filing-errors': '「錯誤明細」',
  'monthly-counts': '「機關每月筆數統計表」',
}

export function pageName(page: string): string {
  return Object.hasOwn(PAGE_NAMES, page) ? (PAGE_NAMES[page] as string) : UNREADABLE_TEXT.unknown
}
