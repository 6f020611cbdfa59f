/**
 * The status file: how far an office is, for those who watch over many. Made from checklists, without records, notes,
 * names of people or anything they wrote; what a superior office collects is this and no backup.
 *
 * ```jsonc
 * {
 *   "format": "chaiqin-companion/status", "version": 1,
 *   "asOf": "2023-06-12T09:30:00+08:00",                  // the moment it tells of; days late are reckoned to it
 *   "agencies": [{
 *     "code": "376420000A", "name": "宜蘭縣政府", "channel": "console", "firstMonth": "2022-10",
 *     "next": { "month": "2023-05", "step": "file", "action": "報送 112-05 到彙整平臺" },      // null: nothing to do now
 *     "months": [{
 *       "month": "2023-05", "due": "2023-06-20",           // no `due` where the documents name none (WebHR, R17)
 *       "worst": "todo",                                   // overdue, attention, todo, waiting or done
 *       "steps": { "produce": "done", "file": "todo" },    // every step of the SOP, states as R22
 *       "overdueDays": 0,                                  // so many days past its last day, and not filed
 *       "lateDays": 0,                                     // filed, so many days past it
 *       "outOfOrder": false                                // its file must be produced again (R13)
 *     }]
 *   }]
 * }
 * ```
 *
 * Fields may be added, none renamed or removed. Reading takes the fields named here and nothing else.
 */
import * as z from 'zod/mini'
import type { AgencyChecklist, MonthChecklist } from './checklist.ts'
import { decodeFile, type JsonProblemKey, parseJson } from './json-file.ts'
import { type Day, daysBetween, type Moment, type Month, taipeiDay, toMoment } from './months.ts'
import type { NextAction } from './next-action.ts'
import { agencyCode, count, day, moment, month as monthText, oneOf, textUpTo, truth } from './schemas.ts'
import { isClosed, type StepState } from './step.ts'
import { timelinessOf } from './timeliness.ts'

const STATUS_FORMAT = 'chaiqin-companion/status'
const STATUS_VERSION = 1
/** Megabytes: fifty agencies over ten years are less. */
export const STATUS_LIMIT = 4
const MOST_AGENCIES = 200
const MOST_MONTHS = 600
const MOST_STEPS = 30

/** How a month stands as a whole: the worst first. */
export const WORST = ['overdue', 'attention', 'todo', 'waiting', 'done'] as const
export type Worst = (typeof WORST)[number]

export interface StatusMonth {
  month: Month
  due?: Day | undefined
  worst: Worst
  /** By step id; of a later version also ids not known here. */
  steps: Record<string, StepState>
  overdueDays: number
  lateDays: number
  outOfOrder: boolean
}

export interface AgencyStatus {
  code: string
  name: string
  channel: 'console' | 'webhr'
  firstMonth: Month
  next: { month: Month; step: string; action: string } | null
  /** Ascending. */
  months: StatusMonth[]
}

export interface Status {
  format: typeof STATUS_FORMAT
  version: typeof STATUS_VERSION
  asOf: Moment
  agencies: AgencyStatus[]
}

/** Its sentence: `statusProblemText`. */
export interface StatusProblem {
  key:
    | JsonProblemKey
    | 'refused-name'
    | 'backup'
    | 'other-file'
    | 'newer-version'
    | 'unknown-version'
    | 'field'
    | 'twice'
  values: Record<string, string | number>
}

export type CheckedStatus = { ok: true; value: Status } | { ok: false; problem: StatusProblem }

/** The status of these agencies at `now` (milliseconds since 1970). `actionOf`: the next action in words. */
export function toStatus(
  checklists: readonly AgencyChecklist[],
  now: number,
  actionOf: (next: NextAction) => string,
): Status {
  const today = taipeiDay(now)
  const agencies = checklists.map(({ agency, months, next }) => ({
    code: agency.code,
    name: agency.name,
    channel: agency.channel,
    firstMonth: agency.firstMonth,
    next: next && { month: next.month, step: next.step.id, action: actionOf(next) },
    months: months.map((month) => statusOf(month, today)),
  }))
  return { format: STATUS_FORMAT, version: STATUS_VERSION, asOf: toMoment(now), agencies }
}

