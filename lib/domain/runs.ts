import { addDays, instantOf, type Moment, type Month, monthOfDay, startOfDay, taipeiDay } from './months.ts'
import type { Episode } from './readings.ts'
import type { Data, Mode, Run } from './records.ts'

/** One run of 資料校正 or 批次補建, as its newest record tells it. */
export interface RunState {
  mode: Mode
  data: Data
  /** The record that stands: the run's own, or the newest that corrects it. */
  run: Run
  /** When it was run, in milliseconds since 1970; told of on a later day, the end of its day. */
  at: number
  /** Told of on a later day: only its day is known. */
  toldLater: boolean
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
  // A run whose day was changed was still made when it was made.
  const toldLater = run.replaces === undefined && taipeiDay(at) > run.on
  return {
    mode: run.kind,
    data: run.data,
    run,
    at: toldLater ? startOfDay(addDays(run.on, 1)) - 1 : at,
    toldLater,
    toldAt: instantOf(run.at),
    left: total === null || succeeded === null ? 0 : Math.max(0, total - succeeded),
    // An unknown count is taken as more than 0: owing a file too many is the safer mistake (R9).
    carriedBy: succeeded === 0 ? undefined : monthOfDay(run.on),
  }
}

/**
 * The episodes of one comparison that no run answers for (R11a). A run belongs to the episode it was made
 * in; one that was told of later, or made in none, to those its day lies in.
 */
export function unexplained(episodes: readonly Episode[], runs: readonly RunState[]): Episode[] {
  const explained = new Set<Episode>()
  for (const run of runs) {
    const made = run.toldLater ? undefined : episodes.find((episode) => wasMadeIn(run, episode))
    for (const episode of made ? [made] : episodes.filter((one) => isOnDayOf(run, one))) explained.add(episode)
  }
  return episodes.filter((episode) => !explained.has(episode))
}

function wasMadeIn({ at }: RunState, { opened, cleared }: Episode): boolean {
  return at >= instantOf(opened.at) && at <= instantOf(cleared.at)
}

function isOnDayOf({ run }: RunState, { opened, cleared }: Episode): boolean {
  return run.on >= taipeiDay(instantOf(opened.at)) && run.on <= taipeiDay(instantOf(cleared.at))
}
