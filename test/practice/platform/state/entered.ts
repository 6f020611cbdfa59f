import type { Month } from '../../calendar.ts'
import type { Data } from '../../state/row.ts'
import type { DataFile, FileRow } from './data-file.ts'

/** A row as the platform has it: by the file that said so last, which is the one produced last. */
interface Entered {
  readonly agency: string
  readonly month: Month
  readonly data: Data
  readonly name: string
  readonly producedAt: string
}

export interface MonthCount {
  readonly leave: number
  readonly overtime: number
}

/**
 * The platform's own copy of everybody's rows. 系統將依"JSON檔名上的產製時間"依序入檔 [000]: of two files that say something of
 * one row, the one produced later wins, whenever it was uploaded. So an old content under a later production time
 * overwrites what newer files said (資料錯亂): its rows are counted for its own month again.
 */
export function createEntered() {
  const rows = new Map<string, Entered>()
  return {
    /** Gives how many rows of other months this file took over. */
    enter({ agency, month, producedAt, rows: all }: DataFile, isRight: (row: FileRow) => boolean): number {
      const seen = new Map<string, number>()
      let taken = 0
      for (const row of all) {
        const { data, person, type, start } = row
        const like = `${agency}/${data}/${person}/${type}/${start}`
        const serial = seen.get(like) ?? 0
        seen.set(like, serial + 1)
        const before = rows.get(`${like}#${serial}`)
        if (!isRight(row) || (before && before.producedAt >= producedAt)) continue
        if (before && before.month !== month) taken += 1
        rows.set(`${like}#${serial}`, { agency, month, data, name: person.split(' ')[1] ?? '', producedAt })
      }
      return taken
    },
    /** What 機關每月筆數統計表 counts: only people whom 表19 經歷檔 has [002 三3]. */
    count(agency: string, month: Month, notIn19: readonly string[]): MonthCount {
      const own = [...rows.values()].filter(
        (row) => row.agency === agency && row.month === month && !notIn19.includes(row.name),
      )
      const leave = own.filter(({ data }) => data === 'leave').length
      return { leave, overtime: own.length - leave }
    },
  }
}