function statusOf(checklist: MonthChecklist, today: Day): StatusMonth {
  const { month, due, steps, facts } = checklist
  const timeliness = timelinessOf(checklist, today)
  const overdue = steps.filter((step) => step.overdue && step.deadline)
  return {
    month,
    ...(timeliness && { due }),
    worst: worstOf(checklist),
    steps: Object.fromEntries(steps.map(({ id, state }) => [id, state])),
    overdueDays: Math.max(0, ...overdue.map(({ deadline }) => daysBetween(deadline!.latest, today))),
    lateDays: timeliness?.kind === 'late' ? timeliness.days : 0,
    outOfOrder: facts.order?.inPlan === true || facts.order?.uploadAgain === true,
  }
}

function worstOf({ steps }: MonthChecklist): Worst {
  if (steps.some(({ overdue }) => overdue)) return 'overdue'
  const open = steps.filter((step) => !isClosed(step)).map(({ state }) => state)
  return WORST.find((state) => (open as string[]).includes(state)) ?? 'done'
}

const month = z.object({
  month: monthText,
  due: z.optional(day),
  worst: oneOf(...WORST),
  steps: z.record(textUpTo(40), oneOf('todo', 'waiting', 'attention', 'done', 'not-needed')),
  overdueDays: count,
  lateDays: count,
  outOfOrder: truth,
})

const agency = z.object({
  code: agencyCode,
  name: textUpTo(100),
  channel: oneOf('console', 'webhr'),
  firstMonth: monthText,
  next: z.nullable(z.object({ month: monthText, step: textUpTo(40), action: textUpTo(200) })),
  months: z.array(month).check(z.maxLength(MOST_MONTHS)),
})

const status = z.object({
  format: z.literal(STATUS_FORMAT),
  version: z.literal(STATUS_VERSION),
  asOf: moment,
  agencies: z.array(agency).check(z.minLength(1), z.maxLength(MOST_AGENCIES)),
})

/** A file's bytes to its status, or the first thing that is wrong with it. Never throws. */
export function readStatus(bytes: Uint8Array): CheckedStatus {
  const text = decodeFile(bytes, STATUS_LIMIT)
  return text.ok ? parseStatus(text.value) : text
}

/** As `readStatus`, from text. */
export function parseStatus(text: string): CheckedStatus {
  const file = parseJson(text, STATUS_LIMIT)
  if (!file.ok) return file
  // No file of ours has such names; who writes them means no good.
  if (file.refused.length > 0) return refuse('refused-name', { name: file.refused[0] as string })
  const { format, version } = (file.value ?? {}) as { format?: unknown; version?: unknown }
  if (format === 'chaiqin-companion/backup') return refuse('backup')
  if (format !== STATUS_FORMAT) return refuse('other-file')
  if (version !== STATUS_VERSION) {
    const isNewer = Number.isInteger(version) && (version as number) > STATUS_VERSION
    return isNewer ? refuse('newer-version', { version: version as number }) : refuse('unknown-version')
  }
  const checked = status.safeParse(file.value)
  if (!checked.success) return refuse('field', { field: (checked.error.issues[0]?.path ?? []).join('.') })
  return checkTwins(checked.data)
}

/** Each agency once, each of its months once, in order. */
function checkTwins(value: Status): CheckedStatus {
  const codes = new Set<string>()
  for (const { code, months } of value.agencies) {
    if (codes.has(code) || new Set(months.map((one) => one.month)).size < months.length)
      return refuse('twice', { code })
    codes.add(code)
    if (months.some(({ steps }) => Object.keys(steps).length > MOST_STEPS)) return refuse('field', { field: 'steps' })
    months.sort((a, b) => (a.month < b.month ? -1 : 1))
  }
  return { ok: true, value }
}

function refuse(
  key: StatusProblem['key'],
  values: StatusProblem['values'] = {},
): { ok: false; problem: StatusProblem } {
  return { ok: false, problem: { key, values } }
}
