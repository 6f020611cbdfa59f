import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import type { Session } from '../../session.ts'
import type { PlatformAgency } from '../agencies.ts'
import type { PlatformFaults } from '../faults.ts'
import type { View } from '../views/view.ts'
import type { createEntered } from './entered.ts'
import type { Filing } from './filing.ts'

/** What happened, in the server's own words, to be held against what someone else recorded. */
export type PlatformHappening =
  | { what: 'request'; method: string; path: string; status: number; page: string | null }
  | { what: 'upload' | 'check'; file: string; size: number; ok: boolean; message: string | null }
  | { what: 'filing'; agency: string; month: string; file: string; accepted: number; rejected: number; taken: number }

/** What a route works with. */
export interface PlatformDesk {
  readonly clock: Clock
  readonly log: Log<PlatformHappening>
  readonly session: Session
  readonly faults: PlatformFaults
  readonly filings: Filing[]
  readonly entered: ReturnType<typeof createEntered>
  /** As whom the operator acts: the own agency, or one of those they do this for (兼辦) [002 一6]. */
  acting: PlatformAgency
  readonly mayAct: readonly PlatformAgency[]
  updatedAt: number
}

export interface Asked {
  readonly fields: URLSearchParams
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

export type Answer = { readonly view: View; readonly status?: number } | { readonly redirect: string }
export type Route = (desk: PlatformDesk, asked: Asked) => Answer
