import { instantOf, type Moment, type Month } from './months.ts'
import { type AgencyStatus, type Status, type StatusMonth, WORST, type Worst } from './status-file.ts'

/** One agency among many, as its newest status file tells. */
export interface RollupRow extends AgencyStatus {
  asOf: Moment
  byMonth: ReadonlyMap<Month, StatusMonth>
  /** Its worst month's state. */
  worst: Worst
  /** Months overdue, and the most days one is. */
  overdueMonths: number
  overdueDays: number
  /** Months whose file must be produced or uploaded again, in order. */
  outOfOrder: Month[]
}

/** Agencies by code. */
export type Rollup = ReadonlyMap<string, RollupRow>

/** The rollup with a file's agencies in it; of two files of one agency the newer counts. `older`: codes passed over for that. */
export function addStatus(rollup: Rollup, { asOf, agencies }: Status): { rollup: Rollup; older: string[] } {
  const next = new Map(rollup)
  const older: string[] = []
  for (const agency of agencies) {
    const known = next.get(agency.code)
    if (known && instantOf(known.asOf) > instantOf(asOf)) older.push(agency.code)
    else next.set(agency.code, rowOf(agency, asOf))
  }
  return { rollup: next, older }
}

function rowOf(agency: AgencyStatus, asOf: Moment): RollupRow {
  const { months } = agency
  const overdue = months.filter(({ worst }) => worst === 'overdue')
  return {
    ...agency,
    asOf,
    byMonth: new Map(months.map((month) => [month.month, month])),
    worst: WORST.find((state) => months.some(({ worst }) => worst === state)) ?? 'done',
    overdueMonths: overdue.length,
    overdueDays: Math.max(0, ...overdue.map(({ overdueDays }) => overdueDays)),
    outOfOrder: months.filter(({ outOfOrder }) => outOfOrder).map(({ month }) => month),
  }
}

/** What the rows stand by. */
export const ORDERS = ['code', 'name', 'overdue', 'order', 'asOf'] as const
export type Order = (typeof ORDERS)[number]

const COMPARE: Record<Order, (a: RollupRow, b: RollupRow) => number> = {
  code: byCode,
  name: (a, b) => a.name.localeCompare(b.name, 'zh-Hant-TW'),
  // The worst first: who is longest overdue, then who has most.
  overdue: (a, b) => b.overdueDays - a.overdueDays || b.overdueMonths - a.overdueMonths || worstFirst(a, b),
  order: (a, b) => b.outOfOrder.length - a.outOfOrder.length,
  // The oldest news first.
  asOf: (a, b) => instantOf(a.asOf) - instantOf(b.asOf),
}

export interface RollupView {
  order: Order
  reversed: boolean
  onlyOverdue: boolean
  onlyOutOfOrder: boolean
}

/** The rows a view shows, in its order; ties by code. */
export function rowsIn(rollup: Rollup, { order, reversed, onlyOverdue, onlyOutOfOrder }: RollupView): RollupRow[] {
  const rows = [...rollup.values()].filter(
    (row) => (!onlyOverdue || row.overdueMonths > 0) && (!onlyOutOfOrder || row.outOfOrder.length > 0),
  )
  rows.sort((a, b) => (reversed ? -1 : 1) * COMPARE[order](a, b) || byCode(a, b))
  return rows
}

/** The newest so many months any agency tells of, newest first. */
export function monthsIn(rollup: Rollup, most: number): Month[] {
  const months = new Set<Month>()
  for (const { byMonth } of rollup.values()) for (const month of byMonth.keys()) months.add(month)
  return [...months].sort().reverse().slice(0, most)
}

export interface RollupFigures {
  agencies: number
  overdue: number
  outOfOrder: number
  attention: number
  /** Agencies with nothing overdue and nothing wrong. */
  fine: number
}

export function figuresIn(rollup: Rollup): RollupFigures {
  const rows = [...rollup.values()]
  const count = (test: (row: RollupRow) => boolean): number => rows.filter(test).length
  return {
    agencies: rows.length,
    overdue: count(({ overdueMonths }) => overdueMonths > 0),
    outOfOrder: count(({ outOfOrder }) => outOfOrder.length > 0),
    attention: count(({ months }) => months.some(({ worst }) => worst === 'attention')),
    fine: count(({ worst }) => worst !== 'overdue' && worst !== 'attention'),
  }
}

function worstFirst(a: RollupRow, b: RollupRow): number {
  return WORST.indexOf(a.worst) - WORST.indexOf(b.worst)
}

function byCode(a: RollupRow, b: RollupRow): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}
