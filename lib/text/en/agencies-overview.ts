import type { MonthStanding } from '../../domain/agency-standing.ts'
import type { Month } from '../../domain/months.ts'
import type { StepState } from '../../domain/step.ts'
import { formatCount, rocMonth } from './dates.ts'
import { STATE_LABELS, STEP_LABELS } from './labels.ts'
import { plural } from './plural.ts'

/** The words of the overview of several agencies: agencies × months. */

export const AGENCIES_TEXT = {
  heading: 'All agencies',
  grid: 'The state of each agency’s months that most needs attention. Move between cells with the arrow keys; press Enter to open a month.',
  agency: 'Agency',
  search: 'Search agencies',
  searchHint: 'Name or code',
  sort: 'Sort',
  onlyOpen: 'Only agencies with open steps',
  noneFound: 'No agency matches.',
  clear: 'Clear search',
  noneOpen: 'No agency has a month that is open or needs attention.',
  noneOpenYet: 'Calculating; no agency with open steps found yet.',
  showAll: 'Show all agencies',
  waiting: 'Calculating…',
  before: 'Not checked',
  beforeLong: 'Before this agency’s first month; not checked',
  urgent: 'Needs attention',
  urgentNone: 'No agency is overdue or needs attention',
  open: 'With open steps',
  openNone: 'Nothing that can be done now',
  quiet: 'Nothing open',
  quietNote: 'Done, or waiting for a date',
  noRecords:
    'No records yet. First step: allow the console’s site, then run one query in 「統計平台資料查詢」; the result is recorded here automatically.',
} as const

export const SORT_LABELS = {
  code: 'By agency code',
  name: 'By name (stroke count)',
  open: 'Most open months first',
} as const

/** Narrow columns: what the state is called elsewhere stands in the tip. */
const NARROW: Record<StepState, string> = {
  todo: 'Open',
  waiting: 'Wait',
  attention: 'Alert',
  done: 'Done',
  'not-needed': 'None',
}

/** The state of a month or a year in one word. */
export function standingWord({ state, overdue }: Pick<MonthStanding, 'state' | 'overdue'>): string {
  return overdue ? 'Late' : NARROW[state]
}

/** `Attention · overdue`, for the tip. */
export function standingLong({ state, overdue }: Pick<MonthStanding, 'state' | 'overdue'>): string {
  return overdue ? `${STATE_LABELS[state]} · overdue` : STATE_LABELS[state]
}

/** Why a month's cell is as it is. */
export function standingReason({ state, step, open, closed }: MonthStanding): string {
  if (closed) return 'All done'
  const name = STEP_LABELS[step]
  if (open > 1) return `${name}: one of ${open} steps that can be done now`
  return state === 'waiting' && open === 0 ? `${name}: waiting for a date or an earlier step` : name
}

export function yearLabel(year: string): string {
  return year
}

export function foldLabel(year: string, folded: boolean): string {
  return folded ? `Unfold ${yearLabel(year)}` : `Fold ${yearLabel(year)}`
}

export function monthsInYear(count: number): string {
  return plural(count, 'month')
}

/** `Open 3`, in the cell of a folded year. */
export { yearWord } from '../zh/agencies-overview.ts'

export function yearReason(openMonths: readonly Month[]): string {
  if (openMonths.length === 0) return 'Nothing that can be done now'
  const named = openMonths.slice(0, 6).map(rocMonth).join(', ')
  return `${plural(openMonths.length, 'month')} open: ${named}${openMonths.length > 6 ? '…' : ''}`
}

export function openText(open: number | undefined): string {
  return open === undefined ? AGENCIES_TEXT.waiting : open === 0 ? 'Nothing open' : `${plural(open, 'month')} open`
}

export function agenciesText(count: number): string {
  return plural(count, 'agency', 'agencies')
}

export function shownText(shown: number, total: number): string {
  return shown === total ? agenciesText(total) : `${formatCount(shown)} of ${agenciesText(total)} shown`
}

export function derivingText(done: number, total: number): string {
  return `Calculating: ${formatCount(done)} of ${agenciesText(total)}`
}

export function urgentAgencyLine(name: string, month: Month, overdue: boolean, others: number): string {
  const what = overdue ? 'is overdue' : 'needs attention'
  const more = others > 0 ? `; ${formatCount(others)} more ${others === 1 ? 'agency' : 'agencies'}` : ''
  return `${name}: ${rocMonth(month)} ${what}${more}`
}

export function openAgencyLine(name: string, months: number, total: number): string {
  return `${plural(total, 'month')} in all; most: ${name}, ${plural(months, 'month')}`
}
