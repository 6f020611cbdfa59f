import type { DataFile } from '../domain/files.ts'
import type { Reason } from '../domain/reasons.ts'
import type { Step } from '../domain/step.ts'
import { rocDay, rocMonth } from '../text/zh/dates.ts'
import { isNotNeeded } from '../text/zh/evidence.ts'
import { comparisonLabel, STATE_LABELS, STEP_LABELS } from '../text/zh/labels.ts'
import { reasonText } from '../text/zh/reasons.ts'
import { COLUMNS, WORDS } from '../text/zh/report-sheets.ts'
import { stepSummary } from '../text/zh/summaries.ts'
import { runCountsText, timelinessText } from '../text/zh/report-words.ts'
import type { MonthLine, RunLine } from './month-line.ts'

/** Notes that say of now, not of the month. */
const PASSING: readonly Reason['key'][] = ['note-overdue', 'note-platform-closed', 'note-rejected-look']

/** A step in few words: done and how, or what is in the way. */
export function stepWords(step: Step | undefined, line: MonthLine): string | undefined {
  if (!step) return undefined
  if (step.reason.key === 'filed-through') return WORDS.filedThrough
  if (step.byMark) return WORDS.byMark
  const state = STATE_LABELS[step.state]
  if (step.state === 'done' || step.state === 'not-needed') return state
  // Overdue is said where timeliness is.
  return `${state}:${stepSummary({ ...step, notes: [] }, line.month)}`
}

/** Its state, and whether a mark says so. */
export function stateWords({ state, byMark, reason }: Step): string {
  if (reason.key === 'filed-through') return WORDS.filedThrough
  return byMark ? `${STATE_LABELS[state]}(${WORDS.byMark})` : STATE_LABELS[state]
}

/** A step's sentences; a mark's note only where notes are wanted. */
export function reasonWords({ reason, notes }: Step, withNotes: boolean): string {
  return [reason, ...notes]
    .map((one) =>
      reasonText(one.key === 'marked' && !withNotes ? { ...one, values: { ...one.values, note: '' } } : one),
    )
    .join('')
}

/** Whether the month is wholly done, and if not, what is left. */
export function standingWords({ open }: MonthLine): string {
  return open.length === 0 ? WORDS.allDone : `${WORDS.unfinished}:${open.map(({ id }) => STEP_LABELS[id]).join('、')}`
}

/** On time, days late, or why neither can be said (R17, R25). */
export function timelinessWords({ timeliness, step }: MonthLine): string | undefined {
  if (!timeliness) return undefined
  const filing = step('file')
  return timelinessText(timeliness, filing?.reason.key === 'filed-through' ? 'setting' : 'mark')
}

/** Days after the date, 0 on time; undefined where no time is on record, or the date has not come. */
export function lateDays({ timeliness }: MonthLine): number | undefined {
  if (timeliness?.kind === 'on-time') return 0
  return timeliness?.kind === 'late' || timeliness?.kind === 'overdue' ? timeliness.days : undefined
}

export function fileWords(file: DataFile): string {
  if (!file.complete) return WORDS.premature
  return file.verified ? WORDS.complete : WORDS.unverified
}

/** `112-05-16 校正・差假 2/2 筆 → 112-05 檔`. */
export function runWords({ mode, data, run, carriedBy }: RunLine): string {
  const carrier = carriedBy === undefined ? '' : ` → ${rocMonth(carriedBy)} 檔`
  return `${rocDay(run.on)} ${comparisonLabel(mode, data)} ${runCountsText(run)}${carrier}`
}

/**
 * What else is to know of a month: what is wrong, what is inferred (R11, R13), what was closed by hand. A mark's note
 * only where notes are wanted.
 */
export function remarksOf({ checklist, runs }: MonthLine, withNotes: boolean): string {
  const { steps } = checklist
  const wrong = steps
    .filter(({ state, byMark }) => state === 'attention' && !byMark)
    .map(({ id, reason }) => `${STEP_LABELS[id]}:${reasonText(reason)}`)
  const notes = steps.flatMap((step) =>
    step.notes.filter(({ key }) => !PASSING.includes(key) && key !== 'note-backfill-inferred').map(reasonText),
  )
  const inferred = runs.some(({ mode, carriedBy }) => mode === 'backfill' && carriedBy !== undefined)
  const marked = steps
    .filter(({ byMark }) => byMark)
    .map(({ id, mark }) => `${STEP_LABELS[id]}${withNotes && mark?.note ? `(${mark.note})` : ''}`)
  return [
    ...wrong,
    ...notes,
    ...(inferred ? [`${WORDS.backfillInferred}。`] : []),
    ...(marked.length > 0 ? [`${WORDS.byMark}:${marked.join('、')}。`] : []),
  ].join('')
}

/** Whether the file of the month that carries a run's rows was filed. */
export function carrierStateWords({ run, carriedBy, carrierFiled }: RunLine): string {
  if (isNotNeeded(run)) return WORDS.notNeeded
  if (carriedBy === undefined) return WORDS.owesNothing
  return carrierFiled ? WORDS.carrierFiled : WORDS.carrierOpen
}

/** The same with the month, and what is inferred of it (R11). */
export function carrierWords(line: RunLine): string {
  const { mode, carriedBy } = line
  const state = carrierStateWords(line)
  if (carriedBy === undefined) return state
  const inferred = mode === 'backfill' ? `;${WORDS.backfillInferred}` : ''
  return `${COLUMNS.carriers} ${rocMonth(carriedBy)},${state}${inferred}`
}
