import type { Day, Month } from './calendar.ts'
import { isoMoment } from './calendar.ts'
import type { Query } from './state/query.ts'

/** What happened, in the server's own words, so that tests can hold it against what someone else recorded. */
export type Happening =
  | { what: 'request'; method: string; path: string; status: number; page: string | null }
  | {
      what: 'query'
      query: Query
      /** As the page said it, faults included; `total` is the truth. */
      heading: string
      total: number
      shown: readonly [from: number, to: number]
      rows: readonly (readonly string[])[]
    }
  | { what: 'correction' | 'backfill'; query: Query; total: number; succeeded: number; on: Day }
  | { what: 'production'; agency: string; month: Month; records: number; producedAt: string; file: string }

export type Entry = { readonly at: string } & Readonly<Happening>

export interface Log {
  readonly entries: Entry[]
  add(happening: Happening): void
}

export function createLog(now: () => number): Log {
  const entries: Entry[] = []
  return { entries, add: (happening) => entries.push({ at: isoMoment(now()), ...happening }) }
}
