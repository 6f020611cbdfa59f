import { useState } from 'preact/hooks'
import { hasRows } from '../../lib/domain/detail-rows.ts'
import { type KeptRow, toKeptRow } from '../../lib/domain/privacy.ts'
import { isFact, type StoredRecord } from '../../lib/domain/records.ts'
import { MONTH_TEXT, unknownRecordText } from '../../lib/text/dashboard.ts'
import { rocMoment } from '../../lib/text/dates.ts'
import { asideText, HISTORY_TEXT, rowsSummary } from '../../lib/text/month-history.ts'
import { byMoment, momentOf, recordText } from '../../lib/text/records.ts'

/** Everything the month's records say, newest first; what was replaced or does not count is there too. */
export function MonthRecords({ records }: { records: readonly StoredRecord[] }) {
  const facts = records.filter(isFact).sort(byMoment).reverse()
  const others = records.filter((record) => !isFact(record))
  return (
    <section class="dash-card dash-card--table" aria-labelledby="dash-records">
      <h2 id="dash-records">{MONTH_TEXT.records}</h2>
      {records.length === 0 ? (
        <p class="dash-records__none">{MONTH_TEXT.noRecords}</p>
      ) : (
        <table class="dash-table" aria-labelledby="dash-records">
          <thead>
            <tr>
              <th scope="col">
                {MONTH_TEXT.time}
                <span class="dash-soft">({HISTORY_TEXT.order})</span>
              </th>
              <th scope="col">{MONTH_TEXT.content}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact, index) => (
              <tr key={index}>
                <td class="dash-nowrap">{rocMoment(momentOf(fact))}</td>
                <td>
                  <p>{recordText(fact)}</p>
                  <Aside text={asideText(fact, facts)} />
                  {hasRows(fact) && fact.rows.length > 0 && <DetailRows rows={fact.rows} of={recordText(fact)} />}
                </td>
              </tr>
            ))}
            {others.map(({ kind }, index) => (
              <tr key={`other ${index}`}>
                <td />
                <td>{unknownRecordText(kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Aside({ text }: { text: string }) {
  return text === '' ? null : <p class="dash-soft">{text}</p>
}

const COLUMNS = Object.entries(HISTORY_TEXT.columns) as [keyof KeptRow, string][]

/** The rows a reading found, as far as they are kept. Drawn when they are opened: there may be thousands. */
function DetailRows({ rows, of }: { rows: readonly unknown[]; of: string }) {
  const [open, setOpen] = useState(false)
  // A restored file may hold any rows; once more through the mask, which changes nothing the second time.
  const kept = open ? rows.map((row) => toKeptRow((row ?? {}) as KeptRow)) : []
  const columns = COLUMNS.filter(([name]) => kept.some((row) => row[name]))
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {rowsSummary(rows.length)}
        <span class="dash-soft">({HISTORY_TEXT.rowsNote})</span>
      </summary>
      {open && (
        <div class="dash-scroll">
          <table class="dash-rows" aria-label={of}>
            <thead>
              <tr>
                {columns.map(([name, label]) => (
                  <th key={name} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kept.map((row, index) => (
                <tr key={index}>
                  {columns.map(([name]) => (
                    <td key={name}>{row[name]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
