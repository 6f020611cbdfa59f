import type { Month } from '../../calendar.ts'
import type { DataFile, FileRow } from './data-file.ts'

/** A row that was refused, as 錯誤明細 shows it. */
export interface RowError {
  readonly no: number
  readonly row: FileRow
  readonly message: string
}

/** One file that was taken, and what became of its rows. */
export interface Filing {
  readonly no: number
  readonly agency: string
  readonly month: Month
  readonly file: string
  readonly filedAt: number
  readonly accepted: number
  readonly rejected: number
  readonly errors: readonly RowError[]
}

/** The rows of a file that are refused: wrong in themselves, or by the fault, from the top, one for each message. */
export function findErrors({ rows }: DataFile, rejects: readonly string[]): RowError[] {
  return rows.flatMap((row, index) => {
    const message = rejects[index] ?? row.errors[0]
    return message === undefined ? [] : { no: index + 1, row, message }
  })
}
