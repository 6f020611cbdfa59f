import { completeFrom } from './deadlines.ts'
import { fileKey, parseProductionTime } from './file-names.ts'
import { instantOf, type Month, startOfDay } from './months.ts'
import type { Filing, Production } from './records.ts'

/** One JSON 資料檔 of one month: its production and what the platform answered. */
export interface DataFile {
  month: Month
  /** Production time, milliseconds since 1970: the name's where it has one (R12). */
  producedAt: number
  /** False where only the history's 下載時間 stands for the production time (未驗證). */
  verified: boolean
  /** Produced on or after the 1st of the next month (R12). */
  complete: boolean
  name?: string
  records?: number
  productions: Production[]
  /** Its filings, oldest first. */
  filings: Filing[]
  /** Some filing of it was accepted with no rejected rows. */
  accepted: boolean
}

/** A file's name tells when its production began, the history when it ended: so far apart at most, in milliseconds. */
export const LONGEST_PRODUCTION = 10 * 60_000

/** The files of one month, oldest production first; a filing that belongs to none is left out. */
export function deriveFiles(month: Month, productions: readonly Production[], filings: readonly Filing[]): DataFile[] {
  const files = new Map<number, DataFile>()
  for (const production of productions) {
    const named = production.file === undefined ? undefined : parseProductionTime(production.file)
    const producedAt = instantOf(named ?? production.producedAt)
    const file = files.get(producedAt) ?? emptyFile(month, producedAt)
    files.set(producedAt, file)
    file.productions.push(production)
    // `named`: the name tells it in the office's own pattern (file-name-pattern.ts); `producedAt` is that time.
    file.verified ||= named !== undefined || production.named === true
    file.name = smaller(file.name, production.file)
    if (typeof production.records === 'number') file.records = Math.max(file.records ?? 0, production.records)
  }
  const ordered = joinNames(month, [...files.values()], filings).sort((a, b) => a.producedAt - b.producedAt)
  const named = byName(ordered)
  for (const filing of inOrder(filings)) fileOf(filing, ordered, named)?.filings.push(filing)
  for (const file of ordered) file.accepted = file.filings.some((filing) => filing.rejected === 0)
  return ordered
}

/**
 * One file known twice, by its name (a download, a filing) and as a row of the history, which names none, is one
 * file: each name takes the unnamed row that ended soonest after the production the name tells of (R12). A name that
 * tells no time takes one after the press that had the file made (downloads.ts).
 */
function joinNames(month: Month, files: DataFile[], filings: readonly Filing[]): DataFile[] {
  const unnamed = new Set(files.filter((file) => file.name === undefined))
  const known = byName(files)
  const named = files.filter(
    (file) => file.verified || file.productions.every((production) => production.file !== undefined),
  )
  for (const name of new Set(filings.flatMap((filing) => filing.file ?? []))) {
    const moment = parseProductionTime(name)
    if (moment === undefined || known.has(fileKey(name))) continue
    named.push({ ...emptyFile(month, instantOf(moment)), name, verified: true })
  }
  const isNamed = new Set(named)
  named.sort((a, b) => a.producedAt - b.producedAt)
  for (const file of named) {
    const row = [...unnamed]
      .filter(({ producedAt }) => producedAt >= file.producedAt && producedAt <= file.producedAt + LONGEST_PRODUCTION)
      .sort((a, b) => a.producedAt - b.producedAt)[0]
    if (!row) continue
    unnamed.delete(row)
    file.productions.push(...row.productions)
    file.records ??= row.records
  }
  return [
    ...named.filter((file) => file.productions.length > 0),
    ...files.filter((file) => !isNamed.has(file) && (file.name !== undefined || unnamed.has(file))),
  ]
}

/** By time; of two filings at one moment the one with more rejected rows counts as the newer. */
function inOrder(filings: readonly Filing[]): Filing[] {
  return [...filings].sort((a, b) => instantOf(a.filedAt) - instantOf(b.filedAt) || a.rejected - b.rejected)
}

/** The files by every name they are known under (`fileKey`). */
function byName(files: readonly DataFile[]): Map<string, DataFile> {
  const named = new Map<string, DataFile>()
  const note = (name: string | undefined, file: DataFile): void => {
    const key = name === undefined ? undefined : fileKey(name)
    if (key !== undefined && !named.has(key)) named.set(key, file)
  }
  for (const file of files) {
    note(file.name, file)
    for (const production of file.productions) note(production.file, file)
  }
  return named
}

/** A filing belongs to the file of its name; without a name, to the newest one produced before it (contract.md). */
function fileOf(
  filing: Filing,
  files: readonly DataFile[],
  named: ReadonlyMap<string, DataFile>,
): DataFile | undefined {
  if (filing.file !== undefined) return named.get(fileKey(filing.file))
  return files.findLast((file) => file.producedAt <= instantOf(filing.filedAt))
}

/** The newest filing among `files`; of two at one moment, the one with more rejected rows. */
export function newestFiling(files: readonly DataFile[]): Filing | undefined {
  return inOrder(files.flatMap((file) => file.filings)).at(-1)
}

/** When we learnt of a file: its newest record, in milliseconds since 1970. */
export function learntAt(file: DataFile): number {
  const moments = [
    ...file.productions.map((production) => production.at ?? production.producedAt),
    ...file.filings.map((filing) => filing.at ?? filing.filedAt),
  ]
  return Math.max(...moments.map(instantOf))
}

function emptyFile(month: Month, producedAt: number): DataFile {
  return {
    month,
    producedAt,
    verified: false,
    complete: producedAt >= startOfDay(completeFrom(month)),
    productions: [],
    filings: [],
    accepted: false,
  }
}

function smaller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}
