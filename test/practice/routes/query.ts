import { dayOf } from '../calendar.ts'
import { distort } from '../faults.ts'
import { selectRows } from '../state/query.ts'
import { runOver } from '../state/run.ts'
import { columnsOf } from '../views/columns.ts'
import type { Paging } from '../views/paging.ts'
import { firstPage, turnTo } from '../views/paging.ts'
import { viewQueryForm } from '../views/query-form.ts'
import type { Asked } from '../views/result.ts'
import { viewResult } from '../views/result.ts'
import type { Answer, Desk, Route } from './answer.ts'
import { keepQuery, parsePaging, parseQuery } from './asked.ts'

export const showQueryForm: Route = ({ clock }) => ({ view: viewQueryForm(clock.now(), null) })

export const showResult: Route = async (desk, fields) => {
  await desk.work()
  return answerQuery(desk, fields, parsePaging(fields), null)
}

export const correct: Route = (desk, fields) =>
  runOn(desk, fields, 'correction', (total, succeeded) => `校正資料：總筆數${total},成功${succeeded}筆。`)

export const backfill: Route = (desk, fields) =>
  runOn(desk, fields, 'backfill', (total, succeeded) => {
    const messages = { silent: null, plain: '批次補建完成', counted: `補建資料：總筆數${total},成功${succeeded}筆。` }
    return messages[desk.backfillMessage]
  })

/** A run works on every row of the query, not only on the page shown, and answers with the query asked again. */
async function runOn(
  desk: Desk,
  fields: URLSearchParams,
  what: 'correction' | 'backfill',
  message: (total: number, succeeded: number) => string | null,
): Promise<Answer> {
  await desk.work()
  const query = parseQuery(fields)
  if (query?.kind !== what) return refuse(desk)
  const run = runOver(selectRows(desk.state.rows(), query), dayOf(desk.clock.now()))
  desk.log.add({ what, query, ...run })
  return answerQuery(desk, fields, firstPage, { message: message(run.total, run.succeeded) })
}

function answerQuery(desk: Desk, fields: URLSearchParams, paging: Paging, run: Asked['run']): Answer {
  const { clock, state, log, faults } = desk
  const query = parseQuery(fields)
  if (!query) return refuse(desk)
  const rows = selectRows(state.rows(), query)
  const claimed = rows.length + faults.headingOffBy
  const honest = viewResult(rows, { query, paging, fields: keepQuery(fields), now: clock.now(), claimed, run })
  const view = distort(honest, faults, desk.lastResult)
  desk.lastResult = honest
  const { range } = turnTo(rows, paging)
  log.add({ what: 'query', query, heading: view.heading, total: rows.length, shown: range, rows: view.rows })
  return { view }
}

export const exportRows: Route = (desk, fields) => {
  const query = parseQuery(fields)
  if (!query) return refuse(desk)
  const columns = columnsOf(query)
  const rows = selectRows(desk.state.rows(), query).map((row) => columns.map(({ cell }) => cell(row)))
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => cells.map(quote).join(','))
  // The mark at the beginning: without it Excel takes the file for Big5.
  return {
    attachment: { name: 'statistics.csv', type: 'text/csv; charset=utf-8', body: `\uFEFF${lines.join('\r\n')}` },
  }
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`

const refuse = ({ clock }: Desk): Answer => ({ view: viewQueryForm(clock.now(), '請輸入正確的查詢年月/日期。') })
