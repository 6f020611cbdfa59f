import type { Agency, Settings } from '../agencies.ts'
import type { WorkCalendar } from '../calendar.ts'
import { type AgencyChecklist, deriveChecklist } from '../checklist.ts'
import { completeFrom } from '../deadlines.ts'
import type { FileNamePattern } from '../file-name-pattern.ts'
import type { FileNameReading } from '../file-name-reading.ts'
import { type FilePlace, locateFile } from '../locate-file.ts'
import { instantOf, type Month, startOfDay, toMoment } from '../months.ts'
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
export interface JudgedFile extends Omit<DroppedFile, 'month'>, FilePlace {
  findings: Finding[]
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
  /** The files cannot be opened (the platform's own chooser): what their names tell is believed. */
  byNameAlone?: boolean
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
    const place = locateFile(file, ofMonths, input)
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
  for (const file of files) if (file.content || input.byNameAlone) file.evidence = evidenceOf(file, agency, now)
  const evidence = files.flatMap((file) => file.evidence ?? [])
  const checklist = evidence.length > 0 ? derive(evidence) : before
  for (const file of files) file.findings.push(...checkOrder(file, checklist))
  return { files, checklist }
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

function checkTime({ reading, time }: FilePlace, now: number): Finding[] {
  if (reading.why === 'several') return [finding('time-several', {})]
  if (reading.why === 'impossible') return [finding('time-impossible', {})]
  if (reading.why === 'none') return [finding('time-none', {})]
  return time !== undefined && instantOf(time) > now ? [finding('time-ahead', { time })] : []
}

function checkComplete({ month, time }: FilePlace): Finding[] {
  if (month === undefined || time === undefined) return []
  const since = completeFrom(month)
  return instantOf(time) < startOfDay(since) ? [finding('premature', { month, time, since })] : []
}

/** A premature file was produced all the same: recording it is true, and closes nothing (R12). */
function evidenceOf(file: JudgedFile, agency: Agency, now: number): Production | undefined {
  const { month, time, recorded, reading, findings, name } = file
  if (!month || !time || recorded || month < agency.firstMonth || instantOf(time) > now) return undefined
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
