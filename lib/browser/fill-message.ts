import type { Wanted } from '../domain/round-order.ts'

/** What popup and side panel ask of the assist in one frame. Answer: a `ConsoleSaid`; null where no query form stands. */
export interface FillMessage {
  type: 'fill-wanted'
  wanted: Wanted
  /** And the query is sent. */
  sends: boolean
}

/** Told by its name alone: only our own pages can send it. */
export function isFillMessage(value: unknown): value is FillMessage {
  return (value as FillMessage | null)?.type === 'fill-wanted'
}
