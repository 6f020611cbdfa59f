import type { Agency } from './agencies.ts'

/** 臺 and 台, blanks and width aside, names are compared as they stand. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '').replaceAll('臺', '台')
}

export function sameAgencyName(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

/** The followed agency of that name; undefined where none or more than one has it (pages.md: then it is asked). */
export function findAgencyByName(agencies: readonly Agency[], name: string | null | undefined): Agency | undefined {
  if (!name) return undefined
  const found = agencies.filter((agency) => sameAgencyName(agency.name, name))
  return found.length === 1 ? found[0] : undefined
}

/** An agency a page named, which the operator does not follow yet: offered, not added. */
export interface SeenAgency {
  code: string
  name: string
}

/** Agencies of stored readings that are not followed, each once, by code. */
export function findUnfollowed(
  records: Iterable<{ kind: string; agency?: unknown; agencyName?: unknown }>,
  followed: readonly Agency[],
): SeenAgency[] {
  const known = new Set(followed.map(({ code }) => code))
  const seen = new Map<string, string>()
  for (const { agency, agencyName } of records) {
    if (typeof agency !== 'string' || known.has(agency)) continue
    if (typeof agencyName === 'string' || !seen.has(agency))
      seen.set(agency, typeof agencyName === 'string' ? agencyName : '')
  }
  return [...seen].map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1))
}
