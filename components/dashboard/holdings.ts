import type { Agency } from '../../lib/domain/agencies.ts'
import { isMonth, type Month } from '../../lib/domain/months.ts'
import type { StoredRecord } from '../../lib/domain/records.ts'
import type { EraseCount } from '../../lib/text/settings.ts'

/** What is kept of one agency, by month: what erasing would take. */
export interface Holding extends EraseCount {
  code: string
  /** Undefined where the agency is no longer on the list. */
  name?: string
  /** Newest first. */
  months: ({ month: Month } & EraseCount)[]
}

export interface Holdings {
  agencies: Holding[]
  /** Everything, with what belongs to no agency. */
  all: EraseCount
}

interface Kept {
  agency?: unknown
  month?: unknown
}

/** Counts records and unreadable pages by agency and month, agencies without any included. */
export function holdingsOf(
  agencies: readonly Agency[],
  records: readonly StoredRecord[],
  unreadable: readonly Kept[],
): Holdings {
  const found = new Map<string, Holding & { byMonth: Map<Month, EraseCount> }>()
  const holdingOf = (code: string, name?: string) => {
    let holding = found.get(code)
    if (!holding) found.set(code, (holding = { code, name, months: [], byMonth: new Map(), records: 0, unreadable: 0 }))
    return holding
  }
  const count = (kept: Kept, kind: keyof EraseCount): void => {
    if (typeof kept.agency !== 'string') return
    const holding = holdingOf(kept.agency)
    holding[kind]++
    if (typeof kept.month !== 'string' || !isMonth(kept.month)) return
    const month = holding.byMonth.get(kept.month) ?? { records: 0, unreadable: 0 }
    holding.byMonth.set(kept.month, month)
    month[kind]++
  }
  for (const { code, name } of agencies) holdingOf(code, name)
  for (const record of records) count(record as Kept, 'records')
  for (const page of unreadable) count(page, 'unreadable')
  return {
    agencies: [...found.values()].map(({ byMonth, ...holding }) => ({
      ...holding,
      months: [...byMonth]
        .map(([month, counts]) => ({ month, ...counts }))
        .sort((a, b) => (a.month < b.month ? 1 : -1)),
    })),
    all: { records: records.length, unreadable: unreadable.length },
  }
}
