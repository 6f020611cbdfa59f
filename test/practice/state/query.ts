import type { Day, Period } from '../calendar.ts'
import { within } from '../calendar.ts'
import type { Data, Row } from './row.ts'
import { differs, isMissing } from './row.ts'

export type Kind = 'by-applied-date' | 'by-changed-date' | 'correction' | 'backfill'
export type Change = 'all' | 'upsert' | 'delete'

export interface Query {
  readonly kind: Kind
  readonly agency: string
  readonly period: Period
  readonly change: Change
  readonly data: Data
}

const appliedOn = (row: Row): Day => row.start.slice(0, 10)
const changedOn = (row: Row): Day => row.platform?.changedOn ?? ''
const isKnown = (row: Row) => row.platform !== null

/** 備註 2 and 3: 校正 goes by 異動日期, 補建 by 申請日期. */
const rules: Record<Kind, { dateOf(row: Row): Day; belongs(row: Row): boolean }> = {
  'by-applied-date': { dateOf: appliedOn, belongs: isKnown },
  'by-changed-date': { dateOf: changedOn, belongs: isKnown },
  correction: { dateOf: changedOn, belongs: differs },
  backfill: { dateOf: appliedOn, belongs: isMissing },
}

/** A form still missing on the platform would be added there: for 補建 it counts as 新增(更新). */
const changeOf = (row: Row): Change => (row.platform?.changeState === '刪除' ? 'delete' : 'upsert')

export function selectRows(rows: readonly Row[], query: Query): Row[] {
  const { dateOf, belongs } = rules[query.kind]
  return rows
    .filter(
      (row) =>
        row.agency === query.agency &&
        row.data === query.data &&
        (query.change === 'all' || changeOf(row) === query.change) &&
        belongs(row) &&
        within(query.period, dateOf(row)),
    )
    .sort((a, b) => compare(dateOf(a), dateOf(b)) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
