import { hasEnded } from './deadlines.ts'
import { firstDayOf, instantOf, lastDayOf } from './months.ts'
import type { Comparison, Data, Mode } from './records.ts'

/** The four comparisons of a month, in the order of the SOP's table (R1). */
export const COMBINATIONS = [
  { mode: 'correction', data: 'leave' },
  { mode: 'correction', data: 'overtime' },
  { mode: 'backfill', data: 'leave' },
  { mode: 'backfill', data: 'overtime' },
] as const satisfies { mode: Mode; data: Data }[]

/** What one reading is worth (R2, R3); only `counting` can close a comparison. */
export type Standing = 'counting' | 'provisional' | 'part-of-month' | 'filtered'

/** Whether a reading counts for its month, and if not, why. */
export function standingOf(reading: Comparison): Standing {
  const [from, to] = reading.period
  if (from !== firstDayOf(reading.month) || to !== lastDayOf(reading.month)) return 'part-of-month'
  if (reading.change !== 'all') return 'filtered'
  return hasEnded(reading.month, instantOf(reading.at)) ? 'counting' : 'provisional'
}

/** Differences were there from one reading until another; a run belongs between (R11a). */
export interface Episode {
  opened: Comparison
  cleared: Comparison
}

/** One comparison of one month, as its readings leave it (R5). */
export interface Cell {
  mode: Mode
  data: Data
  /** The latest counting reading; without one the comparison is not *read*. */
  counting?: Comparison
  /** The latest reading of any standing. */
  latest?: Comparison
  /** The readings that hold it open, latest last; empty: not open. */
  openBy: Comparison[]
  /** True where any reading ever found differences. */
  hadDifferences: boolean
  /** Every time it went from open to clear. */
  episodes: Episode[]
  /** The first reading since it was last clear that found differences; undefined while it is clear. */
  opened?: Comparison
}

/**
 * What the readings of one comparison of one month come to (R5). Any reading can open it; a later
 * counting 0 closes it, and a later 0 of the same period and 異動類型 closes what such a query opened.
 * At one moment the larger total stands. The order of `readings` does not matter.
 */
export function deriveCell(mode: Mode, data: Data, readings: readonly Comparison[]): Cell {
  const cell: Cell = { mode, data, openBy: [], hadDifferences: false, episodes: [] }
  const held = new Map<string, Comparison>()
  let opened: Comparison | undefined
  const ordered = inOrder(readings)
  ordered.forEach(({ reading, at, query, counts }, index) => {
    if (counts) cell.counting = reading
    cell.latest = reading
    if (reading.total > 0) {
      cell.hadDifferences = true
      held.delete(query)
      held.set(query, reading)
      opened ??= reading
    } else if (counts) {
      held.clear()
    } else if (reading.change !== 'unknown') {
      // A filter that is not known is not known to be the same one.
      held.delete(query)
    }
    const momentIsOver = ordered[index + 1]?.at !== at
    if (opened && held.size === 0 && momentIsOver) {
      cell.episodes.push({ opened, cleared: reading })
      opened = undefined
    }
  })
  cell.openBy = [...held.values()]
  if (held.size > 0) cell.opened = opened
  return cell
}

/** By time; at one moment counting readings first and smaller totals first, so that the larger stands (R5). */
function inOrder(readings: readonly Comparison[]) {
  const keyed = readings.map((reading) => ({
    reading,
    at: instantOf(reading.at),
    query: `${reading.period[0]} ${reading.period[1]} ${reading.change}`,
    counts: standingOf(reading) === 'counting',
  }))
  return keyed.sort(
    (a, b) =>
      a.at - b.at ||
      Number(b.counts) - Number(a.counts) ||
      a.reading.total - b.reading.total ||
      (a.query < b.query ? -1 : 1),
  )
}
