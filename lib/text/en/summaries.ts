import { type Day, instantOf, type Moment, type Month, taipeiDay } from '../../domain/months.ts'
import type { Cell } from '../../domain/readings.ts'
import type { ReasonKey, ReasonValues } from '../../domain/reasons.ts'
import type { RunState } from '../../domain/runs.ts'
import type { Step, StepState } from '../../domain/step.ts'
import { briefDay } from '../english-day.ts'
import { clockTime, lastRun, monthOfCell, openOf, overdueDays, rowsToHandle } from '../summary-facts.ts'
import { formatCount, rocMonth } from './dates.ts'
import { plural } from './plural.ts'

/** A step in a few words, for the right-hand side of its row. The sentence is `stepText`. */
export function stepSummary(step: Step, month: Month): string {
  const overdue = overdueDays(step)
  if (overdue !== undefined) return `${plural(overdue, 'day')} overdue`
  const words = SHORT[step.reason.key] as (values: unknown, month: Month, step: Step) => string
  return words(step.reason.values, month, step)
}

const OPEN = { marked: ', marked', run: ', recheck', untouched: '' }

/** A comparison in its cell: how it looks, and in a few words. */
export function cellSummary(
  step: Step,
  cell: Cell,
  runs: readonly RunState[],
  differences: Step | undefined,
): { look: StepState; text: string } {
  const open = openOf(cell, runs, differences)
  if (open) return { look: open.look, text: `${plural(open.total, 'row')}${OPEN[open.is]}` }
  return { look: step.state, text: stepSummary(step, monthOfCell(step, cell)) }
}

const SHORT: { [K in ReasonKey]: (values: ReasonValues[K], month: Month, step: Step) => string } = {
  'compare-read': ({ total, before }) =>
    before === undefined ? plural(total, 'row') : `${formatCount(before)} → ${plural(total, 'row')}`,
  'compare-month-not-ended': ({ until }) => `Until ${briefDay(until, until)}`,
  'compare-missing': ({ uncounted }) => (uncounted ? 'Query again' : 'Not compared'),

  'differences-rows-left': ({ left }) => `${plural(left, 'row')} left`,
  'differences-open': ({ cells }) => {
    const rows = rowsToHandle(cells)
    return rows > 0 ? `${plural(rows, 'row')} to handle` : 'To recheck'
  },
  'differences-wait-comparisons': () => 'Not all compared',
  'differences-cleared': (_, month, { records }) => {
    const run = lastRun(records)
    return run?.succeeded
      ? `${briefDay(run.on, month)}: ${plural(run.succeeded, 'row')} ${RAN[run.kind]}, recheck 0`
      : 'Recheck: 0 rows'
  },
  'differences-none': () => 'No differences',

  'produce-out-of-order': ({ older }) => `Older than the ${rocMonth(older)} file; produce again`,
  'produce-follows-plan': ({ older }) => `Produce again after ${rocMonth(older)}`,
  'produce-done': ({ producedAt, records }, month) =>
    `${briefTime(producedAt, month)}${records === undefined ? '' : ` · ${plural(records, 'row')}`}`,
  'produce-month-not-ended': ({ until }, month) => `Produce from ${briefDay(until, month)}`,
  'produce-only-premature': () => 'Too early; produce again',
  'produce-now': ({ safe, past }, month) =>
    past ? 'Produce as soon as possible' : `Produce now, file by ${briefDay(safe, month)}`,
  'produce-look-first': () => 'Check history first',
  'filed-through': () => 'Filed, by your setting',

  'file-wait-plan': () => 'Waiting for new file',
  'file-wait-produce': () => 'Waiting for data file',
  'file-rejected': ({ rejected }) => `${plural(rejected, 'row')} rejected`,
  'file-done': ({ filedAt, accepted }, month) =>
    `${briefDay(dayOf(filedAt), month)}: ${formatCount(accepted)} accepted, 0 rejected`,
  'file-ready': ({ safe, past }, month) =>
    past ? 'Upload as soon as possible' : `Upload before 18:00, ${briefDay(safe, month)}`,
  'file-upload-again': () => 'Upload again',
  'file-only-premature': () => 'Filed file is incomplete',

  'carried-missed-run': () => 'Run day missing',
  'carried-no-run': () => 'No correction this month',
  'carried-done': ({ months }) => `${months.map(rocMonth).join(', ')} ${months.length === 1 ? 'file' : 'files'} filed`,
  'carried-attention': ({ carrier }) => `${rocMonth(carrier)} file needs attention`,
  'carried-waiting': ({ carrier, until }, month) => `${rocMonth(carrier)} file · from ${briefDay(until, month)}`,
  'carried-todo': ({ carrier }) => `${rocMonth(carrier)} file to be filed`,

  'survey-done': ({ at }, month) => `Filled in ${briefDay(dayOf(at), month)}`,
  'survey-too-early': ({ missing }) => `Marked; ${plural(missing.length, 'step')} still open`,
  'survey-now': () => 'Can be filled in',
  'survey-wait': () => 'After the other steps',

  'keep-month-not-ended': ({ until }, month) => `Confirm from ${briefDay(until, month)}`,
  'keep-now': () => 'To be confirmed',
  'count-done': ({ leave, overtime }) => `Leave ${formatCount(leave)} · overtime ${formatCount(overtime)}`,
  'count-wait-keep': () => 'After WebHR leave data',
  'count-now': () => 'To be looked at',

  marked: () => 'Marked by hand',

  // These follow another reason; none of them stands alone.
  'note-backfill-inferred': () => '',
  'note-platform-closed': () => '',
  'note-rejected-why': () => '',
  'note-rejected-look': () => '',
  'note-count-below': () => '',
  'note-better-not-upload': () => '',
  'note-overdue': () => '',
}

const RAN = { correction: 'corrected', backfill: 'backfilled' }

function dayOf(moment: Moment): Day {
  return taipeiDay(instantOf(moment))
}

function briefTime(moment: Moment, month: Month): string {
  return `${briefDay(dayOf(moment), month)} ${clockTime(moment)}`
}
