import type { MonthChecklist } from '../../lib/domain/checklist.ts'
import { type Day, daysBetween, type Month } from '../../lib/domain/months.ts'
import { COMBINATIONS } from '../../lib/domain/readings.ts'
import type { Data, Mode } from '../../lib/domain/records.ts'
import { isClosed, type StepId } from '../../lib/domain/step.ts'
import { timelinessOf } from '../../lib/domain/timeliness.ts'

/** The four figures above the matrix, each counted from the same checklist the matrix shows. */
export interface Figures {
  /** Months with something wrong or overdue, and the oldest of them. */
  urgent: { months: number; first?: { month: Month; step: StepId; overdueDays?: number } }
  /** Comparisons that can be made now; the newest month's first, as the next action would have it (R23). */
  compare?: { count: number; first?: { month: Month; cells: { mode: Mode; data: Data }[]; others: number } }
  /** The next day on which something becomes possible. */
  waiting?: { until: Day; month: Month; steps: StepId[] }
  /** Undefined where no month's date has come yet, or where there are no dates (WebHR). */
  punctual?: { of: number; onTime: number; late: number; overdue: number; unknown: number }
}

/** How many months back the punctuality looks. */
const LOOK_BACK = 12

/** `months` ascend. */
export function figuresOf(months: readonly MonthChecklist[], today: Day): Figures {
  return {
    urgent: urgentOf(months, today),
    compare: compareOf(months),
    waiting: waitingOf(months),
    punctual: punctualOf(months, today),
  }
}

/** True where the operator can or must do something now. */
export function isOpen({ steps }: MonthChecklist): boolean {
  return steps.some(({ state, overdue }) => state === 'todo' || state === 'attention' || overdue)
}

function urgentOf(months: readonly MonthChecklist[], today: Day): Figures['urgent'] {
  const urgent = months.flatMap(({ month, steps }) => {
    const step = steps.find(({ overdue }) => overdue) ?? steps.find(({ state }) => state === 'attention')
    return step ? [{ month, step }] : []
  })
  const [first] = urgent
  if (!first) return { months: 0 }
  const { month, step } = first
  const overdueDays = step.overdue && step.deadline ? daysBetween(step.deadline.latest, today) : undefined
  return { months: urgent.length, first: { month, step: step.id, overdueDays } }
}

function compareOf(months: readonly MonthChecklist[]): Figures['compare'] {
  if (!months.some(({ steps }) => steps.some(({ id }) => id.startsWith('compare-')))) return undefined
  const open = months
    .map(({ month, steps }) => ({
      month,
      cells: COMBINATIONS.filter(({ mode, data }) =>
        steps.some(({ id, state }) => id === `compare-${mode}-${data}` && state === 'todo'),
      ),
    }))
    .filter(({ cells }) => cells.length > 0)
  const first = open.at(-1)
  const count = open.reduce((sum, { cells }) => sum + cells.length, 0)
  return { count, first: first && { ...first, others: open.length - 1 } }
}

function waitingOf(months: readonly MonthChecklist[]): Figures['waiting'] {
  const waiting = months.flatMap(({ month, steps }) =>
    steps.flatMap(({ id, state, until }) => (state === 'waiting' && until ? [{ month, id, until }] : [])),
  )
  const until = waiting.map((one) => one.until).sort()[0]
  if (until === undefined) return undefined
  const then = waiting.filter((one) => one.until === until)
  const month = then.at(-1)!.month
  return { until, month, steps: then.filter((one) => one.month === month).map(({ id }) => id) }
}

function punctualOf(months: readonly MonthChecklist[], today: Day): Figures['punctual'] {
  const dated = months.filter(({ latest }) => latest < today).slice(-LOOK_BACK)
  const kinds = dated.map((month) => timelinessOf(month, today)?.kind).filter((kind) => kind !== undefined)
  if (kinds.length === 0) return undefined
  const count = (kind: string): number => kinds.filter((one) => one === kind).length
  return {
    of: kinds.length,
    onTime: count('on-time'),
    late: count('late'),
    overdue: count('overdue'),
    unknown: count('unknown'),
  }
}

/** Months of one 民國 year, newest first; `closed`: all its months are wholly done. */
export interface YearGroup {
  year: string
  months: MonthChecklist[]
  closed: boolean
}

/** `months` ascend; the groups and the months in them descend. */
export function groupByYear(months: readonly MonthChecklist[]): YearGroup[] {
  const groups = Map.groupBy(months.toReversed(), ({ month }) => month.slice(0, 4))
  return [...groups].map(([year, group]) => ({
    year,
    months: group,
    closed: group.every(({ steps }) => steps.every(isClosed)),
  }))
}
