import type { Data } from '../../state/row.ts'
import type { DataFile, FileRow } from './data-file.ts'

/** An agency's rows of a month as WebHR has them, so many of each kind: no file was ever made of them [001]. */
export function keptInWebHr({
  agency,
  month,
  leave,
  overtime,
}: {
  agency: string
  month: string
  leave: number
  overtime: number
}): DataFile {
  const rowsOf = (data: Data, count: number): FileRow[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ data, person: `本所 林${index}`, type: '休假', start: `${month}-01 08:00`, errors: [] },
    }))
  return { name: '', agency, month, producedAt: '', rows: [...rowsOf('leave', leave), ...rowsOf('overtime', overtime)] }
}
