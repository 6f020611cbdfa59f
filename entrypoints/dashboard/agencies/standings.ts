import type { AgencyStanding } from '../../../lib/domain/agency-standing.ts'
import type { Answer, Question } from './messages.ts'

export interface StandingsState {
  /** By code; agencies not derived yet are absent. */
  standings: ReadonlyMap<string, AgencyStanding>
  done: number
  total: number
  /** The store's key for why it cannot go on. */
  failed?: string
}

/** What all agencies come to, derived beside the page and kept up to date. Lives as long as the page. */
export interface Standings {
  state(): StandingsState
  subscribe(listener: () => void): () => void
  /** Begins, or goes on at another time (milliseconds since 1970). */
  ask(now: number): void
}

export function createStandings(startWorker: () => Worker): Standings {
  const listeners = new Set<() => void>()
  let state: StandingsState = { standings: new Map(), done: 0, total: 0 }
  let worker: Worker | undefined
  const change = (next: StandingsState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const hear = (answer: Answer): void => {
    if ('failed' in answer) {
      change({ ...state, failed: answer.failed })
      return
    }
    const standings = new Map(state.standings)
    for (const code of answer.gone) standings.delete(code)
    for (const standing of answer.standings) standings.set(standing.code, standing)
    change({ standings, done: answer.done, total: answer.total })
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask(now) {
      if (!worker) {
        worker = startWorker()
        worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data))
        worker.addEventListener('error', () => change({ ...state, failed: 'store-failed' }))
      }
      worker.postMessage({ now } satisfies Question)
    },
  }
}
