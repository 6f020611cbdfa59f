import type { Column, Strip, TableRecord } from './strip.ts'

/** A data table put together again: header and body from one table or several. */
export interface Table {
  /** The columns a person sees. */
  columns: Column[]
  fields: Set<string>
  records: TableRecord[]
  saysEmpty: boolean
  /** Parts side by side have different numbers of rows, or another table has as many known columns, and others. */
  isTorn: boolean
}

/** The figures in a header: the months of two histories differ. */
const monthIn = ({ columns }: Strip): string => columns.map(({ words }) => words.replace(/\D/g, '')).join('')

/** One table from its strips: the widest, others with the same columns below it, others with the rest beside it. */
export function joinStrips(strips: Strip[]): Table | undefined {
  const [widest, ...rest] = strips.sort((one, other) => other.fields.size - one.fields.size)
  // One known word may stand anywhere; it only counts beside others.
  if (!widest || widest.fields.size < 2) return undefined
  let { columns, fields, records, saysEmpty } = widest
  let isTorn = false
  for (const strip of rest) {
    if (strip.fields.isDisjointFrom(fields)) {
      isTorn ||= strip.records.length !== records.length
      records = records.map((left, row) => {
        const right = strip.records[row]
        return { ...left, ...right, extra: { ...left.extra, ...right?.extra } } as TableRecord
      })
      columns = [...columns, ...strip.columns]
      fields = fields.union(strip.fields)
      saysEmpty ||= strip.saysEmpty
    } else if (strip.fields.size === widest.fields.size) {
      isTorn ||= !strip.fields.isSubsetOf(fields) || monthIn(strip) !== monthIn(widest)
      records = [...records, ...strip.records]
      saysEmpty ||= strip.saysEmpty
    } else if (strip.fields.size * 2 > widest.fields.size && strip.records.length > 0) {
      // As likely the page's own, with some columns renamed.
      isTorn = true
    }
  }
  return { columns: columns.filter(({ seen }) => seen), fields, records, saysEmpty, isTorn }
}
