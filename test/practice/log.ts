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

export type Entry<H = Happening> = { readonly at: string } & Readonly<H>

/** The console's, or with other happenings the platform's. */
export interface Log<H = Happening> {
  readonly entries: Entry<H>[]
  add(happening: H): void
}

export function createLog<H = Happening>(now: () => number): Log<H> {
  const entries: Entry<H>[] = []
  return { entries, add: (happening) => entries.push({ at: isoMoment(now()), ...happening }) }
}
