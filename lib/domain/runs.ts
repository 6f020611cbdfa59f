import { instantOf, type Month, monthOfDay, taipeiDay } from './months.ts'
import type { Episode } from './readings.ts'
import type { Data, Mode, Run } from './records.ts'

/** One run of 資料校正 or 批次補建, as its newest record tells it. */
export interface RunState {
  mode: Mode
  data: Data
  /** The record that stands: the run's own, or the newest that corrects it. */
  run: Run
  /** When it was run (or first told of), in milliseconds since 1970. */
  at: number
  /** When the record that stands was made. */
  toldAt: number
  /** Rows the run left (R8); 0 where it left none or the page did not say. */
  left: number
  /** The month whose file must carry its rows (R9); undefined where it owes none (s = 0). */
  carriedBy?: Month
}

/**
 * The runs of one month, oldest first. A record with `replaces` corrects the one made at that
 * moment (R10: the operator can change the day); of several corrections the newest stands.
 */
export function deriveRuns(records: readonly Run[]): RunState[] {
  const corrections = records.filter((run) => run.replaces !== undefined)
  const originOf = (run: Run): number => {
    let origin = instantOf(run.replaces ?? run.at)
    for (let hops = corrections.length; hops > 0; hops--) {
      const earlier = corrections.find((other) => isSameKind(other, run) && instantOf(other.at) === origin)
      if (!earlier?.replaces) break
      origin = instantOf(earlier.replaces)
    }
    return origin
  }
  const standing = new Map<string, Run>()
  for (const run of corrections) {
    const key = `${run.kind} ${run.data} ${originOf(run)}`
    const known = standing.get(key)
    if (!known || instantOf(run.at) > instantOf(known.at)) standing.set(key, run)
  }
  const originals = records.filter(
    (run) => run.replaces === undefined && !standing.has(`${run.kind} ${run.data} ${instantOf(run.at)}`),
  )
  return [...originals, ...standing.values()]
    .map((run) => stateOf(run, originOf(run)))
    .sort((a, b) => a.at - b.at || a.left - b.left || a.toldAt - b.toldAt)
}

function isSameKind(a: Run, b: Run): boolean {
  return a.kind === b.kind && a.data === b.data
}

function stateOf(run: Run, at: number): RunState {
  const { total, succeeded } = run
  return {
    mode: run.kind,
    data: run.data,
    run,
    at,
    toldAt: instantOf(run.at),
    left: total === null || succeeded === null ? 0 : Math.max(0, total - succeeded),
    // An unknown count is taken as more than 0: owing a file too many is the safer mistake (R9).
    carriedBy: succeeded === 0 ? undefined : monthOfDay(run.on),
  }
}

/** True where a run was made, or its day lies, between the reading that opened and the one that cleared (R11a). */
export function explains({ at, run }: RunState, { opened, cleared }: Episode): boolean {
  const [from, to] = [instantOf(opened.at), instantOf(cleared.at)]
  return (at >= from && at <= to) || (run.on >= taipeiDay(from) && run.on <= taipeiDay(to))
}
