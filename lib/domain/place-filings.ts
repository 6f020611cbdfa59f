import type { Agency } from './agencies.ts'
import { findAgencyByName, type SeenAgency } from './agency-names.ts'
import type { AgencyChecklist, MonthChecklist } from './checklist.ts'
import { hasEnded } from './deadlines.ts'
import type { FileNamePattern } from './file-name-pattern.ts'
import { locateFile } from './locate-file.ts'
import { instantOf, type Moment, type Month } from './months.ts'
import type { Filing, Production } from './records.ts'
import { isClosed } from './step.ts'

/** A filing as 彙整總表 or 歷程 shows it: no page of the platform says which month it is of. */
export interface SeenFiling {
  /** Null where the page has no code: then it is looked up by name. */
  agency: string | null
  name: string | null
  filedAt: Moment
  accepted: number
  rejected: number
  file?: string | undefined
}

/** A filing whose month only the operator can tell. */
export interface OpenFiling {
  agency: Pick<Agency, 'code' | 'name'>
  seen: SeenFiling
  /** The months it may be of, likeliest first. */
  months: Month[]
}

export interface PlacedFilings {
  /** Facts to be kept; of what was known already, none. */
  records: (Filing | Production)[]
  /** Of each followed agency on the page, the newest filing whose month is known. */
  newest: Filing[]
  open: OpenFiling[]
}

export interface FilingQuestions {
  /** The agencies on the page that are followed. */
  checklists: readonly AgencyChecklist[]
  /** All that are followed: two of one name are told apart by their codes alone. */
  agencies: readonly Agency[]
  pattern?: FileNamePattern | undefined
  /** What the operator answered on this page, by `filingKey`; '' for none of them. */
  answers: Readonly<Record<string, string>>
  /** When the page was read. */
  at: Moment
}

/** Times of a page without seconds and of one with them tell of one filing. Milliseconds. */
const MINUTE = 60_000
const MOST_MONTHS = 6

/** Names a filing of a page among the operator's answers. */
export function filingKey(agency: string, filedAt: Moment): string {
  return `${agency} ${filedAt}`
}

/** Whose filing it is, by code, else by name; undefined for an agency that is not followed. */
export function agencyOf(seen: Pick<SeenFiling, 'agency' | 'name'>, agencies: readonly Agency[]): Agency | undefined {
  return seen.agency === null
    ? findAgencyByName(agencies, seen.name ?? undefined)
    : agencies.find(({ code }) => code.toUpperCase() === seen.agency?.toUpperCase())
}

/** Agencies of a page that are not followed, each once: offered, never added. Those without a code cannot be. */
export function findStrangers(
  seen: readonly Pick<SeenFiling, 'agency' | 'name'>[],
  agencies: readonly Agency[],
): SeenAgency[] {
  const found = new Map<string, string>()
  for (const one of seen)
    if (one.agency !== null && !agencyOf(one, agencies)) found.set(one.agency, one.name ?? found.get(one.agency) ?? '')
  return [...found].map(([code, name]) => ({ code, name }))
}

/**
 * Gives each filing its month: by its file's name (on record, in the office's own pattern, or joined with the history's
 * row), by what is on record of the same filing, by the operator's answer; else it stays open (pages.md). A file whose
 * name tells its production time proves the production, too.
 */
export function placeFilings(seen: readonly SeenFiling[], questions: FilingQuestions): PlacedFilings {
  const placed: PlacedFilings = { records: [], newest: [], open: [] }
  for (const checklist of questions.checklists) {
    const { code } = checklist.agency
    const own = seen.filter((one) => agencyOf(one, questions.agencies)?.code === code)
    const filings = own.flatMap((one) => place(one, checklist, questions, placed) ?? [])
    const newest = filings.sort((a, b) => instantOf(a.filedAt) - instantOf(b.filedAt)).at(-1)
    if (newest) placed.newest.push(newest)
  }
  return placed
}

function place(
  seen: SeenFiling,
  { agency, months }: AgencyChecklist,
  { agencies, pattern, answers, at }: FilingQuestions,
  placed: PlacedFilings,
): Filing | undefined {
  const files = months.flatMap(({ facts }) => facts.files)
  const same = months.flatMap(({ facts }) => facts.filings).find((one) => isSame(one, seen))
  if (same && (same.file === seen.file || seen.file === undefined)) return same
  const known = agencies.map(({ code }) => code)
  const where = seen.file === undefined ? undefined : locateFile({ name: seen.file }, files, { known, pattern })
  const answer = answers[filingKey(agency.code, seen.filedAt)]
  const month = where?.month ?? same?.month ?? answer
  if (month === undefined) {
    placed.open.push({ agency, seen, months: candidates(months, instantOf(seen.filedAt)) })
    return undefined
  }
  if (month === '') return undefined
  const filing: Filing = {
    kind: 'filing',
    agency: agency.code,
    month,
    filedAt: seen.filedAt,
    accepted: seen.accepted,
    rejected: seen.rejected,
    at,
  }
  const time = where?.reading.time
  // A name that tells no time belongs to no production: the filing then goes with the newest before it (contract.md).
  if (seen.file !== undefined && (time !== undefined || where?.recorded)) filing.file = seen.file
  placed.records.push(filing)
  if (time !== undefined && !where?.recorded) {
    const production: Production = { kind: 'production', agency: agency.code, month, producedAt: time, at }
    placed.records.push({ ...production, file: seen.file, ...(where?.reading.byPattern && { named: true }) })
  }
  return filing
}

function isSame(one: Filing, { filedAt, accepted, rejected }: SeenFiling): boolean {
  const apart = Math.abs(instantOf(one.filedAt) - instantOf(filedAt))
  return apart < MINUTE && one.accepted === accepted && one.rejected === rejected
}

/** Months that had ended when it was filed: first those that await a filing, the newest first. */
function candidates(months: readonly MonthChecklist[], filedAt: number): Month[] {
  const ended = months.filter(({ month }) => hasEnded(month, filedAt)).reverse()
  const awaits = ({ steps, facts }: MonthChecklist): boolean =>
    facts.files.some(({ complete, producedAt }) => complete && producedAt <= filedAt) &&
    steps.some((step) => step.id === 'file' && !isClosed(step))
  return [...new Set([...ended.filter(awaits), ...ended])].slice(0, MOST_MONTHS).map(({ month }) => month)
}
