import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { Log } from '../log.ts'
import type { Session } from '../session.ts'
import type { State } from '../state/state.ts'
import type { ResultView, View } from '../views/view.ts'

export type Answer =
  | { readonly view: View; readonly status?: number }
  | { readonly redirect: string }
  | { readonly text: string }
  | { readonly attachment: { readonly name: string; readonly type: string; readonly body: string } }

/** 批次補建 ends in words no document tells: none, a plain one, or one after the pattern of 資料校正. */
export type BackfillMessage = 'silent' | 'plain' | 'counted'

/** What a route works with. */
export interface Desk {
  readonly clock: Clock
  readonly state: State
  readonly log: Log
  readonly session: Session
  readonly faults: Faults
  readonly backfillMessage: BackfillMessage
  /** The result page before this one, for the fault that shows old rows. */
  lastResult: ResultView | null
  /** Takes as long as the console's real work takes. */
  work(): Promise<void>
}

export type Route = (desk: Desk, fields: URLSearchParams) => Answer | Promise<Answer>
