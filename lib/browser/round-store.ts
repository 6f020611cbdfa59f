import { browser } from 'wxt/browser'
import { afterDeed, type Round, type RoundDeed } from '../domain/round.ts'
import { watchKey } from './watch-key.ts'

/** The rounds there are, one an agency: kept beyond the worker and the browser, so that they go on where they were. */
const KEY = 'rounds'

export async function loadRounds(): Promise<Round[]> {
  const { [KEY]: rounds } = await browser.storage.local.get(KEY)
  return Array.isArray(rounds) ? rounds : []
}

/**
 * Changes the rounds, one change after another: two can never be begun at once. Answers what `change` answers with the
 * new list; nothing is written where the list is the same.
 */
export function changeRounds<T>(change: (rounds: Round[]) => { rounds: Round[]; result: T }): Promise<T> {
  return navigator.locks.request(KEY, async () => {
    const before = await loadRounds()
    const { rounds, result } = change(before)
    if (rounds !== before) await browser.storage.local.set({ [KEY]: rounds })
    return result
  }) as Promise<T>
}

/** Changes those a test names; answers the last of them as it is then. */
export function changeRound(
  which: (round: Round) => boolean,
  change: (round: Round) => Round,
): Promise<Round | undefined> {
  return changeRounds((rounds) => {
    let result: Round | undefined
    let isChanged = false
    const next = rounds.map((round) => {
      if (!which(round)) return round
      result = change(round)
      isChanged ||= result !== round
      return result
    })
    return { rounds: isChanged ? next : rounds, result }
  })
}

/** Pauses, ends or puts away the round of that agency. */
export function doToRound(agency: string, deed: RoundDeed): Promise<undefined> {
  return changeRounds((rounds) => ({ rounds: afterDeed(rounds, agency, deed), result: undefined }))
}

/** Calls back whenever a round changes; returns the function that stops it. */
export function watchRounds(onChange: () => void): () => void {
  return watchKey(KEY, onChange)
}

/** Forgets every round. */
export function forgetRounds(): Promise<undefined> {
  // In turn, like every change: one under way must not bring them back.
  return changeRounds(() => ({ rounds: [], result: undefined }))
}
