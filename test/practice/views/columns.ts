import { rocDay } from '../calendar.ts'
import type { Query } from '../state/query.ts'
import type { Row } from '../state/row.ts'
import { typeColumn } from './words.ts'

interface Column {
  readonly name: string
  readonly cell: (row: Row) => string
}

const platformColumns: Column[] = [
  { name: '異動日期', cell: (row) => rocDay(row.platform?.changedOn ?? '') },
  { name: '異動狀態', cell: (row) => row.platform?.changeState ?? '' },
]

/** What is missing on the platform has no state there: 補建 shows six columns, everything else eight. */
export const columnsOf = ({ kind, data }: Query): Column[] => [
  { name: '部門', cell: (row) => row.department },
  { name: '姓名', cell: (row) => row.name },
  { name: typeColumn[data], cell: (row) => row.type },
  { name: '申請日期', cell: (row) => `${rocDay(row.start)}\n${rocDay(row.end)}` },
  { name: '事由', cell: (row) => row.reason },
  ...(kind === 'backfill' ? [] : platformColumns),
  { name: '假單狀態', cell: (row) => row.formState },
]
