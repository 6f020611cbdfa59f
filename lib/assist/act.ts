import type { Hands } from './hands.ts'
import type { Problem } from './problems.ts'

/** One thing to do to the form. It is done, the page comes to rest, and the form is looked at anew. */
interface Act {
  /** What it is for: done a few times in vain, it is given up. */
  key: string
  /** `attempt` from 0: the same may be tried in another way. */
  run(attempt: number, hands: Hands): Problem | undefined | Promise<Problem | undefined>
}

/** An act for a field, or why there is none. */
export type Plan = Act | Problem
