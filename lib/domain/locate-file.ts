import type { FileNamePattern } from './file-name-pattern.ts'
import { type FileNameReading, readFileName } from './file-name-reading.ts'
import { isSameFile } from './file-names.ts'
import { type DataFile, LONGEST_PRODUCTION } from './files.ts'
import { instantOf, type Moment, type Month, toMoment } from './months.ts'

/** Which month's file a name is, and when it was produced, as far as that is certain. */
export interface FilePlace {
  reading: FileNameReading
  month?: Month
  /** Where the month is known from; by a record it is settled. */
  monthFrom?: 'record' | 'name' | 'history' | 'choice'
  /** Its production time: the name's, else the one unnamed row's of the history, which is 未驗證 (R12). */
  time?: Moment
  verified: boolean
  /** On record under this name already. */
  recorded: boolean
}

/**
 * Finds a file's month and production time. `known`: the files of one agency, of every month; `file.month`: what the
 * operator says. `questions.known`: codes of all agencies followed.
 */
export function locateFile(
  file: { name: string; month?: Month },
  known: readonly DataFile[],
  questions: { known: readonly string[]; pattern?: FileNamePattern | undefined },
): FilePlace {
  const reading = readFileName(file.name, questions.known, questions.pattern)
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
  file: { month?: Month },
  reading: FileNameReading,
  rows: readonly DataFile[],
): [Month, FilePlace['monthFrom']] | [] {
  if (file.month) return [file.month, 'choice']
  if (reading.month) return [reading.month, 'name']
  if (reading.time === undefined) return []
  const began = instantOf(reading.time)
  const near = rows.filter(({ producedAt }) => producedAt >= began && producedAt <= began + LONGEST_PRODUCTION)
  return near.length === 1 && near[0] ? [near[0].month, 'history'] : []
}
