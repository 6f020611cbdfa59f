import { instantOf, type Moment, type Month, monthOfDay, taipeiDay } from './months.ts'
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
  const corrections = new Map<string, Run>()
  for (const run of records) if (run.replaces !== undefined) corrections.set(keyOf(run, run.at), run)
  /** The moment of the run itself, whichever correction of a correction this is. */
  const originOf = (run: Run): string => {
    let moment = run.replaces ?? run.at
    for (const seen = new Set<string>(); !seen.has(moment); ) {
      seen.add(moment)
      moment = corrections.get(keyOf(run, moment))?.replaces ?? moment
    }
    return moment
  }
  const standing = new Map<string, Run>()
  for (const run of corrections.values()) {
    const key = keyOf(run, originOf(run))
    const known = standing.get(key)
    if (!known || instantOf(run.at) > instantOf(known.at)) standing.set(key, run)
  }
  const originals = records.filter((run) => run.replaces === undefined && !standing.has(keyOf(run, run.at)))
  return [...originals, ...standing.values()]
    .map((run) => stateOf(run, instantOf(originOf(run))))
    .sort((a, b) => a.at - b.at || a.left - b.left || a.toldAt - b.toldAt)
}

function keyOf({ kind, data }: Run, moment: Moment): string {
  return `${kind} ${data} ${instantOf(moment)}`
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
