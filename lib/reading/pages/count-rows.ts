import { squeeze } from '../fold.ts'
import type { CountFact } from '../platform-verdicts.ts'
import { headerWord, type TableRecord } from '../strip.ts'
import type { Table } from '../table.ts'
import { refuse } from '../verdicts.ts'
import { readCount, saysNothing } from './cell-values.ts'
import { type GridColumn, readGrid } from './count-grid.ts'
import { dataIn, monthInCell, monthInHead } from './count-months.ts'
import { agencyInRow } from './platform-agency.ts'
import { SUM_ROW } from './words.ts'

type Who = { code: string | null; name: string | null }
type Data = 'leave' | 'overtime'

/** One figure of the table as it stands. */
interface Figure {
  who: Who
  month: string
  data: Data
  text: string
}
interface Sum {
  who: Who
  data: Data
  text: string
}

const IS_SUM = /合計|小計|總計|總和|累計/

/** 差假 or 加班, by what stands over a column, in the documents' words or the site's own. */
function dataOf({ heads, field }: Pick<GridColumn, 'heads' | 'field'>): Data | undefined {
  return dataIn(heads) ?? (field === 'leave' || field === 'overtime' ? field : undefined)
}

/**
 * The figures of a table, in whichever way it has them: months over pairs of columns, months over columns with a row
 * for 差假 and one for 加班, or a row a month. `ofPage`: the agency where rows name none.
 */
export function readFigures(table: Table, ofPage: Who | null, year: () => string): { figures: Figure[]; sums: Sum[] } {
  const { fields, records } = table
  const isSum = (words: string) => SUM_ROW.test(squeeze(words))
  const columns = readGrid(table)
  const wide = columns.flatMap((column) => {
    const month = monthInHead(column.heads, year)
    return month ? { ...column, month, data: dataOf(column) } : []
  })
  let before: Who | undefined
  const figures: Figure[] = []
  const sums: Sum[] = []
  for (const [row, record] of records.entries()) {
    const { code = '', name = '', month = '', kind = '' } = record
    if ([code, name, month, kind].some(isSum) || isHeaderAgain(table, record)) continue
    const isSecond = before && fields.has('kind') && !code && !name && dataIn(kind) === 'overtime'
    const who: Who = isSecond
      ? before!
      : fields.has('code') || fields.has('name')
        ? agencyInRow(fields.has('code') ? code : undefined, name)
        : (ofPage ?? { code: null, name: null })
    before = who
    if (wide.length > 0) {
      for (const { month: own, data = dataIn(kind), texts } of wide) {
        if (!data) refuse('months-missing', { text: kind.slice(0, 20) })
        figures.push({ who, month: own, data, text: texts[row]! })
      }
      for (const { heads, field, texts } of columns.filter((column) => IS_SUM.test(column.heads))) {
        const data = dataOf({ heads, field }) ?? dataIn(kind)
        if (data) sums.push({ who, data, text: texts[row]! })
      }
    } else {
      const own = monthInCell(month, year) ?? refuse('months-missing', { text: month.slice(0, 20) })
      for (const data of ['leave', 'overtime'] as const)
        figures.push({ who, month: own, data, text: record[data] ?? '' })
    }
  }
  if (wide.length > 0) checkAll(columns, wide)
  return { figures, sums: new Set(wide.map(({ month }) => month)).size === 12 ? sums : [] }
}

/** The header below the rows: its 差假 stands many times, by which the table cannot know it. */
function isHeaderAgain({ columns }: Table, record: TableRecord): boolean {
  return ['code', 'name', 'month'].some((field) => {
    const header = columns.find((column) => column.field === field)
    return header !== undefined && record[field] !== '' && headerWord(record[field]!) === headerWord(header.words)
  })
}

/** Every column of 差假 or 加班 must be a month's, or a sum's: else something was not understood. */
function checkAll(columns: readonly GridColumn[], wide: readonly { heads: string }[]): void {
  const odd = columns.find(
    (column) => dataOf(column) && !IS_SUM.test(column.heads) && !wide.some(({ heads }) => heads === column.heads),
  )
  if (odd) refuse('months-missing', { text: odd.heads.slice(0, 20) })
}

/** Pairs of figures as counts. A month with neither is not known; one with half of them is not believed. */
export function pairFigures(figures: readonly Figure[], nameOf: (who: Who, month: string) => string): CountFact[] {
  const pairs = new Map<string, { who: Who; month: string; leave?: string; overtime?: string }>()
  for (const { who, month, data, text } of figures) {
    const key = `${who.code ?? who.name}/${month}`
    const pair = pairs.get(key) ?? { who, month }
    pairs.set(key, pair)
    if (pair[data] !== undefined) refuse('count-twice', { agency: nameOf(who, month), month })
    pair[data] = text
  }
  const places = new Map<string | null, number>()
  for (const { who } of figures) places.set(who.code ?? who.name, places.get(who.code ?? who.name) ?? places.size)
  const place = ({ who }: { who: Who }) => places.get(who.code ?? who.name)!
  // Agencies as they stand, months as they follow each other.
  const ordered = [...pairs.values()].sort(
    (one, other) => place(one) - place(other) || (one.month < other.month ? -1 : 1),
  )
  return ordered.flatMap(({ who, month, leave, overtime }) => {
    if (leave === undefined || overtime === undefined) refuse('counts-pair', { agency: nameOf(who, month), month })
    if (saysNothing(leave) && saysNothing(overtime)) return []
    const number = Number(month.slice(5))
    return {
      agency: who.code,
      ...(who.code === null && who.name !== null && { name: who.name }),
      month,
      leave: readCount(leave, `${number}月差假`),
      overtime: readCount(overtime, `${number}月加班`),
    }
  })
}

/** Refuses where a sum that is shown is not that of the months. */
export function checkSums(sums: readonly Sum[], counts: readonly CountFact[]): void {
  for (const { who, data, text } of sums) {
    if (saysNothing(text)) continue
    const own = counts.filter(
      ({ agency, name = null }) => agency === who.code && (agency !== null || name === who.name),
    )
    const sum = own.reduce((all, count) => all + count[data], 0)
    const said = readCount(text, '合計')
    if (said !== sum) refuse('counts-sum', { agency: who.code ?? who.name ?? '', said, sum })
  }
}
