import type { Agency } from './agencies.ts'
import type { AgencyChecklist, MonthChecklist } from './checklist.ts'
import type { Deadline } from './deadlines.ts'
import { type Day, type Month, monthOfDay } from './months.ts'
import { isClosed, type Step } from './step.ts'

/** A month of an agency that ended and still has something to produce, to file or to keep: what reminders are about. */
export interface ReminderThing {
  /** `376420000A 2023-05` */
  key: string
  agency: Pick<Agency, 'code' | 'name'>
  month: Month
  /** The first of its steps that is open. */
  step: Step
  /** Undefined where the documents name no date: agencies that file through WebHR (R17, R20). */
  deadline?: Deadline
  /** Rows of other months that its file carries (R9, R11); null: how many is not known (R8). */
  carries?: { months: Month[]; rows: number | null }
}

/** The steps reminders are about, in order. Comparisons, differences and survey have no date in the documents (R17). */
const STEPS = ['produce', 'file', 'keep'] as const

export function thingKey(code: string, month: Month): string {
  return `${code} ${month}`
}

/** Every such month of an agency, oldest first. */
export function findThings({ agency, months }: AgencyChecklist, today: Day): ReminderThing[] {
  return months
    .filter(({ month }) => month < monthOfDay(today))
    .flatMap((month) => {
      const step = STEPS.flatMap((id) => month.steps.find((one) => one.id === id) ?? []).find((one) => !isClosed(one))
      return step ? thingOf(agency, month, step, months) : []
    })
}

function thingOf(
  { code, name, channel }: Agency,
  { month, due, safe, latest }: MonthChecklist,
  step: Step,
  months: readonly MonthChecklist[],
): ReminderThing {
  const carries = channel === 'console' ? carriedBy(month, months) : undefined
  return {
    key: thingKey(code, month),
    agency: { code, name },
    month,
    step,
    ...(channel === 'console' && { deadline: { due, safe, latest } }),
    ...(carries && { carries }),
  }
}

function carriedBy(carrier: Month, months: readonly MonthChecklist[]): ReminderThing['carries'] {
  const owed = months.flatMap(({ month, facts }) =>
    facts.runs
      .filter((run) => run.carriedBy === carrier && month !== carrier)
      .map(({ run }) => ({ month, rows: run.succeeded })),
  )
  if (owed.length === 0) return undefined
  return {
    months: [...new Set(owed.map(({ month }) => month))],
    rows: owed.reduce<number | null>((sum, { rows }) => (sum === null || rows === null ? null : sum + rows), 0),
  }
}
