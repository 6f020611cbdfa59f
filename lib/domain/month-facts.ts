import type { Agency } from './agencies.ts'
import { deriveFileOrder, type FileStanding } from './file-order.ts'
import { type DataFile, deriveFiles } from './files.ts'
import { instantOf, type Month } from './months.ts'
import { type Cell, COMBINATIONS, deriveCell } from './readings.ts'
import type { Comparison, Fact, Filing, FilingErrors, Mark, MonthCount, Production, Run } from './records.ts'
import { canonicalJson } from './keys.ts'
import { deriveRuns, type RunState } from './runs.ts'

/** Everything the records of one month come to, before any step is judged. */
export interface MonthFacts {
  month: Month
  cells: Cell[]
  runs: RunState[]
  files: DataFile[]
  /** Undefined where the month has no complete file, or takes no part in the order (R25). */
  order?: FileStanding
  /** Every filing, also one that belongs to no file that is known. */
  filings: Filing[]
  /** Why rows of a filing were rejected. */
  errors: FilingErrors[]
  counts: MonthCount[]
  /** The mark in force of each step; a step whose newest mark is an unmark has none. */
  marks: Map<string, Mark>
}

interface MonthRecords {
  comparisons: Comparison[]
  runs: Run[]
  productions: Production[]
  filings: Filing[]
  errors: FilingErrors[]
  counts: MonthCount[]
  marks: Mark[]
}

/**
 * One agency's facts by month. Records of months before its first month derive nothing (R25); a
 * month without records has facts too, empty ones, so ask with the function returned.
 */
export function deriveMonthFacts(agency: Agency, records: Iterable<Fact>): (month: Month) => MonthFacts {
  const byMonth = new Map<Month, MonthRecords>()
  for (const record of records) {
    if (record.agency !== agency.code || record.month < agency.firstMonth) continue
    let group = byMonth.get(record.month)
    if (!group) byMonth.set(record.month, (group = emptyRecords()))
    put(record, group)
  }
  const filesByMonth = new Map<Month, DataFile[]>()
  for (const [month, group] of byMonth)
    filesByMonth.set(month, deriveFiles(month, group.productions, inOneOrder(group.filings)))
  const order = deriveFileOrder(
    new Map([...filesByMonth].filter(([month]) => agency.filedThrough === undefined || month > agency.filedThrough)),
  )
  const facts = new Map<Month, MonthFacts>()
  return (month) => {
    let found = facts.get(month)
    if (!found) {
      found = factsOf(month, byMonth.get(month) ?? emptyRecords(), filesByMonth.get(month) ?? [], order.get(month))
      facts.set(month, found)
    }
    return found
  }
}

function factsOf(month: Month, group: MonthRecords, files: DataFile[], order: FileStanding | undefined): MonthFacts {
  const cells = COMBINATIONS.map(({ mode, data }) =>
    deriveCell(
      mode,
      data,
      group.comparisons.filter((reading) => reading.mode === mode && reading.data === data),
    ),
  )
  return {
    month,
    cells,
    runs: deriveRuns(inOneOrder(group.runs)),
    files,
    order,
    filings: group.filings,
    errors: inOneOrder(group.errors),
    counts: inOneOrder(group.counts),
    marks: marksOf(inOneOrder(group.marks)),
  }
}

/** The newest mark of each step decides; at one moment an unmark does (R24). */
function marksOf(marks: readonly Mark[]): Map<string, Mark> {
  const newest = new Map<string, Mark>()
  for (const mark of marks) {
    const known = newest.get(mark.step)
    const later = known ? instantOf(mark.at) - instantOf(known.at) : 1
    if (later > 0 || (later === 0 && !mark.done)) newest.set(mark.step, mark)
  }
  return new Map([...newest].filter(([, mark]) => mark.done))
}

/** Always the same order, so that of two records of one moment always the same one decides. Rarely more than one. */
function inOneOrder<T extends Fact>(records: T[]): T[] {
  if (records.length < 2) return records
  return records
    .map((record) => ({ record, text: canonicalJson(record) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ record }) => record)
}

function emptyRecords(): MonthRecords {
  return { comparisons: [], runs: [], productions: [], filings: [], errors: [], counts: [], marks: [] }
}

function put(record: Fact, into: MonthRecords): void {
  switch (record.kind) {
    case 'comparison':
      into.comparisons.push(record)
      break
    case 'correction':
    case 'backfill':
      into.runs.push(record)
      break
    case 'production':
      into.productions.push(record)
      break
    case 'filing':
      into.filings.push(record)
      break
    case 'filing-errors':
      into.errors.push(record)
      break
    case 'count':
      into.counts.push(record)
      break
    case 'mark':
      into.marks.push(record)
      break
  }
}
