import type { Round, RoundPause } from '../../domain/round.ts'
import type { RoundProgress } from '../../domain/round-pace.ts'
import type { RoundTask } from '../../domain/round-tasks.ts'
import { assistProblemText } from './assist-problems.ts'
import { formatCount, rocMonth } from './dates.ts'
import { comparisonLabel } from './labels.ts'
import { plural } from './plural.ts'
import { readingReasonText } from './reading-reasons.ts'

/** The words of comparison rounds. */

export const ROUND_LABELS = {
  heading: 'Comparison round',
  from: 'From',
  to: 'To',
  allRows: 'Where differences fill more than a page, read the detail rows of every page',
  offHours: 'It is outside office hours; run all the same',
  start: 'Start',
  cancel: 'Cancel',
  pause: 'Pause',
  resume: 'Resume',
  resumeOffHours: 'Resume anyway',
  stop: 'Stop',
  close: 'Close',
  go: 'Go to',
  sendHint:
    'Only 「確定」, 「回上一頁」 and page numbers are pressed for you; nothing is corrected, backfilled, produced or uploaded.',
} as const

export const COMBINATION_LABELS = {
  'correction-leave': comparisonLabel('correction', 'leave'),
  'correction-overtime': comparisonLabel('correction', 'overtime'),
  'backfill-leave': comparisonLabel('backfill', 'leave'),
  'backfill-overtime': comparisonLabel('backfill', 'overtime'),
} as const

export function chosenText(count: number): string {
  return count === 0 ? 'Nothing is left to compare in this range.' : `${plural(count, 'comparison')} to do.`
}

export function taskText({ month, mode, data, total, rowsRead = 0 }: RoundTask): string {
  const label = `${rocMonth(month)} ${comparisonLabel(mode, data).toLowerCase()}`
  if (total === undefined) return label
  if (total === 0) return `${label}: 0 rows`
  const rows = rowsRead < total ? ` (${plural(rowsRead, 'row')} read)` : ''
  return `${label}: ${plural(total, 'difference')}${rows}`
}

export function roundTitle({ state, agency }: Pick<Round, 'state' | 'agency'>, { done, total }: RoundProgress): string {
  const counts = `${formatCount(done)} / ${formatCount(total)}`
  switch (state) {
    case 'running':
      return `Comparison round ${agency.name} · ${counts}`
    case 'paused':
      return `Comparison round paused · ${counts}`
    case 'stopped':
      return `Comparison round stopped · ${counts}`
    case 'done':
      return `Comparison round done · ${counts}`
  }
}

/** `About 3 min left` */
export function leftText(left: number | undefined): string {
  if (left === undefined) return 'Estimating the time left…'
  return left < 60_000
    ? `About ${Math.max(1, Math.ceil(left / 1000))} s left`
    : `About ${Math.ceil(left / 60_000)} min left`
}

export const KEPT_TEXT = 'All results read so far are recorded.'

export function differencesTitle(count: number): string {
  if (count === 0) return 'No differences at all.'
  return `${count === 1 ? '1 comparison has' : `${formatCount(count)} comparisons have`} differences. Go and correct or backfill them, then recheck:`
}

export function recheckLabel(count: number): string {
  return count === 1 ? 'Recheck this one' : `Recheck these ${formatCount(count)}`
}

/** Of a longer list, how many more there are. */
export function moreTasksText(count: number): string {
  return `${formatCount(count)} more`
}

/** Away from the vendor's page: where a round is gone on with. */
export function resumeHint(why?: RoundPause): string {
  const { resume, resumeOffHours } = ROUND_LABELS
  return `To go on, press “${why?.key === 'off-hours' ? resumeOffHours : resume}” in the companion’s panel on the console’s query page.`
}

/** Away from the vendor's page: where differences are gone to, and compared again. */
export function recheckHint(count: number): string {
  return `On the console’s query page, use “${ROUND_LABELS.go}” in the companion’s panel for one after another, then press “${recheckLabel(count)}”.`
}

const RESUME_ON_QUERY_PAGE = `go back to the query page and press “${ROUND_LABELS.resume}”.`

/** Why a round paused, and what to do. */
export function pauseText(why: RoundPause): string {
  switch (why.key) {
    case 'operator':
      return 'Paused by you.'
    case 'touched':
      return 'You used the page, so the round paused to keep out of your way.'
    case 'expired':
      return `The console asks you to sign in again. Sign in, go back to 「統計平台資料查詢」 and press “${ROUND_LABELS.resume}”.`
    case 'grant-lost':
      return `Reading this site is no longer allowed. Allow it again, then press “${ROUND_LABELS.resume}”.`
    case 'tab-closed':
      return `The tab of the round was closed. Press “${ROUND_LABELS.resume}” on the 「統計平台資料查詢」 page.`
    case 'restarted':
      return `The browser was restarted. Press “${ROUND_LABELS.resume}” on the 「統計平台資料查詢」 page.`
    case 'off-hours':
      return 'It is outside office hours; paused so as not to disturb the console.'
    case 'not-saved':
      return 'The last result could not be saved. Export a backup and restart the browser before you go on.'
    case 'unreadable':
      return `A page could not be read and was not recorded: ${readingReasonText({ key: why.reason, values: why.values })}`
    case 'other-result':
      return `The result shown is not that of this query and was not counted; ${RESUME_ON_QUERY_PAGE}`
    case 'query-unknown':
      return `What was queried to get this result is not certain, so it was not counted; ${RESUME_ON_QUERY_PAGE}`
    case 'form-again':
      return `After the query was sent the query page came back, without a result. Look at the message on the page, then press “${ROUND_LABELS.resume}”.`
    case 'slow':
      return `No result after ${plural(why.seconds, 'second')}. Check that the console works, then ${RESUME_ON_QUERY_PAGE}`
    case 'server-error':
      return `The console answered with an error (${why.status}). Later on, ${RESUME_ON_QUERY_PAGE}`
    case 'page-said':
      return `The console shows a message: 「${why.text}」.`
    case 'problem':
      return assistProblemText(why.problem)
  }
}
