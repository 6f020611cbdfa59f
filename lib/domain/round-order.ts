import type { Month } from './months.ts'
import type { Data, Mode } from './records.ts'
import type { Round } from './round.ts'
import { currentTask } from './round-tasks.ts'

/** What the query form is to ask: the whole month, 異動類型 全部. */
export interface Wanted {
  kind: Mode
  month: Month
  data: Data
  agency: { code: string; name: string }
}

/** What the page is to do next. The same order twice is one: `key` names it. */
export type RoundOrder =
  | {
      do: 'ask'
      key: string
      wanted: Wanted
      /** Not before this moment, in milliseconds since 1970 (the pause between queries). */
      notBefore: number
    }
  | { do: 'turn'; key: string; page: number; notBefore: number }

/** What the document told last is to do; undefined where the round waits for an answer, or does not run. */
export function orderFor(round: Round, doc: string, pauseSeconds: number): RoundOrder | undefined {
  const { turning } = round
  const task = turning?.task ?? currentTask(round)
  if (round.state !== 'running' || round.phase !== 'asking' || round.by !== doc || !task) return undefined
  const { mode, month, data } = task
  const key = `${round.id} ${round.attempt} ${mode} ${data} ${month}`
  const notBefore = round.readAt + pauseSeconds * 1000
  return turning
    ? { do: 'turn', key: `${key} ${turning.page}`, page: turning.page, notBefore }
    : { do: 'ask', key, wanted: { kind: mode, month, data, agency: round.agency }, notBefore }
}
