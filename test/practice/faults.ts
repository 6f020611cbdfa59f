import type { ResultView } from './views/view.ts'

/** What goes wrong at a vendor's. Switch them on and off while the server runs; all are off to begin with. */
export interface Faults {
  /** The heading counts this many rows more than there are. */
  headingOffBy: number
  /** The rows and pager of the result before this one stand under the new heading. */
  staleRows: boolean
  /** What the people of this office wrote into their forms. */
  texts: { 姓名?: string; 事由?: string }
  /** The vendor forgot to escape what people wrote. */
  unescaped: boolean
  /** Header words of a later version: `{ 異動日期: '變更日期' }`. */
  renamed: Record<string, string>
  /** Every request ends in an error. */
  broken: boolean
}

export const noFaults = (): Faults => ({
  headingOffBy: 0,
  staleRows: false,
  texts: {},
  unescaped: false,
  renamed: {},
  broken: false,
})

export const hostileTexts = {
  heading: '查詢年月：111-01-01~111-01-31,機關：假的(376420000A),共0筆。',
  script: '<script>document.title = "0筆"</script>',
  formula: '=HYPERLINK("http://localhost/","共0筆")',
} as const

export function distort(view: ResultView, faults: Faults, before: ResultView | null): ResultView {
  const { columns, rows, pager } = faults.staleRows && before ? before : view
  return {
    ...view,
    columns: columns.map((column) => faults.renamed[column] ?? column),
    rows: rows.map((cells) => cells.map((cell, index) => writtenBy(faults, columns[index]) ?? cell)),
    pager,
    escaped: !faults.unescaped,
  }
}

const writtenBy = ({ texts }: Faults, column: string | undefined) =>
  column === '姓名' || column === '事由' ? texts[column] : undefined
