import type { Deadline } from './deadlines.ts'
import type { Agency } from './agencies.ts'
import type { MonthFacts } from './month-facts.ts'
import type { Day, Month } from './months.ts'
import type { Reason } from './reasons.ts'
import type { Data, Fact, Mark, Mode } from './records.ts'

export const CONSOLE_STEPS = [
  'compare-correction-leave',
  'compare-correction-overtime',
  'compare-backfill-leave',
  'compare-backfill-overtime',
  'differences',
  'produce',
  'file',
  'carried',
  'survey',
] as const
export const WEBHR_STEPS = ['keep', 'count', 'survey'] as const
export type StepId = (typeof CONSOLE_STEPS)[number] | (typeof WEBHR_STEPS)[number]

export type StepState = 'todo' | 'waiting' | 'attention' | 'done' | 'not-needed'

/** What a step's rule finds, before marks (R22). */
export interface Judgement {
  state: StepState
  reason: Reason
  /** Sentences that follow the reason: what is inferred, that the platform is closed. */
  notes?: Reason[]
  /** The day a waiting step becomes possible, where it waits for a day. */
  until?: Day
  /** The records it rests on. */
  records: Fact[]
  /** The newest record that speaks against a mark made before it, in milliseconds since 1970 (R24). */
  against?: number
  /** By when, where that is another month's date (`carried`: the carrying month's). */
  deadline?: Deadline
}

/** A step of a month, judged: state, why, on what it rests, by when. */
export interface Step extends Omit<Judgement, 'against'> {
  id: StepId
  notes: Reason[]
  /** Only produce, file and carried have a date in the documents (R17). */
  deadline?: Deadline
  overdue: boolean
  /** The operator's mark in force, whether or not it decides. */
  mark?: Mark
  /** True where the mark, not a record, closes it. */
  byMark: boolean
}

/** What a rule may look at. */
export interface StepContext {
  agency: Agency
  month: Month
  facts: MonthFacts
  /** Milliseconds since 1970. */
  now: number
  today: Day
  deadline: Deadline
  /** The steps that stand before this one in its SOP. */
  before: readonly StepId[]
  /** Another step of this month or of another. */
  stepOf(id: StepId, month?: Month): Step
  deadlineOf(month: Month): Deadline
}

/** One step of the SOP: how it is judged. */
export interface StepRule {
  id: StepId
  judge(context: StepContext): Judgement
  /** Due with the month itself (R17). */
  dueWithMonth?: boolean
  /** A mark alone does not close it; the rule reads the mark itself (R21). */
  judgesMark?: boolean
}

/** Done or not needed: the steps after it need not wait. */
export function isClosed({ state }: { state: StepState }): boolean {
  return state === 'done' || state === 'not-needed'
}

/** What a step compares; undefined where it is no comparison. */
export function comparedBy(step: StepId): { mode: Mode; data: Data } | undefined {
  const { groups } = /^compare-(?<mode>\w+)-(?<data>\w+)$/.exec(step) ?? {}
  return groups as { mode: Mode; data: Data } | undefined
}
