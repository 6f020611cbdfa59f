import type { Report } from '../../lib/report/table.ts'
import { cellText } from '../../lib/report/xml.ts'

type Cell = string | number | null
type Cells = { name: string; rows: Cell[][] }[]

interface Parsed {
  sheets: readonly { name: string; rows: readonly (readonly unknown[])[] }[]
}

/** What a file of the report must hold, sheet by sheet, headings first; days and moments as Taiwan's clock shows them. */
export function cellsOf({ sheets }: Report): Cells {
  return sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map((row) =>
        columns.map(({ kind }, index): Cell => {
          const value = row[index]
          if (value === undefined || value === '') return null
          if (typeof value === 'number') return value
          if (kind === 'text') return cellText(value)
          return kind === 'day' ? `date ${value}T00:00:00` : `date ${value.slice(0, 19)}`
        }),
      ),
    ],
  }))
}

/** What a program that is not ours finds in the file, every row as wide as its headings. */
export async function readCells(read: (bytes: Uint8Array) => Promise<Parsed>, bytes: Uint8Array): Promise<Cells> {
  const { sheets } = await read(bytes)
  return sheets.map(({ name, rows }) => {
    const width = rows[0]?.length ?? 0
    return { name, rows: rows.map((row) => Array.from({ length: width }, (_, index) => plain(row[index]))) }
  })
}

function plain(value: unknown): Cell {
  if (value === undefined || value === null || value === '') return null
  // Neither format knows a zone; the parser takes what stands there for UTC.
  if (value instanceof Date) return `date ${value.toISOString().slice(0, 19)}`
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`a cell of another kind: ${JSON.stringify(value)}`)
}
