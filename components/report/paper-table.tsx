import { PAPER_TEXT } from '../../lib/text/zh/report-paper.ts'
import type { PaperTableView } from './view.ts'

/** A table that may run on over pages: its headings and, above them, whose they are stand on each. */
export function PaperTable({ table, running }: { table: PaperTableView; running: string }) {
  const { id, heading, columns, rows, none } = table
  const title = `paper-${id}`
  return (
    <div class="paper-block">
      {heading && <h2 id={title}>{heading}</h2>}
      {rows.length === 0 && none ? (
        <p>{none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section class="paper-scroll" tabIndex={0} aria-label={heading ?? PAPER_TEXT.table}>
          <table class="report-table paper-table">
            <thead>
              {heading && (
                <tr class="paper-running">
                  <th colSpan={columns.length}>
                    <strong>{heading}</strong> {running}
                  </th>
                </tr>
              )}
              <tr>
                {columns.map((column) => (
                  <th key={column.heading} scope="col" class={classOf(column)}>
                    {column.heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, place) => (
                    <td
                      key={columns[place]?.heading}
                      class={classOf(columns[place])}
                      data-short={isShort(cell) || undefined}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

/** In halves of a Chinese character: a line no longer than a date with its counts is not broken. */
const SHORT = 36

function isShort(cell: string): boolean {
  return cell
    .split('\n')
    .every((line) => [...line].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0) <= SHORT)
}

function classOf(column: PaperTableView['columns'][number] | undefined): string | undefined {
  if (column?.wide) return 'report-wide'
  return column?.number ? 'paper-number' : undefined
}
