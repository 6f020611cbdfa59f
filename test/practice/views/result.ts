import { rocMoment } from '../calendar.ts'
import type { Query } from '../state/query.ts'
import type { Row } from '../state/row.ts'
import { columnsOf } from './columns.ts'
import { headingOf, noticeOf } from './heading.ts'
import type { Paging } from './paging.ts'
import { turnTo } from './paging.ts'
import type { ResultView } from './view.ts'

export interface Asked {
  readonly query: Query
  readonly paging: Paging
  readonly fields: Readonly<Record<string, string>>
  readonly now: number
  /** How many rows the heading claims. */
  readonly claimed: number
  /** The run this page answers, with the browser message it ends in. */
  readonly run: { readonly message: string | null } | null
}

export function viewResult(rows: readonly Row[], { query, paging, fields, now, claimed, run }: Asked): ResultView {
  const { shown, pager } = turnTo(rows, paging)
  const columns = columnsOf(query)
  const isEmpty = rows.length === 0
  const isBackfill = query.kind === 'backfill'
  return {
    page: 'result',
    kind: query.kind,
    heading: headingOf(query, claimed),
    // In the document an empty 校正 page has neither notice nor buttons, unless it answers a run.
    notice: query.kind === 'correction' && (!isEmpty || run) ? noticeOf(now) : null,
    noticeFirst: run === null,
    columns: columns.map(({ name }) => name),
    rows: shown.map((row) => columns.map(({ cell }) => cell(row))),
    // Nor has an empty 補建 page a pager.
    pager: isBackfill && isEmpty ? null : pager,
    queriedAt: isBackfill ? rocMoment(now).slice(0, -3) : null,
    message: run?.message ?? null,
    fields,
    escaped: true,
  }
}
