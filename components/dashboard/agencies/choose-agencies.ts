import type { Agency } from '../../../lib/domain/agencies.ts'
import type { AgencyStanding } from '../../../lib/domain/agency-standing.ts'
import { tidyEntry } from '../../../lib/text/entry.ts'

export const SORTS = ['code', 'name', 'open'] as const
/** By code (the list's own order), by name in strokes, by open months. */
export type Sort = (typeof SORTS)[number]

export interface Choice {
  /** Part of a name or a code. */
  query: string
  sort: Sort
  onlyOpen: boolean
}

type Standings = ReadonlyMap<string, AgencyStanding>

/** Dictionaries of the office go by strokes. */
const BY_NAME = new Intl.Collator('zh-Hant-u-co-stroke')

/** The agencies asked for, in order. Of those not derived yet nothing is known: they are no answer to `onlyOpen`. */
export function chooseAgencies(agencies: readonly Agency[], standings: Standings, choice: Choice): Agency[] {
  const wanted = tidyEntry(choice.query).toLowerCase()
  const found = agencies.filter(
    ({ code, name }) =>
      (wanted === '' || tidyEntry(name).toLowerCase().includes(wanted) || code.toLowerCase().includes(wanted)) &&
      (!choice.onlyOpen || (standings.get(code)?.open ?? 0) > 0),
  )
  const openOf = ({ code }: Agency): number => standings.get(code)?.open ?? -1
  const urgentOf = ({ code }: Agency): number => standings.get(code)?.urgent ?? -1
  if (choice.sort === 'name') return found.sort((a, b) => BY_NAME.compare(a.name, b.name) || order(a.code, b.code))
  if (choice.sort === 'open')
    return found.sort((a, b) => openOf(b) - openOf(a) || urgentOf(b) - urgentOf(a) || order(a.code, b.code))
  return found.sort((a, b) => order(a.code, b.code))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
