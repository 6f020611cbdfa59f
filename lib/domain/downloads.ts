import type { Agency } from './agencies.ts'
import type { FileNamePattern } from './file-name-pattern.ts'
import { type FileNameReading, readFileName } from './file-name-reading.ts'
import { isSameFile, parseProductionTime, withoutCopyMark } from './file-names.ts'
import { instantOf, type Moment, type Month, toMoment } from './months.ts'
import { isFact, type Production, type StoredRecord } from './records.ts'

/**
 * Which file a finished download is, told by its name and by the press of 產生JSON資料檔 before it (R12). A name that
 * is not placed for certain is told to the operator and never guessed.
 */

/** What the browser tells of a download that is finished; the file itself is never opened. */
export interface FinishedDownload {
  /** As it lies on the disk, without its folder. */
  name: string
  bytes: number
  /** Milliseconds since 1970. */
  startedAt: number
  finishedAt: number
  /** Where it came from, and the page that led there: `https://eip.example.gov.tw`. */
  origins: readonly string[]
}

/** The operator pressed 產生JSON資料檔: what the form asked for then. */
export interface Press {
  at: Moment
  origin: string
  /** Null: the form's month could not be read. */
  month: Month | null
  /** The followed agency the form named; null: it named one that is not followed, or not recognised. */
  agency?: string | null
  /** The file it was found to have made; one press makes one. */
  file?: string
}

/** A data file, as it seems, of which month or agency cannot be told. */
export interface UnplacedDownload {
  name: string
  /** When it was there. */
  at: Moment
  why: 'month' | 'agency' | 'time' | 'empty' | 'not-saved'
  /** The followed agency the name tells. */
  agency?: string
}

export interface PlacedDownload {
  record?: Production
  unplaced?: UnplacedDownload
  /** The presses that are settled by it. */
  presses: readonly Press[]
  /** Its name on record: without a browser's mark of a copy, where that tells nothing. */
  file: string
}

export interface KnownOfDownloads {
  agencies: readonly Agency[]
  /** Oldest first. */
  presses: readonly Press[]
  pattern?: FileNamePattern
  /** Names of the files on record. */
  files: readonly string[]
}

/** A press longer ago has nothing to do with what is downloaded now, in milliseconds. */
export const LONGEST_WAIT = 30 * 60_000
/** So far apart the clocks of console and computer may be, in milliseconds: what a Windows domain bears. */
export const CLOCKS_APART = 5 * 60_000

/** Whether it is looked at beyond its name: JSON that came from a site the operator allowed. */
export function mayBeDataFile({ name, origins }: FinishedDownload, sites: readonly string[]): boolean {
  return /\.json$/i.test(withoutCopyMark(name)) && origins.some((origin) => sites.includes(origin))
}

/** What such a download comes to: a record, one that was not placed, or neither where its file is on record. */
export function placeDownload(download: FinishedDownload, known: KnownOfDownloads): PlacedDownload {
  const { name, bytes, finishedAt } = download
  const codes = known.agencies.map(({ code }) => code)
  const reading = readFileName(name, codes, known.pattern)
  const { time } = reading
  const file = time === undefined ? name : withoutCopyMark(name)
  const presses = findPresses(download, file, reading, known.presses)
  const [press] = presses
  if (time !== undefined && known.files.some((one) => isSameFile(one, file))) return { presses, file }

  const named = codes.find((code) => code.toUpperCase() === reading.agency)
  const unplaced = (why: UnplacedDownload['why']): PlacedDownload => ({
    unplaced: { name, at: toMoment(finishedAt), why, ...(named !== undefined && { agency: named }) },
    presses,
    file,
  })
  if (bytes === 0) return unplaced('empty')
  if (reading.agency && named === undefined) return unplaced('agency')
  if (time !== undefined && instantOf(time) > finishedAt + CLOCKS_APART) return unplaced('time')
  const month = reading.month ?? press?.month
  const producedAt = time ?? press?.at
  if (!month || producedAt === undefined) return unplaced('month')
  const agency = named ?? agencyOf(press, known.agencies)
  if (agency === undefined) return unplaced('agency')
  const record: Production = { kind: 'production', agency, month, producedAt, file, at: toMoment(finishedAt) }
  // Other surfaces do not know the office's pattern: the record says that the time is the name's.
  if (reading.byPattern) record.named = true
  return { record, presses, file }
}

/**
 * The presses this file can come from, newest first; none where they do not agree on its month and agency. A name that
 * tells neither code nor time may be anything the console makes.
 */
function findPresses(
  download: FinishedDownload,
  file: string,
  reading: FileNameReading,
  presses: readonly Press[],
): Press[] {
  const { startedAt, origins } = download
  const { time } = reading
  if (time === undefined && reading.agency === undefined) return []
  const fitting = presses.filter((press) => {
    const pressedAt = instantOf(press.at)
    return (
      origins.includes(press.origin) &&
      pressedAt <= startedAt &&
      startedAt - pressedAt <= LONGEST_WAIT &&
      (press.file === undefined || press.file === file) &&
      !(reading.agency && press.agency && press.agency.toUpperCase() !== reading.agency) &&
      !(reading.month && press.month && press.month !== reading.month) &&
      // The name tells when its production began. Long before the press, or after it: another file.
      (time === undefined || Math.abs(instantOf(time) - pressedAt) <= CLOCKS_APART)
    )
  })
  const own = fitting.filter((press) => press.file === file)
  const found = (own.length > 0 ? own : fitting).toReversed()
  const agreed = found.every(({ month, agency }) => month === found[0]?.month && agency === found[0]?.agency)
  return agreed ? found : []
}

/** Never one of several: the page's own word, else the only agency that has files at all (R20). */
function agencyOf(press: Press | undefined, agencies: readonly Agency[]): string | undefined {
  if (press?.agency !== undefined) return press.agency ?? undefined
  const [only, other] = agencies.filter(({ channel }) => channel !== 'webhr')
  return other ? undefined : only?.code
}

/** The names of the files on record. */
export function namesOnRecord(records: readonly StoredRecord[]): string[] {
  return records.flatMap((one) => (isFact(one) && one.kind === 'production' ? (one.file ?? []) : []))
}

/** Enough to be looked through; what is older lies on the disk all the same. */
const UNPLACED_KEPT = 20

/** The list with one more, newest last; the same file once. */
export function withUnplaced(list: readonly UnplacedDownload[], added: UnplacedDownload): UnplacedDownload[] {
  return [...withoutUnplaced(list, [added.name]), added].slice(-UNPLACED_KEPT)
}

/** The list without the files of these names: recorded, or dismissed. */
export function withoutUnplaced(list: readonly UnplacedDownload[], names: readonly string[]): UnplacedDownload[] {
  return list.filter((one) => !names.some((name) => isSameFile(one.name, name)))
}

/** Those to be told of beside an agency's files: its own and nobody's, but none that is on record by now. */
export function stillUnplaced(
  list: readonly UnplacedDownload[],
  agency: string,
  records: readonly StoredRecord[],
): UnplacedDownload[] {
  // A name without a time may have been another month's before.
  const names = namesOnRecord(records).filter((name) => parseProductionTime(name) !== undefined)
  return withoutUnplaced(list, names).filter((one) => (one.agency ?? agency) === agency)
}
