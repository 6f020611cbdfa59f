import type { Period } from '../calendar.ts'
import { daysOf, parseRocDay, parseRocMonth } from '../calendar.ts'
import { findAgency } from '../state/agencies.ts'
import type { Change, Kind, Query } from '../state/query.ts'
import type { Data } from '../state/row.ts'
import type { Paging } from '../views/paging.ts'
import { firstPage, pageSizes } from '../views/paging.ts'

const kinds: readonly Kind[] = ['by-applied-date', 'by-changed-date', 'correction', 'backfill']
const changes: readonly Change[] = ['all', 'upsert', 'delete']
const datas: readonly Data[] = ['leave', 'overtime']
const queryFields = ['qkind', 'qspan', 'qyear', 'qmonth', 'qday', 'qorg', 'qchg', 'qdata']

/** The query a form asks for; nothing when a box does not hold what it should. */
export function parseQuery(fields: URLSearchParams): Query | null {
  const kind = oneOf(kinds, fields.get('qkind'))
  const agency = findAgency(fields.get('qorg') ?? '')?.code
  const period = parsePeriod(fields)
  const change = oneOf(changes, fields.get('qchg'))
  const data = oneOf(datas, fields.get('qdata'))
  return kind && agency && period && change && data ? { kind, agency, period, change, data } : null
}

function parsePeriod(fields: URLSearchParams): Period | null {
  if (fields.get('qspan') === 'day') {
    const day = parseRocDay(fields.get('qday') ?? '')
    return day === null ? null : { from: day, to: day }
  }
  const month = parseRocMonth((fields.get('qyear') ?? '').trim(), (fields.get('qmonth') ?? '').trim())
  return month === null ? null : daysOf(month)
}

export function parsePaging(fields: URLSearchParams): Paging {
  const page = Number(fields.get('jump'))
  return {
    page: Number.isInteger(page) && page > 0 ? page : firstPage.page,
    size: oneOf(pageSizes, Number(fields.get('rows'))) ?? firstPage.size,
  }
}

/** The query's own fields, for pager and buttons to send again. */
export const keepQuery = (fields: URLSearchParams): Record<string, string> =>
  Object.fromEntries(queryFields.map((name) => [name, fields.get(name) ?? '']))

const oneOf = <T extends string | number>(known: readonly T[], value: string | number | null) =>
  known.find((one) => one === value)
