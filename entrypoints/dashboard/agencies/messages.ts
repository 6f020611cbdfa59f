import type { AgencyStanding } from '../../../lib/domain/agency-standing.ts'

/** What the page asks of the worker that derives all agencies: their standing at `now` (ms since 1970), and as they change. */
export interface Question {
  now: number
}

/** What it answers: whatever changed since it last told, how far it is, or why it cannot go on. */
export type Answer =
  | {
      standings: AgencyStanding[]
      /** Codes no longer followed. */
      gone: string[]
      done: number
      /** Equal to `done` once everything told is as the database has it. */
      total: number
    }
  | { failed: string }
