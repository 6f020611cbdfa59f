import type { Agency, Settings } from '../agencies.ts'
import type { WorkCalendar } from '../calendar.ts'
import { type AgencyChecklist, deriveChecklist } from '../checklist.ts'
import { completeFrom } from '../deadlines.ts'
import type { FileNamePattern } from '../file-name-pattern.ts'
import { type FileNameReading, readFileName } from '../file-name-reading.ts'
import { isSameFile } from '../file-names.ts'
import { type DataFile, LONGEST_PRODUCTION } from '../files.ts'
import { instantOf, type Moment, type Month, startOfDay, toMoment } from '../months.ts'
import type { Fact, Production } from '../records.ts'
import { type ContentCheck, checkOutside } from './check-content.ts'
import { checkDoubles } from './check-doubles.ts'
import { checkOrder } from './check-order.ts'
import { type Finding, finding, severityOf } from './finding.ts'

/** A file the operator dropped: what lies on the disk, and what was made of it so far. */
export interface DroppedFile {
  id: string
  name: string
  bytes: number
  /** Undefined until its turn came. */
  content?: ContentCheck
  /** The month the operator says it is of. */
  month?: Month
}

/** A dropped file set beside what is known. */
export interface JudgedFile extends DroppedFile {
  reading: FileNameReading
  /** Its production time: the name's, else the one unnamed row's of the history, which is 未驗證 (R12). */
  time?: Moment
  verified: boolean
  /** Where the month is known from; by a record it is settled. */
  monthFrom?: 'record' | 'name' | 'history' | 'choice'
  findings: Finding[]
  /** On record under this name already. */
  recorded: boolean
  /** What the operator may have recorded of it; undefined where it is recorded, faulty, or not known well enough. */
  evidence?: Production
}

export interface JudgeInput {
  files: readonly DroppedFile[]
  agency: Agency
  /** Codes of all agencies followed. */
  known: readonly string[]
  records: readonly Fact[]
  calendar: WorkCalendar
  settings: Settings
  pattern?: FileNamePattern
  /** Milliseconds since 1970. */
  now: number
}

/**
 * The dropped files against the chosen agency and its records (R12, R13), and the checklist as it would be with
 * those that are sound recorded. Nothing is kept by this; a file becomes a record at the operator's click alone.
 */
export function judgeFiles(input: JudgeInput): { files: JudgedFile[]; checklist: AgencyChecklist } {
  const { agency, records, now } = input
  const derive = (more: readonly Production[]): AgencyChecklist =>
    deriveChecklist({ ...input, records: more.length > 0 ? [...records, ...more] : records })
  const before = derive([])
  const ofMonths = before.months.flatMap(({ facts }) => facts.files)
  const files: JudgedFile[] = input.files.map((file) => {
    const place = locate(file, ofMonths, input)
    const findings = [
      ...checkOutside(file.name, file.bytes),
      ...(file.content?.findings ?? []),
      ...checkAgency(place.reading, file.content?.codes, agency.code),
      ...checkTime(place, now),
      ...checkComplete(place),
    ]
    return { ...file, ...place, findings }
  })
  checkDoubles(files)
  for (const file of files) file.evidence = evidenceOf(file, agency, now)
  const evidence = files.flatMap((file) => file.evidence ?? [])
  const checklist = evidence.length > 0 ? derive(evidence) : before
  for (const file of files) file.findings.push(...checkOrder(file, checklist))
  return { files, checklist }
}

type Place = Pick<JudgedFile, 'reading' | 'month' | 'monthFrom' | 'time' | 'verified' | 'recorded'>

/** Which month's file it is, and when it was produced, as far as that is certain. */
function locate(file: DroppedFile, known: readonly DataFile[], { known: codes, pattern }: JudgeInput): Place {
  const reading = readFileName(file.name, codes, pattern)
  const record = known.find((one) => isOfName(one, file.name))
  if (record) {
    const recorded = record.productions.some((production) => isOf(production.file, file.name))
    const time = reading.time ?? toMoment(record.producedAt)
    return { reading, month: record.month, monthFrom: 'record', time, verified: record.verified, recorded }
  }
  const rows = known.filter((one) => one.name === undefined)
  const [month, monthFrom] = monthOf(file, reading, rows)
  if (reading.time !== undefined)
    return { reading, month, monthFrom, time: reading.time, verified: true, recorded: false }
  const ofMonth = rows.filter((row) => row.month === month)
  // Of two rows either could be this file: then neither is said to be (R12).
  const time = ofMonth.length === 1 && ofMonth[0] ? toMoment(ofMonth[0].producedAt) : undefined
  return { reading, month, monthFrom, time, verified: false, recorded: false }
}

function isOfName({ name, productions, filings }: DataFile, wanted: string): boolean {
  return isOf(name, wanted) || [...productions, ...filings].some(({ file }) => isOf(file, wanted))
}

function isOf(name: string | undefined, wanted: string): boolean {
  return name !== undefined && isSameFile(name, wanted)
}

/** The operator's word first; else what the name says; else the one row of the history that ended just after it began. */
function monthOf(
  file: DroppedFile,
  reading: FileNameReading,
  rows: readonly DataFile[],
): [Month, JudgedFile['monthFrom']] | [] {
  if (file.month) return [file.month, 'choice']
  if (reading.month) return [reading.month, 'name']
  if (reading.time === undefined) return []
  const began = instantOf(reading.time)
  const near = rows.filter(({ producedAt }) => producedAt >= began && producedAt <= began + LONGEST_PRODUCTION)
  return near.length === 1 && near[0] ? [near[0].month, 'history'] : []
}

/** Each agency files for itself, never merged with another [001]. */
function checkAgency(reading: FileNameReading, codes: readonly string[] | undefined, chosen: string): Finding[] {
  const own = chosen.toUpperCase()
  if (reading.agency && reading.agency !== own) return [finding('other-agency-name', { code: reading.agency, chosen })]
  const others = codes?.filter((code) => code !== own) ?? []
  if (others.length > 0) {
    return codes?.includes(own)
      ? [finding('several-agencies', { codes: others, chosen })]
      : [finding('other-agency-content', { codes: others, chosen })]
  }
  return codes?.length === 0 && !reading.agency ? [finding('agency-not-told', {})] : []
}

function checkTime({ reading, time }: Place, now: number): Finding[] {
  if (reading.why === 'several') return [finding('time-several', {})]
  if (reading.why === 'impossible') return [finding('time-impossible', {})]
  if (reading.why === 'none') return [finding('time-none', {})]
  return time !== undefined && instantOf(time) > now ? [finding('time-ahead', { time })] : []
}

function checkComplete({ month, time }: Place): Finding[] {
  if (month === undefined || time === undefined) return []
  const since = completeFrom(month)
  return instantOf(time) < startOfDay(since) ? [finding('premature', { month, time, since })] : []
}

/** A premature file was produced all the same: recording it is true, and closes nothing (R12). */
function evidenceOf(file: JudgedFile, agency: Agency, now: number): Production | undefined {
  const { month, time, recorded, content, reading, findings, name } = file
  if (!month || !time || recorded || !content || month < agency.firstMonth || instantOf(time) > now) return undefined
  if (findings.some((one) => severityOf(one) === 'problem' && one.key !== 'premature')) return undefined
  const evidence: Production = {
    kind: 'production',
    agency: agency.code,
    month,
    producedAt: time,
    file: name,
    at: toMoment(now),
  }
  // Names read by the office's pattern mean nothing to other surfaces: the record says that the time is the name's.
  if (reading.byPattern) evidence.named = true
  return evidence
}
