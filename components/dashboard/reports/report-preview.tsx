import { formatCount } from '../../../lib/text/dates.ts'
import { moreRows, REPORTS_TEXT, sheetTab } from '../../../lib/text/reports.ts'
import { LANGUAGE_TAGS } from '../../../lib/text/language.ts'

/** A sheet of the report as far as it is shown: the shape of `lib/report/table.ts`. */
export interface SheetView {
  name: string
  columns: readonly { heading: string; kind: 'text' | 'number' | 'day' | 'moment' }[]
  /** The first rows. */
  rows: readonly (readonly (string | number | undefined)[])[]
  /** How many there are. */
  total: number
}

interface ReportPreviewProps {
  sheets: readonly SheetView[]
  /** The place of the sheet shown. */
  shown: number
  onShow(index: number): void
}

/** What will be in the file: its sheets, and of one of them the first rows, cell by cell. */
export function ReportPreview({ sheets, shown, onShow }: ReportPreviewProps) {
  const sheet = sheets[shown]
  return (
    <section class="dash-card" aria-labelledby="reports-preview">
      <h2 id="reports-preview">{REPORTS_TEXT.preview}</h2>
      <fieldset class="reports-sheets" lang={LANGUAGE_TAGS.zh}>
        <legend class="dash-hidden">{REPORTS_TEXT.sheets}</legend>
        {sheets.map(({ name, total }, index) => (
          <button
            key={name}
            type="button"
            class="dash-button"
            aria-pressed={index === shown}
            onClick={() => onShow(index)}
          >
            {sheetTab(name, total)}
          </button>
        ))}
      </fieldset>
      {sheet && <SheetTable sheet={sheet} />}
    </section>
  )
}

function SheetTable({ sheet: { name, columns, rows, total } }: { sheet: SheetView }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="reports-scroll" lang={LANGUAGE_TAGS.zh} tabIndex={0} aria-label={name}>
        <table class="dash-table reports-table">
          <thead>
            <tr>
              {columns.map(({ heading, kind }) => (
                <th key={heading} scope="col" data-kind={kind}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map(({ heading, kind }, place) => {
                  const text = shownText(row[place], kind)
                  return (
                    <td key={heading} data-kind={kind} data-long={text.length > LONG || undefined}>
                      {text}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total === 0 && <p class="dash-soft">{REPORTS_TEXT.empty}</p>}
      {rows.length < total && <p class="dash-soft">{moreRows(rows.length, total)}</p>}
    </>
  )
}

/** A text longer than this breaks its lines. */
const LONG = 24

/** As the spreadsheet will show it. */
function shownText(value: string | number | undefined, kind: SheetView['columns'][number]['kind']): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return formatCount(value)
  return kind === 'moment' ? value.slice(0, 16).replace('T', ' ') : value
}
