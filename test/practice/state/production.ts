import type { Month } from '../calendar.ts'
import { daysOf, fileStamp, rocDay, rocYear } from '../calendar.ts'
import { selectRows } from './query.ts'
import type { Data, Row } from './row.ts'

export interface Production {
  readonly no: number
  readonly agency: string
  readonly month: Month
  readonly records: number
  readonly file: string
  /** When the work began: the time in the file's name. */
  readonly producedAt: number
  /** When it was ready: the time the history shows. */
  readonly downloadedAt: number
  readonly content: string
}

type Order = Pick<Production, 'no' | 'agency' | 'month' | 'producedAt' | 'downloadedAt'>

/** A month's file holds what changed in that month so far, so a file made before the month's end lacks the rest. */
export function produce(rows: readonly Row[], order: Order): Production {
  const { agency, month, producedAt } = order
  const changed = (data: Data) =>
    selectRows(rows, { kind: 'by-changed-date', agency, period: daysOf(month), change: 'all', data })
  const [leave, overtime] = [changed('leave'), changed('overtime')]
  const content = {
    機關代碼: agency,
    產製時間: fileStamp(producedAt),
    資料年月: `${rocYear(month)}${month.slice(5)}`,
    差假: leave.map((row) => ({ 假別: row.type, ...common(row) })),
    加班: overtime.map((row) => ({ 加班別: row.type, ...common(row) })),
  }
  return {
    ...order,
    records: leave.length + overtime.length,
    file: `${agency}_${fileStamp(producedAt)}.json`,
    content: JSON.stringify(content, null, 1),
  }
}

const common = (row: Row) => ({
  部門: row.department,
  姓名: row.name,
  起: rocDay(row.start),
  迄: rocDay(row.end),
  事由: row.reason,
  異動日期: rocDay(row.platform?.changedOn ?? ''),
  異動狀態: row.platform?.changeState,
})
