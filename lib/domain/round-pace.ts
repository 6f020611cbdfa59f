import type { Round } from './round.ts'

/** Seconds between two queries: chosen, at least, at most. */
export const PAUSE = { usual: 1, least: 0.5, most: 30 } as const
/** Seconds an answer may take. */
export const PATIENCE = { usual: 60, least: 10, most: 600 } as const

/** The seconds chosen, within what is allowed. */
export function within({ usual, least, most }: typeof PAUSE | typeof PATIENCE, chosen = usual as number): number {
  return Math.min(most, Math.max(least, chosen))
}

/** Whether the answer is overdue. */
export function isSlow({ state, touchedAt }: Round, patienceSeconds: number, now: number): boolean {
  return state === 'running' && now - touchedAt > patienceSeconds * 1000
}

export interface RoundProgress {
  done: number
  total: number
  /** Milliseconds until the end at the pace so far; undefined before the first. */
  left?: number
}

export function progressOf({ tasks }: Round, pauseSeconds: number): RoundProgress {
  const took = tasks.flatMap((task) => task.took ?? [])
  const progress = { done: took.length, total: tasks.length }
  if (took.length === 0) return progress
  const each = took.reduce((sum, one) => sum + one, 0) / took.length + pauseSeconds * 1000
  return { ...progress, left: Math.round((tasks.length - took.length) * each) }
}
